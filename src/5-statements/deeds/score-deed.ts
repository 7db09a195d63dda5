import type { Frame, Slot } from '../../language/clause-grammar.js'
import { meetsNeed } from '../needs/meets-need.js'
import { speakerAt } from '../parties/speaker-at.js'
import { CLAUSE_WIDE, clauseHasClass, hasClassAhead } from './clause-has-class.js'
import { disagreesWithSubject } from './differs-in-gender.js'
import { isPartyAlone, isPartyPhrase } from './is-party-phrase.js'
import { pointsAtThat } from './points-at-that.js'
import type { Deed, Scene } from './scene.js'

export function scoreDeed(scene: Scene, deed: Deed): number {
  const { reading, slots } = deed
  const { frame } = reading
  let score = frame.type === null ? 1 : 1.2
  // "the ministers of A and B met": two who meet need no object.
  const reciprocal = deed.isVerb && frame.arguments['object'] === 'partner' && deed.subject.length > 1
  for (const [slot, need] of needsOf(frame)) {
    if (slot === 'object' && reciprocal && !slots.has('object')) continue
    if (slot === 'any') {
      if (CLAUSE_WIDE.has(need) && !clauseHasClass(scene, deed, need)) return 0
      continue
    }
    if (slot === 'judgement') {
      if (!hasClassAhead(scene, deed, need)) return 0
      continue
    }
    if (slot === 'subject') {
      if (
        deed.subjectFiller
          ? !meetsNeed(scene, need, deed.subjectFiller)
          : // Whoever the text goes on speaking of may be a crowd, and then no state.
            deed.isVerb && need === 'state-party' && deed.subject.length > 0
            ? deed.subject.every(one => one.code.includes('~'))
            : need === 'crowd' || need === 'protesters' || need === 'court' || need === 'meeting-noun' || need.includes('#')
              ? deed.isVerb
              : false
      )
        return 0
      if (deed.subjectFiller && need.includes('#')) score += 2.5
      continue
    }
    const filler = slots.get(slot)
    // A noun may leave its object out, but "the arrest of activities" is none.
    if (slot === 'object' && reading.shape === 'noun' && !(filler && frame.type === 'COERCE' && need === 'victim')) continue
    if (slot === 'object' || deed.isVerb || frame.arguments[slot] === undefined) {
      if (!filler && !deed.isVerb && reading.shape === 'masdar' && likewise(scene, deed, slot, need)) continue
      // "Tehran denies that": what is denied was told before.
      if (!filler && slot === 'object' && frame.type === 'REJECT' && pointsAtThat(scene, deed)) {
        score += 1
        continue
      }
      if (!meetsNeed(scene, need, filler)) return 0
      // The fixed part of an idiom says more than a class of nouns.
      score += need === 'party' ? 1 : need.includes('#') ? 2.5 : 2
    }
  }
  if (reading.tags.has('active-only') && deed.isPassive) return 0
  // "protests at the death of": many of them are in the streets; one is a note.
  if (frame.type === 'ACCUSE' && reading.shape === 'masdar' && scene.words[deed.word]!.classes.has('unrest') && isPlural(scene, deed.word))
    return 0
  // "North Korea fired a missile": with no aim told, a state tries its arms.
  if (frame.id.endsWith('/fire') && isTrial(scene, deed)) score -= 1
  // "comprises Bahrain and Egypt" is written like "annexes".
  if (reading.tags.has('past-only') && reading.shape === 'present' && !deed.clause.future) return 0
  // "his return from Doha": whoever travels himself moves no troops.
  if (frame.needs['subject'] === 'forces' && !deed.isVerb && !deed.subjectFiller && scene.words[deed.word]!.pronoun !== null) return 0
  // What takes place is a deed: a party in its place belongs to another verb written alike.
  if (deed.isVerb && frame.arguments['subject'] === 'deed' && deed.subjectFiller && isPartyAlone(scene, deed.subjectFiller)) score -= 0.9
  // Nobody speaks of "I strike" outside a quotation: the verb is another one written alike.
  if (
    deed.isVerb &&
    frame.type === 'ASSAULT' &&
    reading.features.person === 1 &&
    speakerAt(scene, scene.words[deed.word]!.token.start).length === 0
  )
    return 0
  // "pilotless aircraft" are written like marches.
  if (frame.type === 'PROTEST' && !deed.isVerb && scene.words[deed.word - 1]?.classes.has('material')) return 0
  // "it is supposed that": beside a noun the same word means "alleged".
  if (reading.tags.has('clause-only')) {
    const next = scene.chunks[deed.chunk + 1]
    if (next?.kind !== 'mark' || next.word.kind !== 'complementiser') return 0
  }
  // "it is expected that": whoever expects it himself foretells.
  if (reading.tags.has('impersonal')) {
    if (
      !deed.isVerb ||
      deed.clause.hasOpenerPronoun ||
      deed.subjectBy === 'topic-phrase' ||
      (deed.subjectFiller && isPartyPhrase(scene, deed.subjectFiller))
    )
      return 0
    score += 0.5
  }
  if (reading.tags.has('negated-only') && !(deed.isVerb && deed.clause.negation)) return 0
  if (reading.tags.has('future-only') && !(deed.isVerb && deed.clause.future)) return 0
  // The object of a verb that lives by its preposition must be there, as a phrase or as a clause.
  if (reading.marker !== null && !slots.has('object') && deed.isVerb && !reciprocal && !hasClause(scene, deed, reading.marker)) return 0
  // "telephoned each other" wants no object, "telephones" does.
  if (reciprocal && reading.marker === null && !slots.has('object')) score -= 0.5
  // "held it responsible": whoever hands on two objects does more than one who bears the second.
  if (deed.isVerb && frame.needs['second'] !== undefined && slots.has('second') && deed.subject.length > 0) score += 0.5
  for (const [slot] of slots) score += slot === 'object' ? 0.6 : 0.3
  if (deed.subjectBy === 'phrase' && deed.subjectFiller && disagreesWithSubject(scene, deed)) score -= 1
  // A tense that the analyser did not choose is second best.
  const { tense } = scene.words[deed.word]!.features
  if (deed.isVerb && reading.shape !== 'active' && tense !== undefined && reading.shape !== tense) score -= 0.4
  if (
    frame.type === null &&
    (frame.effect === 'performs' || frame.effect === 'receives') &&
    deed.isVerb &&
    frame.arguments['object'] === 'deed'
  ) {
    const object = slots.get('object')
    if (!object || !meetsNeed(scene, 'deed', object)) return 0
  }
  return score
}

const needLists = new WeakMap<Frame, readonly (readonly [Slot, string])[]>()

/** Needs of a frame as a list, made once for each frame. */
function needsOf(frame: Frame): readonly (readonly [Slot, string])[] {
  const known = needLists.get(frame)
  if (known !== undefined) return known
  const made = Object.entries(frame.needs)
  needLists.set(frame, made)
  return made
}

/** Another slot of the same role is filled: "a visit to" beside "a visit of". */
function likewise(scene: Scene, deed: Deed, slot: Slot, need: string): boolean {
  const roles = deed.reading.frame.arguments
  for (const [other, filler] of deed.slots)
    if (
      other !== slot &&
      roles[other] === roles[slot] &&
      roles[slot] !== 'ignored' &&
      (!need.includes('#') || meetsNeed(scene, need, filler))
    )
      return true
  return false
}

/** The preposition of a verb with a clause after it ("insisted on that ..."). */
function hasClause(scene: Scene, deed: Deed, marker: Slot): boolean {
  return scene.clauses.some(one => {
    if (one.kind !== 'complement' || one.opener <= deed.chunk || one.opener > deed.chunk + 8 || one.parent !== deed.clause.index)
      return false
    const before = scene.chunks[one.opener - 1]
    const opener = scene.chunks[one.opener]
    const attached = opener?.kind === 'mark' ? opener.word.slot : null
    return attached === marker || (before?.kind === 'mark' && before.word.slot === marker)
  })
}

/** A state fires what flies far, into the sea, or a single one at nobody: it tries its arms. */
function isTrial(scene: Scene, deed: Deed): boolean {
  const object = deed.slots.get('object')
  if (!object || !meetsNeed(scene, 'ballistic', object) || deed.subject.length === 0) return false
  if (deed.subject.some(one => one.code.includes('~'))) return false
  const aims = [...deed.slots].filter(([slot]) => deed.reading.frame.arguments[slot] === 'victim')
  if (aims.length > 0) return aims.every(([, aim]) => scene.words[aim.phrase.head]!.classes.has('sea'))
  return !isPlural(scene, object.phrase.head)
}

const isPlural = (scene: Scene, word: number): boolean => scene.words[word]!.features.number === 'plural'

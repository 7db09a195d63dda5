import { stateOf } from '../../base/party-code.js'
import type { Party } from '../../schema/party.js'
import type { PloverType } from '../../schema/plover.js'
import type { Deed, Filler, Scene } from '../deeds/scene.js'
import { subjectOfClause } from '../deeds/subject-of-clause.js'
import { classOfHead } from '../parties/class-of-head.js'
import { partiesOfPronoun } from '../parties/parties-of-pronoun.js'
import { innerDeed } from '../roles/inner-deed.js'
import type { Stand } from '../standing/stand.js'
import type { Word } from '../words/word.js'
import { findWhere } from './find-where.js'

/** Persons without a state of their own are of the land where the deed took place, or of none ("gunmen killed two civilians in Baghdad"). */
export function nameTheNameless(scene: Scene, deed: Deed, stand: Stand, type: PloverType, actors: Party[], recipients: Party[]): void {
  if (type !== 'ASSAULT' && type !== 'PROTEST' && type !== 'COERCE') return
  const home = type === 'COERCE' ? stateOf(actors[0]?.code ?? '') : ''
  const land = (): string => findWhere(scene, deed.clause, deed.chunk)?.code ?? home
  const name = (list: Party[], filler: Filler | null | undefined): void => {
    if (list.length > 0 || !filler) return
    const head = countedHead(scene, filler)
    const kind = classOfHead(head)
    const span = { start: head.token.stemSpan.start, end: head.token.end }

    const owner = list === recipients && type === 'ASSAULT' && head.pronoun ? whoseMen(scene, deed, stand, head) : null
    if (owner && (kind === 'soldier' || kind === 'fighter')) {
      list.push({ ...owner, span })
      return
    }
    if (kind === 'soldier' && list === recipients && type === 'ASSAULT') {
      // Soldiers and policemen without a state are those of the land, as victims.
      const state = land()
      if (state !== '') list.push({ entity: null, code: state, sector: 'MIL', span })
      return
    }
    if (kind !== 'person' && kind !== 'fighter') return
    const slug = type === 'PROTEST' ? 'protesters' : kind === 'person' ? 'people' : 'militants'
    const place = kind === 'fighter' && type === 'ASSAULT' ? '' : land()
    // Whom an army strikes in a place may be of another state than its own: the land says nothing then.
    const state = type === 'ASSAULT' && list === recipients && actors.some(one => one.code === place) ? '' : place
    list.push({ entity: null, code: `${state}~${slug}`, sector: null, span })
  }
  const subjectRole = deed.reading.frame.arguments['subject']
  if (type !== 'COERCE' && (subjectRole === 'actor' || subjectRole === 'crowd')) name(actors, deed.subjectFiller)
  if (type !== 'PROTEST') name(recipients, subjectRole === 'victim' ? deed.subjectFiller : sufferer(scene, deed))
  if (type === 'PROTEST' && actors.length === 0 && stand.level === 'asserted') {
    // "demonstrations broke out in Khartoum", "the protesters staged a sit-in", "Turkey saw demonstrations".
    const { governor } = stand
    if (!deed.isVerb) name(actors, governor?.subjectFiller)
    const seen = governor?.reading.frame.id.endsWith('/witness') ? stateOf(governor.subject[0]?.code ?? '') : ''
    const state = seen === '' ? land() : seen
    const { start, end } = scene.words[deed.word]!.token
    // "a demonstration set out from the suburb": the noun is no crowd, but there is one.
    const isReal = state !== '' && !deed.isVerb ? true : isBrokenOut(scene, deed, stand)
    if (actors.length === 0 && isReal) actors.push({ entity: null, code: `${state}~protesters`, sector: null, span: { start, end } })
  }
}

/** "the army announced the death of two of its soldiers", "said that seven of its men were killed": those of whoever says so. */
function whoseMen(scene: Scene, deed: Deed, stand: Stand, head: Word): Party | null {
  const { clause } = deed
  const said =
    stand.governor && stand.governor.subject.length > 0
      ? stand.governor.subject
      : clause.kind === 'complement' && clause.parent >= 0
        ? subjectOfClause(scene, scene.clauses[clause.parent]!)
        : []
  const own = partiesOfPronoun(scene, head)
  const [party, other] = own.length > 0 ? own : said
  return party && !other && !party.code.endsWith('~speaker') ? party : null
}

/** Nouns of protest that a verb of happening or holding has for its subject or object: somebody protests, whoever and wherever it is. */
function isBrokenOut(scene: Scene, deed: Deed, { governor, background }: Stand): boolean {
  if (background || deed.clause.kind === 'relative') return false
  if (deed.isVerb) return deed.reading.frame.id.endsWith('/spread') && scene.words[deed.word]!.features.tense === 'past'
  return governor?.reading.frame.effect === 'performs' && scene.words[governor.word]!.features.tense === 'past'
}

/** "laid hands on five journalists": whoever stands where the victim does, behind a preposition or not. */
function sufferer(scene: Scene, deed: Deed): Filler | undefined {
  const roles = deed.reading.frame.arguments
  const object = deed.slots.get('object')
  if (roles['object'] !== 'ignored') return object
  for (const [slot, filler] of deed.slots) if (roles[slot] === 'victim' || roles[slot] === 'recipient') return filler
  return (object && innerDeed(scene, object)?.slots.get('object')) ?? object
}

/** What is counted stands for the count: "five people", "three of the soldiers". */
function countedHead(scene: Scene, filler: Filler): Word {
  const { phrase } = filler
  const head = scene.words[phrase.head]!
  const counts = (word: Word): boolean => word.token.kind === 'number' || word.token.pos === 'NUM' || word.classes.has('quantity')
  if (!counts(head)) return head
  for (let at = phrase.head + 1; at < Math.min(phrase.to, phrase.head + 4); at++) if (!counts(scene.words[at]!)) return scene.words[at]!
  const next = scene.chunks[filler.at + 1]
  return next?.kind === 'phrase' && next.slot === 'min' ? scene.words[next.head]! : head
}

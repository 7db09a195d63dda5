import type { Role } from '../../language/clause-grammar.js'
import type { Party } from '../../schema/party.js'
import { isResumed } from '../deeds/is-resumed.js'
import type { Filler, Scene } from '../deeds/scene.js'
import { partiesBeyond } from '../parties/parties-beyond.js'
import { partiesOfPhrase } from '../parties/parties-of-phrase.js'
import { partiesOfPronoun } from '../parties/parties-of-pronoun.js'
import { WIDE } from '../parties/party-options.js'
import type { Phrase } from '../phrases/phrase.js'
import { asPeople } from './as-crowd.js'
import { crowdOf } from './crowd-of.js'
import { holdersOf } from './holders-of.js'
import { finalDeed, innerDeed } from './inner-deed.js'
import { isNational } from './is-national.js'

/** Parties of a slot for a role: a party itself, the owner of a thing, the doer of a deed, the state of a place. */
export function partiesFor(scene: Scene, filler: Filler, role: Role): Party[] {
  const { phrase, at } = filler
  switch (role) {
    case 'actor':
    case 'partner':
    case 'court':
      return partiesOfPhrase(scene, phrase, { owners: role !== 'partner' })
    case 'asked':
      return partiesOfPhrase(scene, phrase, {})
    case 'crowd':
      return crowdOf(scene, filler)
    case 'host':
    case 'gathering': {
      const own = partiesOfPhrase(scene, phrase, WIDE)
      return own.length > 0 ? own : partiesBeyond(scene, at, WIDE, ['li', 'maa', 'bayn'])
    }
    case 'target': {
      const first = innerDeed(scene, filler)
      const deed = first ? finalDeed(scene, first) : null
      if (deed) {
        // "praised the depth of the ties with": a noun of praise within the phrase names who is praised.
        if (
          deed.reading.frame.type === 'SUPPORT' &&
          deed.reading.shape === 'noun' &&
          deed.actors.length === 0 &&
          deed.recipients.length > 0
        )
          return deed.recipients
        const doers = deed.actors.length > 0 ? deed.actors : deed.subject.length > 0 ? deed.subject : (first?.subject ?? [])
        if (doers.length > 0) return doers
        const holders = holdersOf(deed)
        if (holders.length > 0) return holders
      }
      // "welcomed the reforms that the prime minister presented": they are whose clause tells them.
      const tellers = partiesOfPhrase(scene, phrase, {}).length > 0 ? [] : tellersOf(scene, at)
      if (tellers.length > 0) return tellers
      if (deed) {
        if (deed.reading.frame.type !== null && deed.slots.size > 0) return []
      }
      // "the burning of a Palestinian child": whoever is named beside violence without a doer suffered it.
      if (hasHarm(scene, phrase)) return []
      const between = partiesBeyond(scene, at, {}, ['bayn'])
      if (between.length > 1) return between
      const own = partiesOfPhrase(scene, phrase, { owners: true, victims: true })
      if (own.length > 0 || deed) return own
      // "praised the relations with Qatar".
      const head = scene.words[phrase.head]!
      const joins = head.classes.has('ties') || head.classes.has('agreement') || head.classes.has('passage')
      return partiesBeyond(scene, at, { owners: true, victims: true }, joins ? ['maa', 'li', 'min'] : ['li', 'min', 'lada'])
    }
    case 'recipient':
    case 'victim':
    case 'seized':
    case 'left':
    case 'owner':
    case 'goods':
    case 'convict':
    case 'yielded':
    case 'project':
    case 'opponent': {
      const own = partiesOfPhrase(scene, phrase, WIDE)
      if ((role === 'victim' || role === 'seized' || role === 'convict') && own.length === 1 && isNational(scene, phrase, role))
        return [asPeople(own[0]!)]
      // "two of its soldiers": whose they are the pronoun says, not the place behind it.
      const men = own.length === 0 && role === 'victim' ? scene.chunks[at + 1] : undefined
      const counted = men?.kind === 'phrase' && men.slot === 'min' ? scene.words[men.head]! : null
      if (counted?.pronoun && (counted.classes.has('soldier') || counted.classes.has('fighter'))) return partiesOfPronoun(scene, counted)
      if (own.length === 0) return partiesBeyond(scene, at, WIDE, LEANING)
      return ownsMore(scene, phrase) ? [...own, ...partiesBeyond(scene, at, WIDE, ['li'])] : own
    }
    // "her diplomats in Baku": where they stand is whose land they leave.
    case 'envoy':
      return phrase.to > phrase.head + 1 ? partiesOfPhrase(scene, phrase, {}) : []
    default:
      return []
  }
}
const LEANING = ['li', 'min', 'fi', 'bi', 'near', 'lada', 'ala', 'maa', 'didd']

/** A word of violence stands in the phrase. */
function hasHarm(scene: Scene, phrase: Phrase): boolean {
  for (let at = phrase.from; at < phrase.to; at++)
    if (scene.words[at]!.readings.some(one => one.frame.type === 'ASSAULT' && one.shape !== 'active')) return true
  return false
}

/** "Iranian sites and others belonging to the group": the last word of the phrase belongs to whoever stands behind "to". */
function ownsMore(scene: Scene, phrase: Phrase): boolean {
  const last = phrase.joined.at(-1) ?? phrase
  const word = scene.words[last.to - 1]!
  return word.classes.has('belonging') && last.to - 1 > last.from && word.mention === null
}

/** Who does, says or presents what a relative clause behind a phrase describes. */
function tellersOf(scene: Scene, at: number): Party[] {
  for (const clause of scene.clauses) {
    if (clause.kind !== 'relative' || clause.antecedent !== at || clause.verb < 0) continue
    const mark = scene.chunks[clause.verb]
    if (mark?.kind !== 'mark') continue
    const deed = scene.deeds.get(mark.word.index)
    const resumes = mark.word.pronoun?.person === 3 || isResumed(scene, clause.verb)
    if (!resumes) continue
    // "the plan that Moscow rejects" is not Moscow's.
    if (deed && deed.reading.frame.type !== null && !deed.reading.frame.isCharge) return []
    if (deed) return deed.subjectBy === 'phrase' ? deed.subject : []
    const next = scene.chunks.slice(clause.verb + 1, clause.verb + 3).find(one => one.kind === 'phrase' && one.slot === null)
    return next?.kind === 'phrase' ? partiesOfPhrase(scene, next, {}) : []
  }
  return []
}

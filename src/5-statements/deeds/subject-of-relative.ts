import { meetsSubject } from '../needs/meets-need.js'
import { differsFromDescribed, leansBack } from './differs-in-gender.js'
import { endsAsObject } from './ends-as-object.js'
import { isPartyPhrase } from './is-party-phrase.js'
import { isHeld } from './is-passive.js'
import { isResumed } from './is-resumed.js'
import { antecedentOnVerb } from './object-on-verb.js'
import type { Filler } from './scene.js'
import type { PlacedSubject, VerbPlace } from './verb-place.js'

/**
 * The subject of a verb in a clause that describes a phrase. What is described is the subject, unless a pronoun takes it up again (then it is
 * the object, or stands behind a preposition), or gender and what stands behind the verb show another one.
 */
export function subjectOfRelative(place: VerbPlace, lead: Filler, isPassive: boolean): PlacedSubject {
  const { scene, clause, at, word, before, reading, bare, takesObject, pronounObject } = place
  const [next, second] = bare
  const isFirst = word.features.person === 1
  const placed = (filler: Filler | null, by: PlacedSubject['by'], object: Filler | null = null): PlacedSubject => ({
    filler,
    by,
    rest: bare,
    object,
    isPassive,
  })
  const behind = (filler: Filler, object: Filler | null = null): PlacedSubject => ({
    filler,
    by: 'phrase',
    rest: bare.slice(1),
    object,
    isPassive,
  })
  if (isResumed(scene, at)) {
    // "a statement in which it called on ...": what is described is no subject; one follows or is that of the clause before.
    if (next && !isFirst && isPartyPhrase(scene, next)) return behind(next)
    return placed(null, isFirst ? 'speaker' : 'issuer')
  }
  if (word.pronoun?.person === 3) {
    // "a meeting that brought him together with": what is described gathers those named before.
    if (takesObject && meetsSubject(scene, reading, lead)) {
      const object = pronounObject ?? antecedentOnVerb(scene, clause, at, word, { bare: [], prepositional: [] })
      return placed(lead, 'antecedent', object)
    }
    const object = reading.marker === null ? (pronounObject ?? lead) : null
    // "women whom the group had abducted": behind an auxiliary the subject stands before the verb.
    const inFront = before.at(-1)
    if (inFront && isPartyPhrase(scene, inFront)) return placed(inFront, 'phrase', object)
    if (next && !isFirst) return behind(next, object)
    // "the sailors whom it took captive": whoever the clause around speaks of.
    return placed(null, isFirst ? 'speaker' : reading.marker === null ? 'discourse' : 'none', object)
  }
  // "the meeting that was held in Ankara": with nothing behind a verb of doing, what is described is what was done.
  if (isHeld(scene, reading, lead, bare)) return { filler: null, by: 'none', rest: bare, object: lead, isPassive: true }
  // "the blast of which Moscow (f.) was accused", "the raid (m.) that Russia (f.) made": what is described is of another gender than the verb.
  if (next && !isFirst && differsFromDescribed(scene, clause, word) && isPartyPhrase(scene, next)) {
    if (takesObject && leansBack(scene, clause, at)) return { filler: null, by: 'none', rest: bare.slice(1), object: next, isPassive: true }
    return behind(next, takesObject ? lead : null)
  }
  // "the house in which the settlers lived": a subject of its own only where an object follows too.
  if (next && takesObject && second && !second.isFar && isPartyPhrase(scene, next) && !endsAsObject(scene, next)) return behind(next)
  return placed(lead, 'antecedent')
}

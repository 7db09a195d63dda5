import { meetsSubject } from '../needs/meets-need.js'
import { leadOf } from './apposition.js'
import { bareDeed, isPeople } from './bare-deed.js'
import { isAccusative } from './ends-as-object.js'
import { goesOnInTitle, handsOver, isGuest } from './goes-on-acting.js'
import { isPartyPhrase } from './is-party-phrase.js'
import { isOtherGender, isSeenObject } from './is-seen-object.js'
import { afterPassive, isCounted } from './is-victim.js'
import type { Filler } from './scene.js'
import { hasCommaBetween } from './subject-of-clause.js'
import type { PlacedSubject, VerbPlace } from './verb-place.js'
import { isInverted } from './wanted-object.js'

/**
 * The subject of a verb whose clause describes nothing: the topic before it, the first bare phrase behind it, the speaker of a first person, or
 * whoever the clause before speaks of where what stands behind the verb can only be its object.
 */
export function subjectOfVerb(place: VerbPlace, isPassive: boolean): PlacedSubject {
  const { scene, clause, word, before, reading, bare, takesObject } = place
  const [next, second] = bare
  const placed = (filler: Filler | null, by: PlacedSubject['by'], rest: readonly Filler[] = bare): PlacedSubject => ({
    filler,
    by,
    rest,
    object: null,
    isPassive,
  })
  if (word.features.person === 1) return placed(null, 'speaker')
  // "that he left"; in "that it was agreed on" the pronoun stands for nothing.
  if (clause.hasOpenerPronoun && before.length === 0 && !(reading.frame.type === null && bareDeed(scene, next)))
    return placed(null, 'discourse')
  const topic = topicOf(place)
  if (topic && !(word.conjunction && before.length > 0)) return placed(topic, 'topic-phrase')
  if (!next || (takesObject && goesOnInTitle(scene, clause, word, before))) return placed(null, 'discourse')
  const { number } = word.features
  if (number === 'plural' || number === 'dual') return placed(null, 'discourse')
  if (takesObject && !place.pronounObject && !isPassive && isInverted(scene, reading, next, second))
    return placed(second!, 'phrase', [next, ...bare.slice(2)])
  if (isObject(place, next, isPassive)) return placed(null, 'discourse')
  return placed(next, 'phrase', bare.slice(1))
}

/** The phrase before the verb. What a comma parts from it is its topic only where no party follows the verb. */
function topicOf({ scene, clause, at, before, bare }: VerbPlace): Filler | undefined {
  const front = clause.kind === 'relative' ? undefined : leadOf(scene, before)
  const [next] = bare
  return front && next && !next.isFar && isPartyPhrase(scene, next) && hasCommaBetween(scene, front.at, at) ? undefined : front
}

/** The first phrase behind a verb is its object: its ending, its sense, or who goes on acting shows it. */
function isObject(place: VerbPlace, next: Filler, isPassive: boolean): boolean {
  const { scene, clause, word, reading, bare, takesObject } = place
  const { frame } = reading
  const second = bare[1]
  const isOnly = second?.isFar ?? true
  // "what made Estonia expel": whoever is made to do something is no subject where nobody else stands behind the verb.
  if (frame.effect === 'makes' && isOnly && word.pronoun === null) return true
  if (takesObject && !place.pronounObject && !isPassive) {
    if (isSeenObject(scene, word, reading, next, second)) return true
    if (isAccusative(scene, next) || (isOnly && isOtherGender(scene, word, next))) return true
  }
  if (takesObject && isOnly && isGuest(scene, clause, word, reading, next)) return true
  if (handsOver(scene, clause, word, reading, next, second)) return true
  return takesObject && !place.pronounObject && isOnly && isThing(place, next) && !meetsSubject(scene, reading, next)
}

/** No party that could act, nor one of the counted victims of a verb joined to a passive one. */
function isThing({ scene, clause, reading }: VerbPlace, next: Filler): boolean {
  const role = reading.frame.arguments['object']
  // "and called on the people to stand together": a people alone is called on.
  if (role === 'asked' && isPeople(scene.words[next.phrase.head]!)) return true
  if (isPartyPhrase(scene, next)) return false
  return !(role === 'victim' && isCounted(scene, next) && afterPassive(scene, clause))
}

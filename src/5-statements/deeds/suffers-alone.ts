import { isPrivate, isStruck, isVictim } from './is-victim.js'
import type { PlacedSubject, VerbPlace } from './verb-place.js'

/** A verb that is written alike in both voices is passive where whoever stands alone beside it can only have suffered it. */
export function suffersAlone(place: VerbPlace, { filler, rest }: PlacedSubject): boolean {
  const { scene, word, reading, room, takesObject } = place
  if (!takesObject || !filler || word.pronoun !== null) return false
  const [next] = rest
  // Verbs of harm: with the victim alone they are passive.
  const isCountedApart = next !== undefined && next.at > filler.at + 1 && scene.words[filler.phrase.from]!.token.pos === 'NUM'
  const isAlone = next === undefined || isCountedApart
  if (reading.frame.arguments['object'] === 'victim' && isAlone && (isVictim(scene, filler) || isStruck(scene, room))) return true
  // "a woman (who) is tried in": whoever stands alone beside a verb of the law, and is no court or state, is tried; the voice is not written.
  return reading.tags.has('tried') && word.features.tense === 'present' && next === undefined && isPrivate(scene, filler)
}

import type { Role } from '../../language/clause-grammar.js'
import type { Filler, Scene } from '../deeds/scene.js'
import { isAdjective } from '../phrases/is-adjective.js'
import type { Word } from '../words/word.js'

/** "a Palestinian", "two Syrians": an adjective of origin without article heads the phrase and stands for persons of that state. */
export function isNational(scene: Scene, phrase: Filler['phrase'], role?: Role): boolean {
  const head = scene.words[phrase.head]!
  if (!isAdjective(head) || head.mention?.form !== 'description' || head.classes.has('soldier')) return false
  // No state stands before a court.
  if (role === 'convict') return true
  // "the Belgian NAME": one man of that state.
  const next = scene.words[phrase.head + 1]
  if (head.article && next && (next.token.pos === 'PROPN' || isPersonName(scene, next))) return true
  return !head.article || head.features.number === 'plural'
}

const isPersonName = (scene: Scene, word: Word): boolean =>
  word.mention?.form === 'name' && scene.input.entities.get(word.mention.entity)?.kind === 'person'

/** "many of the British", "three Syrians": whoever is counted is no state. */
export const isCounted = (scene: Scene, filler: Filler | null): boolean =>
  filler !== null && scene.chunks[filler.at] !== filler.phrase && isNational(scene, filler.phrase)

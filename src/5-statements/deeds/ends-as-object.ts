import { isAdjective } from '../phrases/is-adjective.js'
import type { Word } from '../words/word.js'
import type { Filler, Scene } from './scene.js'

/** "expelled a diplomat", "expelled two diplomats": what bears the ending of an object is no subject. */
export function isAccusative(scene: Scene, filler: Filler): boolean {
  const first = scene.words[filler.phrase.from]!
  if (filler.phrase.joined.length > 0 || first.mention?.form === 'name' || first.kind !== 'nominal') return false
  if (!first.indefinite || first.index !== filler.phrase.head || first.features.number !== 'singular') return false
  // "two ministers of Egypt and Greece" end alike, before a genitive.
  const next = filler.phrase.to > first.index + 1 ? scene.words[first.index + 1]! : null
  return next === null || (isAdjective(next) && next.indefinite)
}

/** "which expelled diplomats": indefinite and with the ending of an object, so that it is no subject of a relative clause. */
export const endsAsObject = (scene: Scene, filler: Filler): boolean =>
  isAccusative(scene, filler) || isShownOblique(scene.words[filler.phrase.head]!)

const isShownOblique = (word: Word): boolean =>
  word.features.case === undefined &&
  word.features.gender === 'm' &&
  word.mention?.form !== 'metonym' &&
  word.token.pos !== 'PROPN' &&
  (word.features.number === 'dual' ||
    (word.features.number === 'plural' &&
      word.token.alternatives.some(
        one => one.features.number === 'dual' && one.features.case === undefined && one.stem === word.token.stem,
      )))

/** A dual or a sound plural whose ending is not the subject's: the two are then written alike. */
export const isOblique = (word: Word): boolean => word.article && isShownOblique(word)

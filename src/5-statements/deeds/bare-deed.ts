import type { Word } from '../words/word.js'
import type { Filler, Scene } from './scene.js'

/** A noun of a deed stands right behind a verb ("was agreed on"). */
export function bareDeed(scene: Scene, filler: Filler | undefined): boolean {
  return filler !== undefined && !filler.isFar && scene.words[filler.phrase.head]!.readings.some(one => one.frame.type !== null)
}

/** "the people", whole and in the singular. */
export const isPeople = (word: Word): boolean =>
  word.features.number === 'singular' && word.mention?.form === 'description' && word.mention.code?.endsWith('~civilians') === true

import type { Phrase } from '../phrases/phrase.js'
import type { Word } from '../words/word.js'
import type { Filler, Scene } from './scene.js'

export const fillerOf = (at: number, phrase: Phrase, isFar = false): Filler => ({ at, phrase, isFar })

export const singleWord = (index: number): Phrase => ({
  kind: 'phrase',
  from: index,
  to: index + 1,
  head: index,
  slot: null,
  conjunction: false,
  comma: false,
  joined: [],
})

/** "hundreds of thousands of refugees": what is counted stands for the count. */
export function countedFiller(scene: Scene, at: number, phrase: Phrase, far: boolean): Filler {
  const next = scene.chunks[at + 1]
  const head = scene.words[phrase.head]!
  const counts = head.classes.has('quantity') || (head.token.pos === 'NUM' && phrase.joined.length === 0)
  if (next?.kind !== 'phrase' || next.slot !== 'min' || !counts) return fillerOf(at, phrase, far)
  // "two thousand soldiers from Syria": what is counted stands in the phrase itself.
  if (scene.words.slice(phrase.head + 1, phrase.to).some(word => isCountable(word))) return fillerOf(at, phrase, far)
  return fillerOf(at, { ...next, slot: phrase.slot }, far)
}

/** A noun that is no number and no quantity itself. */
const isCountable = (word: Word): boolean =>
  word.kind === 'nominal' && word.token.kind !== 'number' && word.token.pos === 'NOUN' && !word.classes.has('quantity')

import type { Word } from '../words/word.js'
import { isImproper } from './is-adjective.js'
import { isNumber } from './is-construct.js'

/** The first noun that carries meaning: quantity words lead on to what is counted. */
export function headOf(words: readonly Word[], from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const word = words[at]!
    if (word.kind === 'demonstrative' || word.kind === 'punctuation') continue
    if (word.mention) return at
    if (word.classes.has('honorific') && words.slice(at + 1, to).some(one => one.mention)) continue
    if ((word.classes.has('quantity') || isNumber(word) || isTeen(words, at, from)) && at + 1 < to && words[at + 1]!.kind === 'nominal')
      continue
    if (at === from && at + 1 < to && words[at + 1]!.article && isImproper(word, words[at + 1]!, true)) continue
    return at
  }
  return from
}

/** The second half of a number between ten and twenty, which the analyser takes for a noun. */
const isTeen = (words: readonly Word[], at: number, from: number): boolean =>
  at > from && words[at - 1]!.token.pos === 'NUM' && words[at]!.token.alternatives.some(one => one.pos === 'NUM')

import type { Passage, SpokenWord } from '../passages-of.js'

/** Index of the first word after a quotation that begins at a word, its closing mark left behind. */
export function afterQuote(passage: Passage, index: number): number {
  const { quote } = passage.words[index] as SpokenWord
  let k = index
  while (k < passage.words.length && passage.words[k]?.quote === quote) k++
  while (k < passage.words.length && passage.words[k]?.isMark && (passage.words[k]?.token.start ?? 0) < (quote?.end ?? 0)) k++
  return k
}

/** Number of words in a quotation. */
export function quoteLength(passage: Passage, from: number, after: number): number {
  let length = 0
  for (let k = from; k < after; k++) if (passage.words[k]?.quote && passage.words[k]?.token.kind !== 'punctuation') length++
  return length
}

/** Index of the opening mark of the quotation whose first word is given, or of that word. */
export function markBefore(passage: Passage, index: number): number {
  let k = index
  while (k > 0 && passage.words[k - 1]?.isMark) k--
  return k
}

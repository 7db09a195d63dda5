import type { Span } from '../schema/span.js'

/**
 * Sorts spans of a text by the sentences that they reach into, so that no sentence has to look through all of them. Takes time in proportion to
 * spans and to the sentences that each covers.
 *
 * @param sentences in text order, not overlapping; offsets in UTF-16 units
 * @param items anything that has a span
 * @returns for each sentence the items that share some text with it, in the order in which they were given
 *
 * @example bySentence([{ start: 0, end: 5 }, { start: 5, end: 9 }], [{ start: 4, end: 6 }], one => one) // in both
 */
export function bySentence<T>(sentences: readonly Span[], items: readonly T[], spanOf: (item: T) => Span): readonly (readonly T[])[] {
  const found: T[][] = sentences.map(() => [])
  for (const item of items) {
    const { start, end } = spanOf(item)
    for (let at = firstEndingAfter(sentences, start); at < sentences.length && sentences[at]!.start < end; at++) found[at]!.push(item)
  }
  return found
}

/** Index of the first sentence that ends behind an offset; their number where none does. */
function firstEndingAfter(sentences: readonly Span[], offset: number): number {
  let [low, high] = [0, sentences.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.end > offset) high = middle
    else low = middle + 1
  }
  return low
}

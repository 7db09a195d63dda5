import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block } from '../schema/article.js'
import { findQuotes } from './find-quotes.js'

const blocksOf = (text: string): Block[] => {
  let at = 0
  return text.split('\n').map(paragraph => {
    const block: Block = { start: at, end: at + paragraph.length, kind: 'paragraph' }
    at = block.end + 1
    return block
  })
}
const quotes = (text: string) => findQuotes(text, blocksOf(text))
const inner = (text: string) => quotes(text).map(quote => text.slice(quote.inner.start, quote.inner.end))

describe('findQuotes()', () => {
  test('finds the words between marks of every kind', () => {
    expect(inner('he said \u00ab a b \u00bb then "c d" and \u201ce\u201d.')).toEqual([' a b ', 'c d', 'e'])
  })

  test('reads marks that are swapped, as right-to-left typing often does', () => {
    expect(inner('he said \u00bb1 2\u00ab then \u201dc d\u201c.')).toEqual(['1 2', 'c d'])
  })

  test('nests quotations and names the parent', () => {
    const found = quotes('x \u00ab 1 \u201cb\u201d c\u00bb y')
    expect(found.map(quote => quote.parent)).toEqual([null, 0])
    expect(found.every(quote => quote.closed)).toBe(true)
  })

  test('lets a quotation run over sentences and over a paragraph that closes it', () => {
    const text = 'she said: "one. two.\nthree." he left'
    expect(inner(text)).toEqual(['one. two.\nthree.'])
  })

  test('ends a quotation that nobody closes with its paragraph', () => {
    const text = 'she said: "one two\nhe said: "three" and left'
    expect(quotes(text).map(quote => quote.closed)).toEqual([false, true])
    expect(inner(text)).toEqual(['one two', 'three'])
  })

  test('opens after a colon and a bracket, closes before a full stop', () => {
    expect(inner('said:"a b". ("c")')).toEqual(['a b', 'c'])
  })

  test('opens behind a letter that the quoted words hang on, even with a closing mark', () => {
    expect(inner('spoke b\u0640\u201dx y\u201d and w\u201dz v\u201d')).toEqual(['x y', 'z v'])
    expect(inner('the word\u201dx y')).toEqual([])
  })

  test('ignores apostrophes and marks of inches without a partner', () => {
    expect(inner("it's a dog's life")).toEqual([])
  })

  test('stays inside the text, in order, whatever the marks', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('"', '\u00ab', '\u00bb', '\u201c', '\u201d', ' ', 'a', '\n', ':', '.', "'") }),
        text => {
          let last = -1
          for (const quote of quotes(text)) {
            expect(quote.start).toBeGreaterThan(last)
            last = quote.start
            expect(quote.inner.start).toBeGreaterThan(quote.start)
            expect(quote.inner.end).toBeGreaterThanOrEqual(quote.inner.start)
            expect(quote.end).toBeGreaterThanOrEqual(quote.inner.end)
            expect(quote.end).toBeLessThanOrEqual(text.length)
            if (quote.parent !== null) expect(quote.parent).toBeLessThan(quotes(text).length)
          }
        },
      ),
    )
  })

  test('is not held up by a hundred thousand marks', () => {
    const start = performance.now()
    for (const sign of ['"', '\u00ab', '\u00bb', '" ', '\u00ab\n', '"\u00ab'])
      findQuotes(sign.repeat(100_000 / sign.length), blocksOf(sign.repeat(100_000 / sign.length)))
    expect(performance.now() - start).toBeLessThan(3000)
  })
})

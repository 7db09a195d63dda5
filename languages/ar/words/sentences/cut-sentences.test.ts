import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { cutSentences } from './cut-sentences.js'

const BAR = '\u2016'
const paragraphs = parse(readFileSync(new URL('./boundaries.yaml', import.meta.url), 'utf8')) as string[]

const cut = (text: string): string[] => cutSentences(text, { start: 0, end: text.length }).map(span => text.slice(span.start, span.end))

describe('cutSentences()', () => {
  test('finds the boundaries that were annotated in two hundred sentences', () => {
    let gold = 0
    let ours = 0
    let both = 0
    for (const paragraph of paragraphs) {
      const meant = paragraph.split(BAR).map(part => part.trim())
      const found = cut(meant.join(' '))
      const places = (parts: readonly string[]): Set<string> => {
        let at = 0
        return new Set(
          parts.map(part => {
            at += part.replace(/\s/g, '').length
            return String(at)
          }),
        )
      }
      const left = places(meant)
      const right = places(found)
      gold += left.size
      ours += right.size
      both += [...left].filter(place => right.has(place)).length
    }
    expect(gold).toBeGreaterThanOrEqual(200)
    expect((2 * both) / (gold + ours)).toBeGreaterThanOrEqual(0.98)
  })

  test('keeps sentences inside their block, in order, without losing a visible sign', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('.', ' ', '\u0628', '\u0648', '"', '\u00bb', '\u00ab', '\n', '1', '\u061f', ')') }),
        text => {
          const spans = cutSentences(text, { start: 0, end: text.length })
          let last = 0
          for (const span of spans) {
            expect(span.start).toBeGreaterThanOrEqual(last)
            expect(span.end).toBeGreaterThan(span.start)
            last = span.end
          }
          const visible = (part: string): string => part.replace(/\s/g, '')
          expect(visible(spans.map(span => text.slice(span.start, span.end)).join(''))).toBe(visible(text))
        },
      ),
    )
  })

  test('is not held up by a hundred thousand full stops', () => {
    const start = performance.now()
    expect(cut('. '.repeat(100_000)).length).toBeGreaterThan(0)
    cut('.'.repeat(100_000))
    cut('\u0628.'.repeat(100_000))
    expect(performance.now() - start).toBeLessThan(3000)
  })
})

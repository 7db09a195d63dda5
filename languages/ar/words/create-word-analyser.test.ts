import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { fileData } from '../../../src/base/file-data.js'
import type { Token } from '../../../src/schema/token.js'
import { createWordAnalyser } from './create-word-analyser.js'

const words = createWordAnalyser(fileData())
const read = (text: string): Token[] => words.analyse(text, { start: 0, end: text.length })

interface Case {
  readonly text: string
  readonly reads: readonly string[]
}

const cases = parse(readFileSync(new URL('./readings.yaml', import.meta.url), 'utf8')) as Case[]

const shown = (token: Token): string => {
  const cut = [...token.proclitics.map(clitic => `${clitic.text}+`), token.stem, ...token.enclitics.map(clitic => `-${clitic.text}`)].join(
    ' ',
  )
  return `${cut} / ${token.lemma} ${token.pos}`
}

/** Text of Arabic and other letters, marks, digits, signs and invisible characters, in any order. */
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      ...'\u0627\u0644\u0648\u0628\u0633\u064a\u0629\u0649\u0623\u0625\u0622\u0621\u0640\u064e\u0651\u200f\u200d\ufefb\ufb56\u06a9\u06cc\u0661 .,"\u00ab\u00bb5a\n',
    ),
    maxLength: 60,
  }),
)

describe('createWordAnalyser()', () => {
  for (const { text, reads } of cases)
    test(`reads a sentence of ${reads.length} words with clitics, lemmas and parts of speech`, () => {
      const tokens = read(text)
      expect(tokens.map(shown)).toEqual(
        reads.map(line =>
          line
            .split(' ')
            .slice(0, line.split(' ').indexOf('/') + 3)
            .join(' '),
        ),
      )
      tokens.forEach((token, at) => {
        const verb = (reads[at] as string).split(' / ')[1]?.split(' ')[2]
        if (verb) expect(`${token.lemma} ${token.verb}`).toBe(`${token.lemma} ${verb}`)
      })
    })

  test('covers every visible sign of any text with tokens in order, clitics inside them', () => {
    fc.assert(
      fc.property(anyText, text => {
        const tokens = read(text)
        let last = 0
        const covered = new Uint8Array(text.length)
        for (const token of tokens) {
          expect(token.start).toBeGreaterThanOrEqual(last)
          expect(token.end).toBeGreaterThan(token.start)
          expect(token.text).toBe(text.slice(token.start, token.end))
          last = token.end
          covered.fill(1, token.start, token.end)
          expect(token.stemSpan.start).toBeGreaterThanOrEqual(token.start)
          expect(token.stemSpan.end).toBeLessThanOrEqual(token.end)
          for (const clitic of [...token.proclitics, ...token.enclitics]) {
            expect(clitic.start).toBeGreaterThanOrEqual(token.start)
            expect(clitic.end).toBeLessThanOrEqual(token.end)
          }
          expect(token.confidence).toBeGreaterThanOrEqual(0)
          expect(token.confidence).toBeLessThanOrEqual(1)
        }
        for (let at = 0; at < text.length; at++)
          if (/[\p{L}\p{N}\p{P}\p{S}]/u.test(text.charAt(at)) && text.charCodeAt(at) !== 0x640) expect(covered[at]).toBe(1)
      }),
      { numRuns: 400 },
    )
  })

  test('never gives a guess more confidence than a reading of the lexicon by chance', () => {
    const [token] = read('\u0643\u0631\u0628\u0632\u0644\u0627\u062f') // no word
    expect(token?.confidence).toBeLessThan(0.5)
  })

  test('answers to a megabyte without a space in less than two seconds', () => {
    const start = performance.now()
    expect(read('\u0628'.repeat(500_000))).toHaveLength(1)
    expect(read('\u0648\u0627\u0644\u0645\u062f\u0631\u0633\u0629'.repeat(60_000))).toHaveLength(1)
    expect(performance.now() - start).toBeLessThan(4000)
  })
})

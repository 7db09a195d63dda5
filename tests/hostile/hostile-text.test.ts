import { Value } from 'typebox/value'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadEngine } from '../../src/load-engine.js'
import { Report } from '../../src/schema/report.js'

const engine = await loadEngine()
const read = (body: string) => engine.read({ kind: 'text', body, published: { value: '2024-05-15', basis: 'given' }, notices: [] })
const letter = '\u0628' // ba

/** Reads a text, checks the record, and that nothing of the engine failed on it. */
function survives(body: string): void {
  const report = read(body)
  expect([...Value.Errors(Report, report)].slice(0, 2)).toEqual([])
  expect(report.notices.filter(n => n.code === 'engine-fault')).toEqual([])
  for (const s of report.statements) {
    expect(s.sentence.end).toBeLessThanOrEqual(report.article.text.length)
    expect(s.trigger.start).toBeGreaterThanOrEqual(s.sentence.start)
  }
}

test.each([
  ['an empty text', ''],
  ['blanks and line breaks', ' \n\t\u00a0\n '],
  ['a megabyte without a space', letter.repeat(1_000_000)],
  ['a hundred thousand quotation marks', '"'.repeat(100_000)],
  ['a hundred thousand opening quotation marks', '\u00ab'.repeat(100_000)],
  ['nested quotation marks', `${'\u00ab'.repeat(2000)}${letter}${'\u00bb'.repeat(2000)}`],
  ['a hundred thousand digits', '7'.repeat(100_000)],
  ['a hundred thousand conjunctions', `${'\u0648 '.repeat(100_000)}`],
  ['a hundred thousand vowel marks', `${letter}${'\u064e'.repeat(100_000)}`],
  ['lone surrogates', `\ud800${letter}\udfff ${letter}`],
  ['direction marks and zero-width signs', `\u202e${letter}\u200b\u2066${letter}\u2069\ufeff`],
  ['ten thousand lines', `${letter}${letter} ${letter}\n`.repeat(10_000)],
])('%s is read without failing', (_, body) => survives(body), 60_000)

test('any text gives a valid record', () => {
  const arabic = fc.integer({ min: 0x0600, max: 0x06ff }).map(code => String.fromCharCode(code))
  const piece = fc.oneof(
    arabic,
    fc.constantFrom(' ', '\n', '"', '\u00ab', '\u00bb', '.', ':', '\u060c', '7', '%'),
    fc.string({ unit: 'binary', maxLength: 3 }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 200 }), pieces => survives(pieces.join(''))),
    { numRuns: 60, seed: 7 },
  )
})

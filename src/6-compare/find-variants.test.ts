import { expect, test } from 'vitest'
import { makeReport, plainOptions } from '../../tests/support/make-report.js'
import { compareReports } from './compare-reports.js'

const report = (id: string, sentence: string, more: Partial<Parameters<typeof makeReport>[0]> = {}) =>
  makeReport({ id, published: '2024-06-10', sentences: ['treaty talks about river dam between norland and sudland', sentence], ...more })
const differencesOf = (...reports: ReturnType<typeof makeReport>[]) =>
  compareReports(reports, plainOptions).differences.map(d => [d.kind, d.sides.map(s => s.report)])

const all = 'strike destroyed all iranian depots near capital minister said overnight'
test('one matter in other words is a difference of wording with both sentences', () => {
  const most = 'strike destroyed most iranian depots near capital minister claimed overnight'
  expect(differencesOf(report('a', all), report('b', most))).toEqual([['wording', ['a', 'b']]])
})
test('a reprint word for word is no difference', () => {
  expect(differencesOf(report('a', all), report('b', all))).toEqual([])
})
test('sentences on other matters are not set side by side', () => {
  expect(differencesOf(report('a', all), report('b', 'farmers of hill villages sold early apples abroad'))).toEqual([])
})
test('what one report quotes and the other says itself is a difference of attribution', () => {
  const quoting = report('b', 'strike destroyed all iranian depots near capital overnight envoy told reporters', {
    quotations: [{ in: 1, speaker: 'AAA' }],
  })
  expect(differencesOf(report('a', 'strike destroyed all iranian depots near capital early overnight'), quoting)).toContainEqual([
    'attribution',
    ['a', 'b'],
  ])
})
test('a sentence with marks of speech or the name of the speaker is not taken for the own words of its report', () => {
  const quoting = report('b', 'strike destroyed all iranian depots near capital overnight envoy told reporters', {
    quotations: [{ in: 1, speaker: 'AAA' }],
  })
  const kinds = (sentence: string) => differencesOf(report('a', sentence), quoting).map(d => d[0])
  expect(kinds('"strike destroyed all iranian depots near capital" early overnight')).not.toContain('attribution')
  expect(kinds('aaa says strike destroyed all iranian depots near capital early overnight')).not.toContain('attribution')
})
test('a quotation of something else in the sentence vouches for nothing', () => {
  const text = 'strike destroyed all iranian depots near capital overnight while envoy spoke of peace'
  const start = 'treaty talks about river dam between norland and sudland '.length + text.indexOf('peace')
  const aside = report('b', text, { quotations: [{ in: 1, speaker: 'AAA', content: { start, end: start + 5 } }] })
  const kinds = differencesOf(report('a', 'strike destroyed all iranian depots near capital early overnight again'), aside).map(d => d[0])
  expect(kinds).toEqual(['wording'])
})
test('one clause of two long sentences that tell one matter is a difference of wording', () => {
  const others = (id: string) =>
    Array.from({ length: 12 }, (_, i) => `${id}one${i} ${id}two${i} ${id}three${i} ${id}four${i} ${id}five${i}`)
  const long = (id: string, sentence: string) =>
    makeReport({
      id,
      published: '2024-06-10',
      title: 'treaty talks about river dam between norland and sudland end without accord in capital port',
      sentences: [sentence, ...others(id)],
    })
  const a = long(
    'a',
    'harbour market wheat barley copper timber capitals gave green light firing long range missiles deep inside territory',
  )
  const b = long('b', 'leaders agenda thursday includes permission firing long range missiles deep inside neighbour said agency source')
  expect(differencesOf(a, b)).toEqual([['wording', ['a', 'b']]])
})
test('one saying of one speaker in three reports is one difference that names the words', () => {
  const quoting = (id: string, word: string) =>
    report(id, `envoy told reporters strike destroyed ${word} iranian depots near capital overnight`, {
      quotations: [{ in: 1, speaker: 'AAA' }],
    })
  const words = { en: { verdicts: {}, differences: { wording: 'in other words: {sides}' }, statuses: {} } }
  const { differences } = compareReports([quoting('a', 'all'), quoting('b', 'most'), quoting('c', 'some')], { ...plainOptions, words })
  expect(differences.map(d => [d.kind, d.sides.map(s => s.report), d.slight])).toEqual([['wording', ['a', 'b', 'c'], undefined]])
  expect(differences[0]?.why.en).toContain('all / most / some')
})
test('two ways of spelling a name are a slight difference', () => {
  const told = (id: string, name: string) => report(id, `minister ${name} said strike destroyed iranian depots near capital overnight`)
  const { differences } = compareReports([told('a', 'davutoglu'), told('b', 'davutoghlu')], plainOptions)
  expect(differences.map(d => [d.kind, d.slight])).toEqual([['wording', true]])
})

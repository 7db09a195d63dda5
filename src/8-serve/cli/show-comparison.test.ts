import { expect, test } from 'vitest'
import type { Claim, Comparison } from '../../schema/comparison.js'
import { nameReports } from './name-reports.js'
import { showComparison } from './show-comparison.js'

const claim = (report: string, text: string, confidence: number): Claim => ({
  report,
  statement: `${report} ${text}`,
  sentence: { start: 0, end: text.length },
  text,
  status: 'planned',
  chain: [],
  confidence,
})
const why = { en: 'The act stands differently.' }
const story = (id: string, title: string, reports: string[]) => ({ id, title, reports, origins: reports.map(r => [r]) })
const comparison: Comparison = {
  schema: 'isnad.comparison/1',
  stories: [
    story('s1', 'the first story', ['a', 'b']),
    story('s2', 'the second story', ['c', 'd']),
    story('s3', 'told by one alone', ['e']),
  ],
  happenings: [],
  series: [
    {
      ...{
        id: 'x',
        what: 'trade',
        measure: null,
        subjects: ['AAA', 'BBB'],
        unit: 'USD',
        period: null,
        why: { en: 'They exclude each other.' },
      },
      verdict: 'contradicts',
      claims: ['c', 'd'].map((report, i) => ({
        ...claim(report, `figure of ${report}`, 0.9),
        value: { min: i + 1, max: i + 1, approx: 'exact' },
      })),
    },
  ],
  differences: [
    { kind: 'status', story: 's1', why, sides: [claim('a', 'it will be', 0.9), claim('b', 'it may be', 0.3)] },
    { kind: 'wording', story: 's2', why, sides: [claim('c', 'said so', 0.9), claim('d', 'said thus', 0.9)], slight: true },
  ],
}
const show = (all = false) =>
  showComparison(comparison, {
    language: 'en',
    words: {
      verdicts: {},
      differences: {},
      statuses: { planned: 'to come' },
      compare: { lead: 'to check', difference: 'difference of {kind}' },
    },
    all,
    ...nameReports(
      ['a', 'b', 'c', 'd'].map(id => ({ id, outlet: 'outlet/x', published: '2024-06-10' })),
      new Map([['outlet/x', { name: { en: 'The X' } }]]),
      'en',
    ),
  })

test('contradictions stand first, then each story with what differs in it', () => {
  const lines = show().split('\n')
  expect(lines[0]).toBe('contradicts: trade (USD) AAA+BBB')
  expect(lines.indexOf('== the first story')).toBeLessThan(lines.indexOf('difference of status'))
  expect(lines.indexOf('difference of status')).toBeLessThan(lines.indexOf('== the second story'))
  expect(lines).not.toContain('== told by one alone')
})

test('reports are named by outlet and day, and a reading that is rather wrong says so', () => {
  const text = show()
  expect(text).toContain('The X, 2024-06-10 [a] (to come)\n')
  expect(text).toContain('The X, 2024-06-10 [b] (to come, to check)\n')
})

test('a slight difference is only counted, unless all is asked for', () => {
  expect(show()).not.toContain('said thus')
  expect(show(true)).toContain('said thus')
})

test('a line without a chain leaves no blank behind', () => {
  expect(show().split('\n')).not.toContain('      ')
})

test('a long id is cut, and a report of which nothing is known has its id alone', () => {
  const hash = '0123456789abcdef0123456789abcdef'
  const { nameOf, sourceName } = nameReports([{ id: hash, outlet: null, published: null }], new Map(), 'en')
  expect([nameOf(hash), nameOf('other'), sourceName('agency/none')]).toEqual(['01234567', 'other', null])
})

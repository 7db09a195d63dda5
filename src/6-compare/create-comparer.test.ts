import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeReport, plainOptions } from '../../tests/support/make-report.js'
import type { Report } from '../schema/report.js'
import { compareReports } from './compare-reports.js'
import { createComparer } from './create-comparer.js'

const THEMES = [
  ['minister', 'visit', 'harbour', 'treaty', 'signed', 'fishing', 'quota', 'delegation'],
  ['bomb', 'hotel', 'killed', 'police', 'harbour', 'wounded', 'hospital', 'night'],
  ['trade', 'billion', 'dollars', 'export', 'treaty', 'grain', 'quota', 'growth'],
  ['election', 'ballot', 'party', 'minister', 'votes', 'coalition', 'night', 'growth'],
] as const

/** Reports of few themes within few days, some undated, so that stories meet, grow together and fall apart. */
const someReports: fc.Arbitrary<Report[]> = fc
  .array(
    fc.record({
      theme: fc.integer({ min: 0, max: 3 }),
      words: fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 3, maxLength: 9 }),
      other: fc.array(fc.integer({ min: 0, max: 31 }), { maxLength: 4 }),
      day: fc.option(fc.integer({ min: 1, max: 16 }), { nil: null, freq: 8 }),
      actors: fc.subarray(['IRQ', 'JOR', 'KEN'], { minLength: 1 }),
      value: fc.integer({ min: 2, max: 6 }),
    }),
    { minLength: 2, maxLength: 14 },
  )
  .map(rows =>
    rows.map((row, i) => {
      const words = row.words.map(w => THEMES[row.theme]?.[w])
      const other = row.other.map(w => THEMES[w >> 3]?.[w & 7])
      return makeReport({
        id: `r${String(i).padStart(2, '0')}`,
        ...(row.day === null ? {} : { published: `2024-06-${String(row.day).padStart(2, '0')}` }),
        title: words.slice(0, 3).join(' '),
        sentences: [words.join(' '), [...other, ...words].join(' ')],
        events: [{ in: 0, type: row.theme === 1 ? 'ASSAULT' : 'CONSULT', actors: [...row.actors] }],
        figures: [
          { in: 1, what: 'people killed', value: { min: row.value, max: row.value, approx: 'exact' } },
          {
            in: 1,
            measure: 'trade',
            what: 'trade',
            subjects: ['IRQ', 'JOR'],
            unit: 'USD',
            value: { min: row.value * 1e9, max: row.value * 1e9, approx: 'exact' },
            period: { from: '2023-01-01', to: '2023-12-31' },
          },
        ],
      })
    }),
  )
const withOrder = someReports.chain(reports => fc.tuple(fc.constant(reports), fc.shuffledSubarray(reports, { minLength: reports.length })))

test('reports added one by one in any order, compared in between, give the comparison of all at once', () => {
  fc.assert(
    fc.property(withOrder, ([reports, shuffled]) => {
      const comparer = createComparer(plainOptions)
      for (const report of shuffled) {
        comparer.add(report)
        comparer.comparison()
      }
      expect(comparer.comparison()).toEqual(compareReports(reports, plainOptions))
    }),
    { numRuns: 50, seed: 7 },
  )
})
test('what was added and taken out again leaves no trace', () => {
  fc.assert(
    fc.property(withOrder, fc.integer({ min: 1, max: 6 }), ([reports, shuffled], many) => {
      const comparer = createComparer(plainOptions)
      for (const report of reports) comparer.add(report)
      comparer.comparison()
      const out = shuffled.slice(0, many)
      for (const report of out) comparer.remove(report.input.id ?? '')
      const rest = reports.filter(report => !out.includes(report))
      expect(comparer.comparison()).toEqual(compareReports(rest, plainOptions))
      for (const report of out) comparer.add(report)
      expect(comparer.comparison()).toEqual(compareReports(reports, plainOptions))
    }),
    { numRuns: 30, seed: 8 },
  )
})
test('the generated reports do form stories of several reports, and several stories', () => {
  const sizes = fc.sample(someReports, { numRuns: 40, seed: 7 }).map(reports => compareReports(reports, plainOptions).stories)
  expect(sizes.filter(stories => stories.length > 1 && stories.some(s => s.reports.length > 1)).length).toBeGreaterThan(20)
})
test('an addition compares its own story anew and leaves the others alone', () => {
  const comparer = createComparer(plainOptions)
  const theme = (n: number, id: string) =>
    makeReport({ id, published: '2024-06-10', title: THEMES[n]?.slice(0, 4).join(' ') ?? '', sentences: [THEMES[n]?.join(' ') ?? ''] })
  for (const n of [0, 1, 2, 3]) comparer.add(theme(n, `first-${n}`))
  comparer.comparison()
  const before = comparer.compared
  comparer.add(theme(1, 'second'))
  comparer.comparison()
  expect(comparer.compared - before).toBe(1)
})
test('a report put in again under its id takes the place of the first', () => {
  const comparer = createComparer(plainOptions)
  comparer.add(makeReport({ id: 'a', published: '2024-06-10', sentences: ['bomb at the harbour hotel'] }))
  comparer.add(makeReport({ id: 'a', published: '2024-06-10', sentences: ['treaty on fishing signed'] }))
  expect(comparer.comparison().stories.map(s => s.title)).toEqual(['treaty on fishing signed'])
})

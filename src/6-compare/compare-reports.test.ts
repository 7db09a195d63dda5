import { expect, test } from 'vitest'
import { makeReport, plainOptions } from '../../tests/support/make-report.js'
import type { FigureStatement } from '../schema/statement.js'
import { compareReports } from './compare-reports.js'
import { judgeSeries } from './judge-series.js'

const value = (n: number, approx: FigureStatement['value']['approx'] = 'exact') => ({
  min: approx === 'up-to' ? null : n,
  max: approx === 'more-than' ? null : n,
  approx,
})
const year = { from: '2023-01-01', to: '2023-12-31' }
const trade = (id: string, n: number, approx: FigureStatement['value']['approx'] = 'exact', period = year) =>
  makeReport({
    id,
    published: '2024-03-12',
    sentences: [`trade between the two countries stood at ${n} billion dollars`],
    figures: [{ in: 0, measure: 'trade', what: 'trade', subjects: ['IRQ', 'JOR'], unit: 'USD', value: value(n * 1e9, approx), period }],
  })
const verdictOf = (...reports: ReturnType<typeof makeReport>[]) => compareReports(reports, plainOptions).series.map(s => s.verdict)

test('two exact values of one measure, subjects and period contradict each other', () => {
  expect(verdictOf(trade('a', 28), trade('b', 26))).toEqual(['contradicts'])
})
test('one value said twice agrees', () => {
  expect(verdictOf(trade('a', 28), trade('b', 28))).toEqual(['agree'])
})
test('more than 20 and about 21 differ without contradiction', () => {
  expect(verdictOf(trade('a', 20, 'more-than'), trade('b', 21, 'about'))).toEqual(['differs'])
})
test('a rounded value does not contradict the finer one', () => {
  expect(verdictOf(trade('a', 28), trade('b', 28.3))).toEqual(['differs'])
})
test('"dozens" and 20 are compatible, but not the same number', () => {
  const claim = (report: string, max: number | null, approx: 'exact' | 'about') => ({
    report,
    day: 1,
    value: { min: 20, max, approx },
    planned: false,
  })
  expect(judgeSeries([claim('a', 20, 'exact'), claim('b', null, 'about')], false)).toBe('differs')
  expect(judgeSeries([claim('a', 20, 'exact'), claim('b', 20, 'about')], false)).toBe('agree')
  expect(judgeSeries([claim('a', null, 'about'), claim('b', null, 'about')], false)).toBe('agree')
})
test('values of different years stand in different series', () => {
  expect(verdictOf(trade('a', 28), trade('b', 26, 'exact', { from: '2022-01-01', to: '2022-12-31' }))).toEqual(['single', 'single'])
})

const attack = (id: string, published: string, n: number, verb = 'killed') =>
  makeReport({
    id,
    published,
    sentences: [`bomb attack on the harbour hotel ${verb} ${n} people police said`],
    figures: [{ in: 0, measure: verb, what: `people ${verb}`, value: value(n) }],
  })
test('a later count of victims evolves, it does not contradict', () => {
  expect(verdictOf(attack('a', '2023-05-06', 12), attack('b', '2023-05-07', 19))).toEqual(['evolves'])
})
test('a lower later count of victims contradicts', () => {
  expect(verdictOf(attack('a', '2023-05-06', 19), attack('b', '2023-05-07', 12))).toEqual(['contradicts'])
})
const toll = (id: string, published: string, words: string, n: number, approx: FigureStatement['value']['approx'] = 'exact') =>
  makeReport({
    id,
    published,
    title: 'bomb attack on the harbour hotel',
    sentences: [words],
    figures: [{ in: 0, measure: 'casualties-killed', what: 'people killed', subjects: ['KEN'], unit: 'persons', value: value(n, approx) }],
  })
test('tolls of one day that different words tell are one count that rises', () => {
  const reports = [
    toll('a', '2023-05-06', 'bomb attack on the harbour hotel left 12 people dead said doctors', 12),
    toll('b', '2023-05-06', 'the toll of the harbour hotel explosion climbed to 17 dead the ministry said', 17),
  ]
  expect(verdictOf(...reports)).toEqual(['evolves'])
})
test('a rising lower bound of victims evolves, the same bound twice does not', () => {
  const at = (id: string, n: number) => toll(id, '2023-05-06', 'bomb attack on the harbour hotel killed people police said', n, 'more-than')
  expect(verdictOf(at('a', 41), at('b', 43))).toEqual(['evolves'])
  expect(verdictOf(at('a', 41), at('b', 41))).toEqual(['agree'])
})
test('dozens of dead after a number is no lower count', () => {
  const vague = { min: 20, max: null, approx: 'about' as const }
  const later = makeReport({
    id: 'c',
    published: '2023-05-08',
    title: 'bomb attack on the harbour hotel',
    sentences: ['bomb attack on the harbour hotel killed dozens of people police said'],
    figures: [{ in: 0, measure: 'casualties-killed', what: 'people killed', subjects: ['KEN'], unit: 'persons', value: vague }],
  })
  const words = 'bomb attack on the harbour hotel killed people police said'
  expect(verdictOf(toll('a', '2023-05-06', words, 41), toll('b', '2023-05-07', words, 52), later)).toEqual(['evolves'])
})
test('dead and wounded are not one series', () => {
  expect(verdictOf(attack('a', '2023-05-06', 12), attack('b', '2023-05-06', 40, 'wounded'))).toEqual(['single', 'single'])
})
test('a part and its whole in one report are no contradiction', () => {
  const report = makeReport({
    id: 'a',
    sentences: ['police arrested 5 people two of them foreigners'],
    figures: [
      { in: 0, what: 'people arrested', value: value(5) },
      { in: 0, what: 'people arrested', value: value(2) },
    ],
  })
  expect(verdictOf(report)).toEqual(['single', 'single'])
})

const visit = (id: string, words: string, status: 'happened' | 'planned' = 'happened', more: object = {}) =>
  makeReport({
    id,
    published: '2024-06-10',
    sentences: [words],
    events: [{ in: 0, type: status === 'planned' ? 'AGREE' : 'CONSULT', actors: ['UZB', 'KAZ'], status, ...more }],
  })
test('one summit in two reports is one happening', () => {
  const { happenings } = compareReports(
    [visit('a', 'presidents held summit in tashkent monday'), visit('b', 'summit of presidents in tashkent ended')],
    plainOptions,
  )
  expect(happenings.map(h => h.claims.length)).toEqual([2])
})
test('an announced summit and the summit held are one happening that differs in status', () => {
  const { happenings, differences } = compareReports(
    [visit('a', 'presidents will hold summit in tashkent monday', 'planned'), visit('b', 'presidents held summit in tashkent monday')],
    plainOptions,
  )
  expect(happenings.map(h => [h.type, h.status, h.claims.length])).toEqual([['CONSULT', 'happened', 2]])
  expect(differences.map(d => d.kind)).toContain('status')
})
const ANNOUNCED = 'presidents will hold summit in tashkent monday'
const HELD = 'presidents held summit in tashkent monday'
const differencesOf = (...reports: ReturnType<typeof visit>[]) => compareReports(reports, plainOptions).differences
test('a meeting announced by one word and held by another differs in status; other deeds of one type do not', () => {
  const of = (family: string) =>
    differencesOf(
      visit('a', ANNOUNCED, 'planned', { rule: `xx/${family}/visit` }),
      visit('b', HELD, 'happened', { rule: `xx/${family}/summit` }),
    ).map(d => d.kind)
  expect(of('consult')).toContain('status')
  expect(of('support')).not.toContain('status')
})
test('a reading that is rather wrong than right makes no difference', () => {
  const kinds = (confidence: number) => differencesOf(visit('a', ANNOUNCED, 'planned', { confidence }), visit('b', HELD)).map(d => d.kind)
  expect(kinds(0.5)).toContain('status')
  expect(kinds(0.49)).not.toContain('status')
})
test('a difference has one sentence of each report and side, and a side that looks back is named as done', () => {
  const done = makeReport({
    id: 'b',
    published: '2024-06-10',
    sentences: [HELD, 'presidents held summit in tashkent monday and left'],
    events: [0, 1].map(
      at => ({ in: at, type: 'CONSULT' as const, actors: ['UZB', 'KAZ'], status: at === 0 ? 'recalled' : 'happened' }) as never,
    ),
  })
  const [status] = differencesOf(visit('a', ANNOUNCED, 'planned'), done).filter(d => d.kind === 'status')
  expect(status?.sides.map(s => s.report)).toEqual(['a', 'b'])
  expect(Object.values(status?.why ?? {}).join()).not.toContain('recalled')
})
test('summits on different days are two happenings', () => {
  const time = (day: string) => ({ time: { from: day, to: day, basis: 'stated' as const } })
  const { happenings } = compareReports(
    [
      visit('a', 'presidents held summit in tashkent monday', 'happened', time('2024-06-10')),
      visit('b', 'presidents held summit in tashkent in may', 'happened', time('2024-05-02')),
    ],
    plainOptions,
  )
  expect(happenings.length).toBe(2)
})
test('other parties make another happening', () => {
  const other = makeReport({
    id: 'b',
    published: '2024-06-10',
    sentences: ['presidents held summit in tashkent monday'],
    events: [{ in: 0, type: 'CONSULT', actors: ['KEN', 'IND'] }],
  })
  expect(compareReports([visit('a', 'presidents held summit in tashkent monday'), other], plainOptions).happenings.length).toBe(2)
})

const wire =
  'planes carried relief goods from riyadh to aleppo today as part of the air bridge that the relief centre has set up said its director'
test('reprints of one wire are one origin, an own report is another', () => {
  const reports = [
    makeReport({ id: 'a', published: '2023-02-15', title: 'relief planes to aleppo', sentences: [wire] }),
    makeReport({ id: 'b', published: '2023-02-15', title: 'air bridge of relief', sentences: [`${wire} on wednesday`] }),
    makeReport({
      id: 'c',
      published: '2023-02-16',
      title: 'relief planes land in aleppo',
      sentences: ['first relief plane from riyadh landed at aleppo airport with tents for the homeless goods and an air bridge'],
    }),
  ]
  const { stories } = compareReports(reports, plainOptions)
  expect(stories.map(s => s.origins)).toEqual([[['a', 'b'], ['c']]])
})
test('the order of the input changes nothing', () => {
  const reports = [trade('a', 28), trade('b', 26), visit('c', 'presidents held summit in tashkent monday')]
  expect(compareReports([...reports].reverse(), plainOptions)).toEqual(compareReports(reports, plainOptions))
})
test('nothing to compare gives an empty comparison', () => {
  expect(compareReports([], plainOptions)).toEqual({
    schema: 'isnad.comparison/1',
    stories: [],
    happenings: [],
    series: [],
    differences: [],
    sagas: [],
  })
})

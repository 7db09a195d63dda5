import { expect, test } from 'vitest'
import { makeReport, plainOptions } from '../../tests/support/make-report.js'
import { compareReports } from './compare-reports.js'

const expelled = 'norland expelled forty envoys of sudland over poisoned river affair'
const told = makeReport({
  id: 'a',
  published: '2024-06-10',
  sentences: [expelled],
  events: [{ in: 0, type: 'SANCTION', actors: ['AAA'], recipients: ['BBB'] }],
})
const happeningsOf = (...reports: ReturnType<typeof makeReport>[]) => compareReports(reports, plainOptions).happenings

test('a sentence that only alludes to an act joins the report that tells it, and says so', () => {
  const alluding = makeReport({
    id: 'b',
    published: '2024-06-10',
    sentences: ['expulsion of forty envoys over poisoned river affair shocked sudland norland said', 'harbour stayed closed'],
    allusions: [{ in: 0, type: 'SANCTION' }],
  })
  const found = happeningsOf(told, alluding)
  expect(found.map(h => h.claims.map(c => [c.report, c.basis ?? 'told']))).toEqual([
    [
      ['a', 'told'],
      ['b', 'alluded'],
    ],
  ])
  expect(found.map(h => [h.actors, h.recipients])).toEqual([[['AAA'], ['BBB']]])
})
test('an allusion of another type joins nothing', () => {
  const other = makeReport({ id: 'b', published: '2024-06-10', sentences: [expelled], allusions: [{ in: 0, type: 'AID' }] })
  expect(happeningsOf(told, other).map(h => h.claims.length)).toEqual([1])
})
test('what one report alone alludes to is no happening', () => {
  expect(happeningsOf(makeReport({ id: 'b', sentences: [expelled], allusions: [{ in: 0, type: 'SANCTION', actors: ['AAA'] }] }))).toEqual(
    [],
  )
})
test('an act to which two reports allude has only the parties that both name', () => {
  const alluding = (id: string, actors: string[]) =>
    makeReport({ id, published: '2024-06-10', sentences: [expelled], allusions: [{ in: 0, type: 'SANCTION', actors }] })
  const found = happeningsOf(alluding('b', ['AAA', 'CCC']), alluding('c', ['AAA']))
  expect(found.map(h => [h.basis, h.actors])).toEqual([['alluded', ['AAA']]])
})
test('who strikes and who is struck are not exchanged, however alike the sentences', () => {
  const strike = (id: string, actors: string[], recipients: string[]) =>
    makeReport({
      id,
      published: '2024-06-10',
      sentences: ['missiles hit army posts near border hills overnight'],
      events: [{ in: 0, type: 'ASSAULT', actors, recipients }],
    })
  expect(happeningsOf(strike('a', ['AAA'], ['BBB']), strike('b', ['BBB'], ['AAA'])).length).toBe(2)
})
test('a report that tells one act in two sentences has one happening', () => {
  const twice = makeReport({
    id: 'a',
    sentences: [expelled, 'norland sent sudland diplomats home on monday'],
    events: [
      { in: 0, type: 'SANCTION', actors: ['AAA'], recipients: ['BBB'] },
      { in: 1, type: 'SANCTION', actors: ['AAA'], recipients: ['BBB'] },
    ],
  })
  expect(happeningsOf(twice).map(h => h.claims.length)).toEqual([2])
})

const posts = (id: string, recipients: string[], named: string[]) => {
  const report = makeReport({
    id,
    published: '2024-06-10',
    sentences: ['missiles of norland hit army posts near border hills overnight'],
    events: [{ in: 0, type: 'ASSAULT', actors: ['AAA'], recipients }],
  })
  const mentions = named.map((code, i) => ({
    start: i,
    end: i + 1,
    entity: `state/${code}`,
    form: 'name' as const,
    resolvedBy: 'test',
    code,
  }))
  return { ...report, mentions }
}
test('one attacker with two targets is one attack where a sentence names both, else two', () => {
  expect(happeningsOf(posts('a', ['BBB'], ['AAA', 'BBB']), posts('b', ['CCC'], ['AAA', 'CCC'])).length).toBe(2)
  expect(happeningsOf(posts('a', ['BBB'], ['AAA', 'BBB', 'CCC']), posts('b', ['CCC'], ['AAA', 'CCC'])).length).toBe(1)
})
test('militants of no state exclude no party', () => {
  expect(happeningsOf(posts('a', ['BBB'], ['BBB']), posts('b', ['~militants'], ['AAA'])).length).toBe(1)
})
test('an act done thirty times is not the one that is told', () => {
  const words = 'president of norland visited sudland with ministers'
  const visit = (id: string, more: Partial<Parameters<typeof makeReport>[0]>) =>
    makeReport({
      id,
      published: '2024-06-10',
      sentences: [words],
      events: [{ in: 0, type: 'CONSULT', actors: ['AAA'], recipients: ['BBB'] }],
      ...more,
    })
  const times = { in: 0, what: 'times', unit: 'count:time', value: { min: 30, max: 30, approx: 'exact' as const } }
  expect(happeningsOf(visit('a', {}), visit('b', {})).length).toBe(1)
  expect(happeningsOf(visit('a', {}), visit('b', { figures: [times] })).length).toBe(2)
})
test('one visit of one day is one happening, whatever words the reports choose; another day makes another', () => {
  const visit = (id: string, words: string, day: string) =>
    makeReport({
      id,
      published: '2024-06-10',
      title: 'president of norland in sudland capital energy talks',
      sentences: [words],
      events: [
        { in: 0, type: 'CONSULT', modes: ['visit'], actors: ['AAA'], recipients: ['BBB'], time: { from: day, to: day, basis: 'stated' } },
      ],
    })
  const one = visit('a', 'aircraft carrying head of state touched down at dawn', '2024-06-09')
  expect(happeningsOf(one, visit('b', 'invited by his counterpart he came for two days', '2024-06-09')).length).toBe(1)
  expect(happeningsOf(one, visit('b', 'invited by his counterpart he came for two days', '2024-06-01')).length).toBe(2)
})
test('a happening has the day that most reports give', () => {
  const on = (id: string, day: string, basis: 'stated' | 'relative') =>
    makeReport({
      id,
      published: '2024-06-10',
      sentences: [expelled],
      events: [{ in: 0, type: 'SANCTION', actors: ['AAA'], recipients: ['BBB'], time: { from: day, to: day, basis } }],
    })
  const found = happeningsOf(on('a', '2024-06-09', 'relative'), on('b', '2024-06-10', 'relative'), on('c', '2024-06-10', 'stated'))
  expect(found.map(h => [h.time?.from, h.time?.basis, h.claims.length])).toEqual([['2024-06-10', 'stated', 3]])
})
test('two states that condemn one attack condemn it each for itself', () => {
  const condemning = (id: string, actor: string) =>
    makeReport({
      id,
      published: '2024-06-10',
      sentences: ['kingdom condemned in strongest terms bomb attack on mosque of border guards'],
      events: [{ in: 0, type: 'ACCUSE', actors: [actor], recipients: ['~militants'] }],
    })
  const reports = [condemning('a', 'AAA'), condemning('b', 'BBB'), condemning('c', 'AAA')]
  expect(happeningsOf(...reports).map(h => h.claims.map(c => c.report))).toEqual([['a', 'c'], ['b']])
})

const visit = (
  id: string,
  more: Record<string, unknown>,
  sentence = 'president of norland visits sudland capital for energy talks with his peer',
) =>
  makeReport({
    id,
    published: '2024-06-10',
    sentences: [sentence],
    events: [{ in: 0, type: 'CONSULT', actors: ['AAA'], recipients: ['BBB'], ...more } as never],
  })
const day = (from: string) => ({ time: { from, to: from, basis: 'stated' } })

test("last year's visit is not this one, even where other reports of the group are undated", () => {
  expect(happeningsOf(visit('a', day('2024-06-10')), visit('b', day('2024-06-10'))).length).toBe(1)
  const found = happeningsOf(visit('a', day('2024-06-10')), visit('b', {}), visit('c', { ...day('2023-05-02'), status: 'recalled' }))
  expect(found.map(h => h.claims.map(c => c.report))).toEqual([['a', 'b'], ['c']])
})
test("a sentence that alludes to an act beside one of last year is no witness of today's", () => {
  const alluding = (beside: object[]) =>
    makeReport({
      id: 'b',
      published: '2024-06-10',
      sentences: ['foreign minister of norland visited sudland capital and met its president'],
      events: beside.map(time => ({ in: 0, type: 'CONSULT', actors: ['AAA'], recipients: ['BBB'], status: 'recalled', ...time })) as never,
      allusions: [{ in: 0, type: 'CONSULT' }],
    })
  const reportsOf = (beside: object[]) =>
    happeningsOf(visit('a', day('2024-06-10')), alluding(beside)).map(h => [...new Set(h.claims.map(c => c.report))])
  expect(reportsOf([])).toEqual([['a', 'b']])
  expect(reportsOf([day('2023-05-02')])).toEqual([['a'], ['b']])
})
test('a sentence that alludes to an act of last year beside it is no witness of one told without a day', () => {
  const alluding = (time: object) =>
    makeReport({
      id: 'b',
      published: '2024-06-10',
      sentences: ['foreign minister of norland visited sudland capital and met its president'],
      events: [{ in: 0, type: 'CONSULT', actors: ['AAA'], recipients: ['BBB'], status: 'recalled', ...time }] as never,
      allusions: [{ in: 0, type: 'CONSULT', actors: ['AAA', 'BBB'] }],
    })
  const joined = (time: object) =>
    happeningsOf(visit('a', {}), alluding(time)).map(h => h.claims.map(c => `${c.report} ${c.basis ?? 'told'}`))
  expect(joined(day('2023-05-02'))).toEqual([['a told'], ['b told']])
  expect(joined(day('2024-06-09')).some(claims => claims.length > 1)).toBe(true)
})
test('a happening is as sure as the surest statement that tells it, and each claim says how sure it is', () => {
  const [found] = happeningsOf(visit('a', { confidence: 0.4 }), visit('b', { confidence: 0.7 }))
  expect(found?.confidence).toBe(0.7)
  expect(found?.claims.map(c => c.confidence)).toEqual([0.4, 0.7])
})
test('what was still to come is none of what lay before that day', () => {
  const planned = visit('a', { type: 'AGREE', status: 'planned' })
  expect(happeningsOf(planned, visit('b', { ...day('2024-06-11') })).length).toBe(1)
  expect(happeningsOf(planned, visit('b', { ...day('2024-06-02'), status: 'recalled' })).length).toBe(2)
})
test('a meeting in the course of a visit is another happening', () => {
  expect(happeningsOf(visit('a', { modes: ['visit'] }), visit('b', { modes: ['visit'] })).length).toBe(1)
  expect(happeningsOf(visit('a', { modes: ['visit'] }), visit('b', { modes: [] })).length).toBe(2)
})
test('an act against one state is not the act against "23 states" that are not named', () => {
  const mass = (count: number) => {
    return makeReport({
      id: 'b',
      published: '2024-06-10',
      sentences: [expelled],
      allusions: [{ in: 0, type: 'SANCTION', actors: ['AAA'] }],
      figures: [{ in: 0, value: { min: count, max: count, approx: 'exact' as const }, unit: 'count:state' }],
    })
  }
  expect(happeningsOf(told, mass(1)).map(h => h.claims.length)).toEqual([2])
  expect(happeningsOf(told, mass(23)).map(h => h.claims.length)).toEqual([1])
})
test("what a title alludes to is the news, not last year's act", () => {
  const both = makeReport({
    id: 'a',
    published: '2024-06-10',
    sentences: [
      'president of norland visits sudland capital for energy talks',
      'president of norland last visited sudland capital for energy talks a year ago',
    ],
    events: [{ in: 1, type: 'CONSULT', actors: ['AAA'], recipients: ['BBB'], status: 'recalled', ...(day('2023-06-10') as object) }],
    allusions: [{ in: 0, type: 'CONSULT', actors: ['AAA'] }],
  })
  expect(happeningsOf(both).map(h => h.claims.length)).toEqual([1])
})
test('two acts of one report by different words stay two, though parties and type are the same', () => {
  const report = (rules: readonly string[]) => {
    const made = makeReport({
      id: 'a',
      sentences: ['presidents met in capital', 'presidents opened forum of traders by the river'],
      events: [0, 1].map(at => ({ in: at, type: 'CONSULT' as const, actors: ['AAA', 'BBB'] })),
    })
    return { ...made, statements: made.statements.map((s, i) => ({ ...s, rule: rules[i] ?? s.rule })) }
  }
  expect(happeningsOf(report(['x/consult/meet', 'x/consult/meet'])).length).toBe(1)
  expect(happeningsOf(report(['x/consult/meet', 'x/consult/chair'])).length).toBe(2)
})
test("a minister's visit is not the president's, one that names nobody may be either", () => {
  const by = (id: string, person: string | null) => {
    const made = visit(id, {})
    const named = (s: (typeof made.statements)[number]) =>
      s.kind === 'event' ? { ...s, actors: s.actors.map(actor => ({ ...actor, entity: person })) } : s
    return { ...made, statements: made.statements.map(named) }
  }
  expect(happeningsOf(by('a', 'person/ann'), by('b', 'person/ann')).length).toBe(1)
  expect(happeningsOf(by('a', 'person/ann'), by('b', 'state/aaa')).length).toBe(1)
  expect(happeningsOf(by('a', 'person/ann'), by('b', 'person/bob')).length).toBe(2)
})

test('a sentence of which no act was read but that repeats one that tells it adds itself, and says that nothing was read', () => {
  const copy = makeReport({ id: 'b', published: '2024-06-10', sentences: [`${expelled} today`, 'harbour stayed closed'] })
  const found = happeningsOf(told, copy)
  expect(found.map(h => h.claims.map(c => [c.report, c.basis ?? 'told']))).toEqual([
    [
      ['a', 'told'],
      ['b', 'sentence'],
    ],
  ])
})
test('a sentence on another matter adds nothing to an act, however much the reports share', () => {
  const other = makeReport({
    id: 'b',
    published: '2024-06-10',
    sentences: ['norland envoys of sudland opened a bridge over the poisoned river'],
  })
  expect(happeningsOf(told, other).map(h => h.claims.length)).toEqual([1])
})
test('an act that stands behind another one of the same parties only says when: it is not joined with what tells it', () => {
  const act = (type: 'AGREE' | 'CONSULT', at: number) => ({ in: 0, type, actors: ['AAA', 'BBB'], trigger: { start: at, end: at + 5 } })
  const summit = (id: string, sentence: string, ...events: ReturnType<typeof act>[]) =>
    makeReport({ id, published: '2024-06-10', sentences: [sentence], events })
  const told = summit('a', 'leaders of norland and sudland held a summit in the border town on friday', act('CONSULT', 40))
  const pledge = 'norland and sudland pledged to clean the poisoned river and to share its water evenly after a summit of both leaders'
  const alone = summit('b', pledge, act('CONSULT', 85))
  const beside = summit('b', pledge, act('AGREE', 20), act('CONSULT', 85))
  const reportsOf = (other: typeof told) =>
    happeningsOf(told, other)
      .filter(h => h.type === 'CONSULT')
      .map(h => h.claims.map(c => c.report))
  expect(reportsOf(alone)).toEqual([['a', 'b']])
  expect(reportsOf(beside)).toEqual([['a'], ['b']])
})
test('acts of one type of the same parties and day are one in whatever words, those of other days or parties are not', () => {
  const strike = (id: string, sentence: string, day: string, recipients: string[]) =>
    makeReport({
      id,
      published: '2024-06-12',
      sentences: [sentence, 'guns fell silent along the whole of the northern front by noon'],
      events: [{ in: 0, type: 'ASSAULT', actors: ['AAA'], recipients, time: { from: day, to: day, basis: 'stated' } }],
    })
  const first = strike('a', 'aircraft of norland bombed two depots on the northern front', '2024-06-11', ['BBB'])
  const count = (...of: [string, string[]]) =>
    happeningsOf(first, strike('b', 'norland warplanes hit stores along the front', ...of)).length
  expect(count('2024-06-11', ['BBB'])).toBe(1)
  expect(count('2024-06-08', ['BBB'])).toBe(2)
  expect(count('2024-06-11', ['CCC'])).toBe(2)
})
test('an act that is told as done is not dated by a day after its report was printed', () => {
  const timeOf = (more: Record<string, unknown>) => happeningsOf(visit('a', more)).map(h => h.time?.from ?? null)
  expect(timeOf(day('2024-06-20'))).toEqual([null])
  expect(timeOf({ ...day('2024-06-20'), type: 'AGREE', status: 'planned' })).toEqual(['2024-06-20'])
  expect(timeOf(day('2024-06-11'))).toEqual(['2024-06-11'])
})

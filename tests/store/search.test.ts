import { beforeAll, describe, expect, test } from 'vitest'
import { openStore, type Store } from '../../src/7-store/store.js'
import { ENGINES, placesOfStores } from '../support/each-engine.js'
import { makeReport, plainTerms } from '../support/make-report.js'

const places = placesOfStores()
const reports = [
  makeReport({
    id: 'a',
    published: '2024-06-01',
    outlet: 'one.example.org',
    sentences: ['grain export grew while wheat import fell', 'forty tonnes of grain left the port'],
    events: [
      {
        in: 0,
        type: 'COOPERATE',
        actors: ['UKR'],
        recipients: ['EGY'],
        status: 'happened',
        time: { from: '2024-05-30', to: '2024-05-30', basis: 'stated' },
      },
    ],
    figures: [{ in: 1, what: 'grain', unit: 'tonne', value: { min: 40, max: 40, approx: 'exact' } }],
  }),
  makeReport({
    id: 'b',
    published: '2024-06-05',
    outlet: 'two.example.org',
    sentences: ['export of grain is to grow next year', 'more than ninety tonnes of grain left'],
    events: [
      {
        in: 0,
        type: 'AGREE',
        actors: ['EGY'],
        recipients: ['UKR'],
        status: 'planned',
        time: { from: '2025-01-01', to: '2025-12-31', basis: 'stated' },
      },
    ],
    figures: [{ in: 1, what: 'grain', unit: 'tonne', value: { min: 90, max: null, approx: 'more-than' } }],
  }),
  makeReport({
    id: 'c',
    published: '2024-06-09',
    outlet: 'one.example.org',
    sentences: ['water talks began'],
    events: [{ in: 0, type: 'CONSULT', actors: ['UKR'], recipients: ['TUR'] }],
  }),
]

describe.each(ENGINES)('search on %s', engine => {
  let store: Store
  const ids = async (query: Parameters<Store['statements']>[0]) => {
    const { items, total } = await store.statements(query)
    expect(total).toBe(items.length)
    const names = new Map(reports.map(r => [r.article.id, r.input.id]))
    return items.map(i => `${names.get(i.report)} ${i.statement.kind}`)
  }
  let where: string | undefined
  beforeAll(() => undefined)
  test('finds words, phrases and neighbours, and filters by all that stands beside them', async context => {
    where ??= await places.fresh(engine, context)
    store = await openStore(where, {
      terms: () => plainTerms,
      expand: words => (/^kiev$/i.test(words) ? ['grain export', 'water talks'] : []),
    })
    await store.add(reports)
    // Words in any order; a phrase only in its order; near ones either way round.
    expect(await ids({ words: 'export grain' })).toEqual(['b event', 'a event'])
    expect(await ids({ words: '"grain export"' })).toEqual(['a event'])
    expect(await ids({ words: '"wheat grain"~3' })).toEqual(['a event'])
    expect(await ids({ words: '"fell grain"~2' })).toEqual([])
    expect(await ids({ words: '"left grain"~1' })).toEqual(['b figure', 'a figure'])
    // Another spelling of a name, as a phrase of its own.
    expect(await ids({ words: 'Kiev' })).toEqual(['c event', 'a event'])
    expect(await ids({ words: 'kiev fell' })).toEqual(['a event'])
    // Filters.
    expect(await ids({ words: 'grain', type: 'AGREE' })).toEqual(['b event'])
    expect(await ids({ actor: 'UKR' })).toEqual(['c event', 'a event'])
    expect(await ids({ recipient: 'UKR' })).toEqual(['b event'])
    expect(await ids({ party: 'UKR', recipient: 'EGY' })).toEqual(['a event'])
    expect(await ids({ actor: 'UKR', recipient: 'TUR', outlet: 'one.example.org' })).toEqual(['c event'])
    expect(await ids({ outlet: 'two.example.org' })).toEqual(expect.arrayContaining(['b event', 'b figure']))
    expect(await ids({ status: 'planned' })).toEqual(['b event'])
    expect(await ids({ kind: 'event', from: '2024-06-02', to: '2024-06-05' })).toEqual(['b event'])
    expect(await ids({ kind: 'event', happenedFrom: '2025-06-01' })).toEqual(['b event'])
    expect(await ids({ happenedTo: '2024-12-31', words: 'grain' })).toEqual(['a event'])
    // A figure answers where its value may lie in the range: "more than ninety" may be a hundred.
    expect(await ids({ least: 50, unit: 'tonne' })).toEqual(['b figure'])
    expect(await ids({ most: 50 })).toEqual(['a figure'])
    expect(await ids({ least: 30, most: 95 })).toEqual(['b figure', 'a figure'])
    expect(await ids({ least: 100, most: 200 })).toEqual(['b figure'])
    expect(await ids({ least: 50, unit: 'persons' })).toEqual([])
  })
  test('a type of one statement and a party of another in the same sentence are no answer', async context => {
    if (!where) return context.skip()
    const both = makeReport({
      id: 'both',
      published: '2024-07-01',
      sentences: ['envoys met while others accused'],
      events: [
        { in: 0, type: 'MOBILIZE', actors: ['QAT'], recipients: ['OMN'] },
        { in: 0, type: 'PROTEST', actors: ['BHR'], recipients: ['OMN'] },
      ],
    })
    await store.add([both])
    const total = async (query: Parameters<Store['statements']>[0]) => (await store.statements(query)).total
    expect(await total({ type: 'MOBILIZE', actor: 'QAT' })).toBe(1)
    expect(await total({ type: 'MOBILIZE', actor: 'BHR' })).toBe(0)
    expect(await total({ type: 'MOBILIZE', kind: 'figure' })).toBe(0)
    expect(await total({ recipient: 'OMN' })).toBe(2)
    expect(await total({ words: 'envoys' })).toBe(2)
    expect(await total({ words: 'envoys', party: 'BHR', sort: 'best' })).toBe(1)
  })
  test('what is counted by keys is what is there, up to a thousand and beyond it', async context => {
    if (!where) return context.skip()
    // Sentences of one statement, of two of which one answers, and of more than a key can tell.
    const made = Array.from({ length: 60 }, (_, i) =>
      makeReport({
        id: `many ${i}`,
        published: `2024-0${1 + (i % 5)}-02`,
        sentences: ['lanterns hung', 'lanterns fell', 'lanterns burned'],
        events: [
          { in: 0, type: 'AID', actors: ['NZL'] },
          { in: 1, type: 'AID', actors: ['NZL'] },
          { in: 1, type: 'RETREAT', actors: ['FJI'] },
          ...(i === 7 ? Array.from({ length: 40 }, () => ({ in: 2, type: 'AID' as const, actors: ['NZL'] })) : []),
        ],
      }),
    )
    await store.add(made)
    const told = async (query: Parameters<Store['statements']>[0]) => {
      const { total, isMore, items } = await store.statements({ limit: 30, ...query })
      expect(items).toHaveLength(Math.min(30, total))
      return [total, isMore]
    }
    expect(await told({ words: 'lanterns' })).toEqual([220, false])
    expect(await told({ actor: 'NZL' })).toEqual([160, false])
    expect(await told({ actor: 'NZL', type: 'AID', kind: 'event' })).toEqual([160, false])
    expect(await told({ words: 'lanterns', actor: 'FJI', sort: 'best' })).toEqual([60, false])
    expect(await told({ actor: 'FJI', type: 'AID' })).toEqual([0, false])
    const more = Array.from({ length: 12 }, (_, i) =>
      makeReport({
        id: `more ${i}`,
        published: '2024-08-02',
        sentences: Array.from({ length: 75 }, (_, k) => `lanterns again number ${k}`),
        events: Array.from({ length: 75 }, (_, k) => ({ in: k, type: 'AID' as const, actors: ['NZL'] })),
      }),
    )
    await store.add(more.slice(0, 10))
    expect(await told({ words: 'lanterns' })).toEqual([970, false])
    expect(await told({ actor: 'NZL', type: 'AID' })).toEqual([910, false])
    await store.add(more.slice(10))
    expect(await told({ words: 'lanterns' })).toEqual([1000, true])
    expect(await told({ actor: 'NZL', type: 'AID' })).toEqual([1000, true])
  })
  test('pages neither repeat nor leave out, in each order', async context => {
    if (!where) return context.skip()
    for (const sort of ['newest', 'best'] as const) {
      const seen: string[] = []
      let cursor: string | undefined
      do {
        const page = await store.statements({ words: 'grain', sort, limit: 1, ...(cursor === undefined ? {} : { cursor }) })
        expect(page.total).toBe(4)
        seen.push(...page.items.map(i => i.statement.id))
        cursor = page.next ?? undefined
      } while (cursor !== undefined)
      expect(new Set(seen).size).toBe(4)
    }
    for (const cursor of ['x', '-5', '9-x', `${'9'.repeat(40)}`, 'NaN'])
      expect((await store.statements({ words: 'grain', cursor })).items).toEqual([])
    await store.close()
  })
})

import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createComparer } from '../../src/6-compare/create-comparer.js'
import { createComparing } from '../../src/6-compare/create-comparing.js'
import { openStore, type Store } from '../../src/7-store/store.js'
import type { Comparison } from '../../src/schema/comparison.js'
import type { Report } from '../../src/schema/report.js'
import { makeReport, plainOptions, plainTerms } from '../support/make-report.js'
import { startPostgres, type TestServer } from '../support/start-postgres.js'

let server: TestServer | null = null
beforeAll(() => {
  server = startPostgres()
  if (!server && process.env.CI) throw new Error('PostgreSQL is not installed: its tests must run in CI')
  if (!server) console.warn('PostgreSQL is not installed: its tests of comparing in the store are skipped')
})
afterAll(() => server?.stop())

let databases = 0
async function freshStore(engine: 'sqlite' | 'postgres', where?: string): Promise<Store> {
  const options = { terms: () => plainTerms, comparing: createComparing(plainOptions) }
  if (engine === 'sqlite' || where) return openStore(where ?? ':memory:', options)
  const name = `compare${databases++}`
  const client = new pg.Client({ connectionString: server?.url })
  await client.connect()
  await client.query(`CREATE DATABASE ${name}`)
  await client.end()
  return openStore((server?.url ?? '').replace('/postgres?', `/${name}?`), options)
}

const PLACES = ['tashkent', 'astana', 'nairobi', 'lima', 'oslo', 'quito']
const MATTERS = ['canal', 'border', 'grain', 'power', 'harbour', 'census']
/** A small archive: several outlets tell each of a few matters, over days on which stories meet, part and follow each other. */
const archive: Report[] = Array.from({ length: 48 }, (_, i) => {
  const [place, matter] = [PLACES[i % 6] ?? '', MATTERS[(i * 5) % 6] ?? '']
  const day = 1 + ((i * 7) % 26)
  const dead = 10 + (i % 3)
  return makeReport({
    id: `r${i}`,
    outlet: `outlet${i % 5}.example.org`,
    published: `2024-03-${String(day).padStart(2, '0')}`,
    title: `ministers meet in ${place} on the ${matter} treaty`,
    sentences: [
      `ministers of both states met in ${place} to sign the ${matter} treaty ${i % 4 === 0 ? 'after midnight' : 'at noon'}`,
      `${dead} people were hurt near the ${matter} of ${place}`,
    ],
    events: [
      { in: 0, type: 'CONSULT', actors: ['UZB', ['KAZ', 'TUR'][i % 2] ?? ''], score: 2.5, status: i % 9 === 0 ? 'planned' : 'happened' },
    ],
    figures: [{ in: 1, what: 'people hurt', subjects: ['UZB'], value: { min: dead, max: dead, approx: 'exact' } }],
  })
})
const sorted = (comparison: Comparison) => ({
  stories: comparison.stories,
  happenings: comparison.happenings,
  differences: comparison.differences,
  series: [...comparison.series].sort((a, b) => (a.id < b.id ? -1 : 1)),
  sagas: comparison.sagas,
})
/** Talks told as news in March, looked back upon in May, and other talks that nobody looks back upon. */
const episodes: Report[] = (
  [
    ['march', '2024-03-02', 'envoys of both states opened the reservoir in tashkent', '2024-03-02', 'KAZ'],
    ['may', '2024-05-01', 'the reservoir that envoys opened in march has silted up', '2024-03-02', 'KAZ'],
    ['other', '2024-04-02', 'envoys of both states opened a museum of carpets in lima', '2024-04-02', 'TUR'],
  ] as const
).map(([id, published, sentence, day, other]) =>
  makeReport({
    id,
    published,
    title: sentence,
    sentences: [sentence],
    events: [{ in: 0, type: 'CONSULT', actors: ['UZB', other], time: { from: day, to: day, basis: 'stated' } }],
  }),
)
function inMemory(reports: readonly Report[]): Comparison {
  const comparer = createComparer(plainOptions)
  for (const report of reports) comparer.add({ ...report, input: {} })
  return comparer.comparison()
}
/** The same reports in another order. */
const shuffled = (step: number): Report[] => archive.map((_, i) => archive[(i * step) % archive.length] as Report)

describe.each(['sqlite', 'postgres'] as const)('comparing in the store on %s', engine => {
  test('the tables hold what comparing all reports at once finds, in whatever order and batches they came', async context => {
    if (engine === 'postgres' && !server) return context.skip()
    const expected = sorted(inMemory(archive))
    expect(expected.stories.some(story => story.reports.length > 1)).toBe(true)
    expect(expected.series.some(series => series.verdict !== 'single')).toBe(true)
    for (const [step, size] of [
      [1, 48],
      [5, 1],
      [11, 7],
    ] as const) {
      const store = await freshStore(engine)
      const reports = shuffled(step)
      for (let i = 0; i < reports.length; i += size) await store.add(reports.slice(i, i + size), { compare: i % 2 === 0 ? 'now' : 'later' })
      expect(sorted(await store.comparison())).toEqual(expected)
      await store.close()
    }
  })
  test('happenings, series and differences of a dyad are those of the whole comparison', async context => {
    if (engine === 'postgres' && !server) return context.skip()
    const store = await freshStore(engine)
    await store.add(archive)
    const whole = inMemory(archive)
    const both = whole.happenings.filter(h => ['UZB', 'KAZ'].every(code => [...h.actors, ...h.recipients].includes(code)))
    const found = await store.happeningsOf('UZB', 'KAZ', { limit: 1000 })
    expect(found.items.map(h => h.id).sort()).toEqual(both.map(h => h.id).sort())
    expect(found.total).toBe(both.length)
    expect((await store.scoresOf('UZB', 'KAZ', 1000)).length).toBe(both.length)
    expect((await store.happeningsOf('KAZ', 'UZB', { limit: 2 })).items).toEqual(found.items.slice(0, 2))
    expect((await store.happeningsOf('UZB', 'UZB', { limit: 1 })).total).toBe(whole.happenings.length)
    const [counted] = await store.dyads({ limit: 1 })
    expect(counted).toMatchObject({ a: expect.stringMatching(/KAZ|TUR/), b: 'UZB', score: 2.5 })
    const told = await store.seriesByVerdict(['contradicts', 'evolves', 'differs', 'adds', 'agree', 'single'], { limit: 1000 })
    expect(told.map(s => s.id).sort()).toEqual(whole.series.map(s => s.id).sort())
    const story = whole.stories.find(s => s.reports.length > 1)
    const kept = await store.storyWithId(story?.id ?? '')
    expect(kept?.story).toEqual(story)
    expect(kept?.happenings.map(h => h.id)).toEqual(whole.happenings.filter(h => h.story === story?.id).map(h => h.id))
    expect(await store.storyWithId('story/none')).toBeNull()
    await store.close()
  })
  test('a story is found as an episode of the saga that the whole comparison has', async context => {
    if (engine === 'postgres' && !server) return context.skip()
    const store = await freshStore(engine)
    await store.add(episodes)
    const [saga] = inMemory(episodes).sagas ?? []
    expect(saga?.stories).toHaveLength(2)
    expect(saga?.links).toMatchObject([{ earlier: saga?.stories[0], later: saga?.stories[1], basis: 'recalls' }])
    for (const id of saga?.stories ?? []) {
      const kept = await store.sagaOf(id)
      expect(kept?.saga).toEqual(saga)
      expect(kept?.stories.map(story => story.id)).toEqual(saga?.stories)
    }
    const alone = (await store.comparison()).stories.find(story => !saga?.stories.includes(story.id))
    expect(await store.sagaOf(alone?.id ?? '')).toBeNull()
    expect(await store.sagaOf('story/none')).toBeNull()
    await store.close()
  })
  test('reports that were kept without comparing are placed when somebody asks', async context => {
    if (engine === 'postgres' && !server) return context.skip()
    const name = `plain${databases++}`
    let where = ''
    if (engine === 'postgres') {
      const client = new pg.Client({ connectionString: server?.url })
      await client.connect()
      await client.query(`CREATE DATABASE ${name}`)
      await client.end()
      where = (server?.url ?? '').replace('/postgres?', `/${name}?`)
    } else where = `/tmp/isnad-${process.pid}-${name}.db`
    const plain = await openStore(where, { terms: () => plainTerms })
    await plain.add(archive)
    await expect(plain.comparison()).rejects.toThrow('without the steps of comparing')
    await plain.close()
    const store = await freshStore(engine, where)
    expect(sorted(await store.comparison())).toEqual(sorted(inMemory(archive)))
    await store.close()
  })
})

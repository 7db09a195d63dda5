import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '../../src/7-store/open-database.js'
import { openStore, type Store } from '../../src/7-store/store.js'
import type { Tables } from '../../src/7-store/tables.js'
import { loadEngine } from '../../src/load-engine.js'
import type { Engine } from '../../src/pipeline.js'
import { makeReport, plainTerms } from '../support/make-report.js'
import { startPostgres, type TestServer } from '../support/start-postgres.js'

let engine: Engine
let server: TestServer | null = null
const folder = mkdtempSync(join(tmpdir(), 'isnad-migration-'))
beforeAll(async () => {
  engine = await loadEngine()
  server = startPostgres()
  if (!server && process.env.CI) throw new Error('PostgreSQL is not installed: its tests must run in CI')
})
afterAll(() => {
  server?.stop()
  rmSync(folder, { recursive: true, force: true })
})
const open = (where: string) => openStore(where, { terms: () => plainTerms, comparing: engine.comparing })

/** Takes a store back to the shape that it had before 0010-together: nothing stands beside that which it belongs to. */
async function takeBackOne(db: Kysely<Tables>, kind: 'sqlite' | 'postgres'): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db)
  const key = kind === 'sqlite' ? 'rowid' : 'row_number() OVER ()'
  if (kind === 'sqlite') {
    await run('DROP TRIGGER sentence_insert')
    await run('DROP TRIGGER sentence_delete')
    await run('DROP TABLE sentence_search')
  }
  await run(
    'CREATE TABLE codes AS SELECT code, substr(published, 1, 10) AS day, report_id FROM report_code JOIN report_head ON report_head.key = report_code.key',
  )
  await run('DROP TABLE report_code')
  await run('ALTER TABLE codes RENAME TO report_code')
  const shapes = {
    sentence: `${key} + 7 AS key, report_id, start, "end", terms, facets`,
    report_head: 'report_id, input_id, url, outlet, title, opening, published, statements, added_at, agencies, shared',
    dyad: 'a, b, day, happening, day_to, status, score, reports, type, parties',
    series_story: 'story, series',
  }
  for (const [table, columns] of Object.entries(shapes)) {
    await run(`CREATE TABLE back AS SELECT ${columns} FROM ${table}`)
    await run(`DROP TABLE ${table}`)
    await run(`ALTER TABLE back RENAME TO ${table}`)
  }
  await run('CREATE TABLE back AS SELECT code, seen, series FROM series_code WHERE code = other')
  await run('DROP TABLE series_code')
  await run('ALTER TABLE back RENAME TO series_code')
  const indexes = {
    sentence_report: 'sentence (report_id)',
    report_head_published: 'report_head (published)',
    report_head_added: 'report_head (added_at)',
    report_head_source: 'report_head (outlet)',
    report_code_report: 'report_code (report_id)',
    dyad_happening: 'dyad (happening)',
    series_story_series: 'series_story (series)',
    series_code_series: 'series_code (series)',
  }
  for (const [index, of] of Object.entries(indexes)) await run(`CREATE INDEX ${index} ON ${of}`)
  if (kind === 'sqlite') {
    await run(`CREATE VIRTUAL TABLE sentence_search USING fts5(terms, facets, content='sentence', content_rowid='key')`)
    await run('CREATE TRIGGER sentence_insert AFTER INSERT ON sentence BEGIN SELECT 1; END')
    await run('CREATE TRIGGER sentence_delete AFTER DELETE ON sentence BEGIN SELECT 1; END')
  } else await run('ALTER TABLE sentence ADD COLUMN search tsvector')
  await run('DROP TABLE tally')
  await run(`DELETE FROM migration WHERE name IN ('0010-together', '0011-tally')`)
}

/** Takes a store further back, to the shape before 0009-scale: sentences numbered as they came, and nothing counted. */
async function takeBackTwo(db: Kysely<Tables>, kind: 'sqlite' | 'postgres'): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db)
  await takeBackOne(db, kind)
  await run('CREATE TABLE back AS SELECT report_id, start, "end", terms FROM sentence ORDER BY report_id DESC, start')
  if (kind === 'sqlite') {
    await run('DROP TRIGGER sentence_insert')
    await run('DROP TRIGGER sentence_delete')
    await run('DROP TABLE sentence_search')
  }
  await run('DROP TABLE sentence')
  await run('ALTER TABLE back RENAME TO sentence')
  await run('CREATE INDEX sentence_report ON sentence (report_id)')
  if (kind === 'sqlite') {
    await run(`CREATE VIRTUAL TABLE sentence_search USING fts5(terms, content='sentence')`)
    await run('CREATE TRIGGER sentence_insert AFTER INSERT ON sentence BEGIN SELECT 1; END')
    await run('CREATE TRIGGER sentence_delete AFTER DELETE ON sentence BEGIN SELECT 1; END')
  } else await run('ALTER TABLE sentence ADD COLUMN search tsvector')
  for (const table of ['report_head', 'nameless', 'entity_total', 'dyad_total', 'dyad_month']) await run(`DROP TABLE ${table}`)
  await run(`DELETE FROM migration WHERE name = '0009-scale'`)
}

/** All that the new tables answer. */
async function answersOf(store: Store) {
  return {
    found: (await store.statements({ words: 'summit', limit: 100 })).items.map(item => item.statement.id),
    about: (await store.statements({ party: 'KAZ', kind: 'event', limit: 100 })).items.map(item => item.statement.id).sort(),
    heads: (await store.heads({ limit: 100 })).items.map(head => [head.id, head.title, head.published, head.statements, head.agencies]),
    sources: [...(await store.sources()).outlets].sort((x, y) => y.reports - x.reports),
    entities: await store.entityCounts(),
    dyads: await store.dyads({ limit: 100 }),
    months: await store.dyadMonths({ limit: 100 }),
    counts: { ...(await store.comparisonCounts()), ...(await store.count()) },
    happenings: (await store.happeningsOf('KAZ', 'UZB', { limit: 100 })).items.map(({ id, score, when, reports }) => [
      id,
      score,
      when,
      reports,
    ]),
    series: (await store.seriesOf('KAZ', 'UZB', await storiesOf(store), { limit: 100 })).map(one => one.id).sort(),
    between: (await store.reportsBetween('KAZ', 'UZB', { limit: 100, read: 5 })).items
      .map(({ head, told }) => [head.id, told?.quotations.length ?? null] as const)
      .map(([id, quotations], i) => (i < 5 ? quotations : id !== ''))
      .slice(0, 8),
  }
}
const storiesOf = async (store: Store) => (await store.sharedStories({ limit: 100 })).map(story => story.id)
const dayOf = (i: number) => `2024-0${1 + (i % 6)}-1${i % 7}`
const reports = Array.from({ length: 30 }, (_, i) =>
  makeReport({
    id: `m${i}`,
    outlet: i % 3 === 0 ? 'first' : 'second',
    published: dayOf(i),
    sentences: [`presidents held summit number ${i % 9} in tashkent on trade and water`, 'nothing was said of borders'],
    quotations: [{ in: 1, speaker: 'UZB' }],
    figures: [{ in: 0, what: 'trade', subjects: i % 2 === 0 ? ['UZB', 'KAZ'] : ['UZB'], value: { min: i, max: i, approx: 'exact' } }],
    events: [
      {
        in: 0,
        type: i % 4 === 0 ? 'ACCUSE' : 'CONSULT',
        actors: ['UZB'],
        recipients: [i % 5 === 0 ? 'TUR' : 'KAZ'],
        time: { from: dayOf(i), to: dayOf(i), basis: 'stated' },
      },
    ],
  }),
)

test.each([
  ['sqlite', 'first', takeBackTwo],
  ['sqlite', 'second', takeBackOne],
  ['postgres', 'first', takeBackTwo],
  ['postgres', 'second', takeBackOne],
] as const)('a store of a former shape on %s answers as one that was filled anew (the %s)', async (kind, which, takeBack) => {
  if (kind === 'postgres' && !server) return
  let where = join(folder, `former-${which}.db`)
  if (kind === 'postgres') {
    const client = new pg.Client({ connectionString: server?.url })
    await client.connect()
    await client.query(`CREATE DATABASE former_${which}`)
    await client.end()
    where = (server?.url ?? '').replace('/postgres?', `/former_${which}?`)
  }
  const first = await open(where)
  await first.add(reports)
  const expected = await answersOf(first)
  expect(expected.found.length).toBeGreaterThan(20)
  expect(expected.months.length).toBeGreaterThan(5)
  await first.close()
  const { db } = await openDatabase(where)
  await takeBack(db, kind)
  await db.destroy()
  const second = await open(where)
  expect(await answersOf(second)).toEqual({ ...expected, found: expect.arrayContaining(expected.found) })
  // What comes after the change goes on where the change ended.
  await second.add([
    makeReport({
      id: 'late',
      outlet: 'third',
      published: '2024-01-10',
      sentences: ['a late summit'],
      events: [{ in: 0, type: 'CONSULT', actors: ['UZB'], recipients: ['KAZ'] }],
    }),
  ])
  expect((await second.statements({ words: 'late summit' })).total).toBe(1)
  expect((await second.heads({ limit: 100 })).items).toHaveLength(31)
  expect((await second.dyads({ limit: 1 }))[0]?.happenings).toBe((expected.dyads[0]?.happenings ?? 0) + 1)
  await second.close()
})

test('the counted tables hold what the happenings say, however often reports are read anew', async () => {
  const store = await open(join(folder, 'counted.db'))
  for (let i = 0; i < reports.length; i += 7) await store.add(reports.slice(i, i + 7))
  const changed = reports.slice(0, 6).map((report, i) => ({ ...report, statements: i % 2 === 0 ? [] : report.statements }))
  await store.replace(changed)
  const happenings = await store.allHappenings()
  const pairs = new Map<string, number>()
  for (const happening of happenings) {
    const codes = [...new Set([...happening.actors, ...happening.recipients])].sort()
    for (const [i, a] of codes.entries()) for (const b of codes.slice(i + 1)) pairs.set(`${a} ${b}`, (pairs.get(`${a} ${b}`) ?? 0) + 1)
  }
  expect(Object.fromEntries((await store.dyads({ limit: 100 })).map(row => [`${row.a} ${row.b}`, row.happenings]))).toEqual(
    Object.fromEntries(pairs),
  )
  const months = await store.dyadMonths({ limit: 1000 })
  expect(months.every(row => row.happenings > 0 && row.quads.reduce((sum, n) => sum + n, 0) === row.happenings)).toBe(true)
  expect(months.reduce((sum, row) => sum + row.happenings, 0)).toBeLessThanOrEqual([...pairs.values()].reduce((sum, n) => sum + n, 0))
  expect((await store.sources()).outlets.reduce((sum, row) => sum + row.reports, 0)).toBe(30)
  expect(await store.count()).toEqual({ reports: 30, statements: 90 - 9 })
  const found: string[] = []
  for await (const { what } of store.check({ deep: true })) found.push(what)
  expect(found).toContain('what is counted is what is there')
  await store.close()
})

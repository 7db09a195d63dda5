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

/** Takes a store back to the shape that it had before 0009-scale: sentences numbered as they came, all of them, and nothing counted. */
async function takeBack(db: Kysely<Tables>, kind: 'sqlite' | 'postgres'): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db)
  if (kind === 'sqlite') {
    await run('DROP TRIGGER sentence_insert')
    await run('DROP TRIGGER sentence_delete')
    await run('DROP TABLE sentence_search')
  }
  await run('ALTER TABLE sentence RENAME TO later')
  await run('DROP INDEX sentence_report')
  if (kind === 'postgres') await run('DROP INDEX sentence_search')
  await run(
    `CREATE TABLE sentence (key ${kind === 'sqlite' ? 'integer' : 'serial'} PRIMARY KEY, report_id text NOT NULL, start integer NOT NULL, "end" integer NOT NULL, terms text NOT NULL)`,
  )
  await run('CREATE INDEX sentence_report ON sentence (report_id)')
  await run(
    'INSERT INTO sentence (report_id, start, "end", terms) SELECT report_id, start, "end", terms FROM later ORDER BY report_id DESC, start',
  )
  await run('DROP TABLE later')
  if (kind === 'sqlite') {
    await run(`CREATE VIRTUAL TABLE sentence_search USING fts5(terms, content='sentence', content_rowid='key')`)
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
    sources: await store.sources(),
    entities: await store.entityCounts(),
    dyads: await store.dyads({ limit: 100 }),
    months: await store.dyadMonths({ limit: 100 }),
  }
}
const dayOf = (i: number) => `2024-0${1 + (i % 6)}-1${i % 7}`
const reports = Array.from({ length: 30 }, (_, i) =>
  makeReport({
    id: `m${i}`,
    outlet: i % 3 === 0 ? 'first' : 'second',
    published: dayOf(i),
    sentences: [`presidents held summit number ${i % 9} in tashkent on trade and water`, 'nothing was said of borders'],
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

test.each(['sqlite', 'postgres'] as const)('a store of the former shape on %s answers as one that was filled anew', async kind => {
  if (kind === 'postgres' && !server) return
  let where = join(folder, 'former.db')
  if (kind === 'postgres') {
    const client = new pg.Client({ connectionString: server?.url })
    await client.connect()
    await client.query('CREATE DATABASE former')
    await client.end()
    where = (server?.url ?? '').replace('/postgres?', '/former?')
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
  await store.close()
})

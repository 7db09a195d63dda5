import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { makeReport, plainTerms } from '../../tests/support/make-report.js'
import { startPostgres, type TestServer } from '../../tests/support/start-postgres.js'
import { openStore, type Store } from './store.js'

const report = (id: string, words = 'presidents held summit in tashkent', published = '2024-06-10') =>
  makeReport({
    id,
    published,
    outlet: id,
    sentences: [words, 'second sentence on water'],
    events: [{ in: 0, type: 'CONSULT', actors: ['UZB', 'KAZ'] }],
    figures: [{ in: 1, what: 'water' }],
  })

let server: TestServer | null = null
beforeAll(() => {
  server = startPostgres()
  if (!server) {
    if (process.env.CI) throw new Error('PostgreSQL is not installed: its tests must run in CI')
    console.warn('PostgreSQL is not installed: its store tests are skipped')
  }
})
afterAll(() => server?.stop())

let databases = 0
/** A fresh empty place for a store. */
async function freshPlace(engine: 'sqlite' | 'postgres', folder: string): Promise<string> {
  if (engine === 'sqlite') return join(folder, 'store.db')
  const name = `test${databases++}`
  const client = new pg.Client({ connectionString: server?.url })
  await client.connect()
  await client.query(`CREATE DATABASE ${name}`)
  await client.end()
  return (server?.url ?? '').replace('/postgres?', `/${name}?`)
}

describe.each(['sqlite', 'postgres'] as const)('the store on %s', engine => {
  let folder: string
  let where: string
  let store: Store
  beforeEach(async context => {
    if (engine === 'postgres' && !server) return context.skip()
    folder = mkdtempSync(join(tmpdir(), 'isnad-store-'))
    where = await freshPlace(engine, folder)
    store = await openStore(where, { terms: () => plainTerms })
  })
  afterEach(async () => {
    await store?.close()
    if (folder) rmSync(folder, { recursive: true, force: true })
  })

  test('a report comes back as it was added', async () => {
    const added = report('a')
    expect(await store.add([added])).toEqual([added.article.id])
    expect(await store.report(added.article.id)).toEqual(added)
    expect(await store.report('a')).toEqual(added)
  })
  test('adding the same text again changes nothing', async () => {
    await store.add([report('a'), report('b')])
    const before = { ...(await store.count()), version: await store.version() }
    expect(await store.add([report('b'), report('a')])).toEqual([])
    expect({ ...(await store.count()), version: await store.version() }).toEqual(before)
  })
  test('words find the statements of their sentence and no others', async () => {
    await store.add([report('a'), report('b', 'ministers met in nairobi')])
    const found = await store.statements({ words: 'Tashkent summit' })
    expect(found.items.map(i => i.statement.kind)).toEqual(['event'])
    expect(found.total).toBe(1)
    expect((await store.statements({ words: 'tashkent water' })).total).toBe(0)
  })
  test('filters by kind, party and status narrow the search', async () => {
    await store.add([report('a')])
    expect((await store.statements({ kind: 'figure' })).total).toBe(1)
    expect((await store.statements({ actor: 'KAZ' })).total).toBe(1)
    expect((await store.statements({ recipient: 'KAZ' })).total).toBe(0)
    expect((await store.statements({ status: 'planned' })).total).toBe(0)
  })
  test('quotation marks and operators in a query are words, not commands', async () => {
    await store.add([report('a')])
    for (const words of ['tashkent" OR "1', "tashkent' ; DROP TABLE report; --", 'NEAR(tashkent)', '*', ''])
      await store.statements({ words })
    expect((await store.count()).reports).toBe(1)
  })
  test('pages of reports leave none out and repeat none', async () => {
    const reports = Array.from({ length: 7 }, (_, i) => report(`r${i}`, `text number ${i}`, `2024-06-0${(i % 3) + 1}`))
    await store.add(reports)
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await store.heads({ limit: 2, ...(after === undefined ? {} : { after }) })
      seen.push(...page.items.map(i => i.id))
      after = page.next ?? undefined
    } while (after !== undefined)
    expect(new Set(seen)).toEqual(new Set(reports.map(r => r.article.id)))
    expect(seen.length).toBe(7)
  })
  test('reports are found by two parties that stand in them', async () => {
    const added = report('a')
    await store.add([added])
    const later = report('b', 'a summit again', '2024-07-01')
    await store.add([later, report('c', 'and earlier', '2023-07-01')])
    const { items, total } = await store.reportsBetween('KAZ', 'UZB', { limit: 2, read: 1 })
    expect(items.map(({ head }) => head.id)).toEqual([later.article.id, added.article.id])
    expect(items.map(({ told }) => told !== null)).toEqual([true, false])
    expect(total).toBe(3)
    expect(await store.reportsBetween('KAZ', 'RUS', { limit: 5 })).toEqual({ items: [], total: 0 })
    expect(await store.reportsAbout(['UZB'], '2024-01-01')).toEqual([later.article.id, added.article.id])
  })
  test('two processes may open one file and add at once', async () => {
    const second = await openStore(where, { terms: () => plainTerms })
    await Promise.all([
      store.add(Array.from({ length: 20 }, (_, i) => report(`x${i}`, `first ${i}`))),
      second.add(Array.from({ length: 20 }, (_, i) => report(`y${i}`, `second ${i}`))),
    ])
    await second.close()
    expect((await store.count()).reports).toBe(40)
  })
})

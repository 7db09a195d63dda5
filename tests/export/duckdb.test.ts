import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FastifyInstance } from 'fastify'
import type { Store } from '../../src/7-store/store.js'
import { createServer } from '../../src/8-serve/api/create-server.js'
import { EXPORT_FORMATS } from '../../src/8-serve/export/export-formats.js'
import { deskSource } from '../../src/8-serve/export/export-source.js'
import type { DyadMonth } from '../../src/7-store/select-comparison.js'
import { packageRoot } from '../../src/base/package-root.js'
import { manyReports } from '../support/many-reports.js'
import { sampleDesk } from '../support/sample-desk.js'

const duckdb = await import('@duckdb/node-api').catch(() => null)
if (!duckdb) console.warn('tests/export/duckdb: @duckdb/node-api is not installed; the Parquet files are not read by DuckDB')

const folder = mkdtempSync(join(tmpdir(), 'isnad-duckdb-'))
let server: FastifyInstance
let store: Store
beforeAll(async () => {
  const made = await sampleDesk({ withTerms: true })
  store = made.store
  await store.add(manyReports(300))
  server = await createServer({ desk: made.desk, web: null })
  for (const format of ['happenings-parquet', 'parquet'] as const) {
    const pieces: Buffer[] = []
    for await (const piece of EXPORT_FORMATS[format].make(deskSource(made.desk))) pieces.push(Buffer.from(piece))
    writeFileSync(join(folder, `isnad.${EXPORT_FORMATS[format].ending}`), Buffer.concat(pieces))
  }
})
afterAll(async () => {
  await server.close()
  await store.close()
  rmSync(folder, { recursive: true })
})
async function rowsOf(sql: string) {
  const instance = await duckdb?.DuckDBInstance.create(':memory:')
  const connection = await instance?.connect()
  return (await connection?.runAndReadAll(sql))?.getRowObjectsJson() ?? []
}

test.skipIf(!duckdb)('DuckDB makes the dyad-month table of the API from the Parquet file, exactly, by the query of the docs', async () => {
  const told: DyadMonth[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: { items: DyadMonth[]; next: string | null } = (
      await server.inject(`/api/v1/dyad-months?limit=77${cursor === '' ? '' : `&cursor=${cursor}`}`)
    ).json()
    told.push(...page.items)
    cursor = page.next
  }
  const sql = /```sql\n([\s\S]*?)```/.exec(readFileSync(join(packageRoot(), 'docs/exports.md'), 'utf8'))?.[1] ?? ''
  const rows = await rowsOf(sql.replace('isnad.happenings.parquet', join(folder, 'isnad.happenings.parquet')))
  expect(told.length).toBeGreaterThan(50)
  expect(new Set(told.map(row => row.month)).size).toBeGreaterThan(3)
  expect(
    rows.map(({ a, b, month, happenings, score_tenths, mean, cooperation, conflict, quad1, quad2, quad3, quad4 }) => ({
      a,
      b,
      month,
      happenings: Number(happenings),
      scoreTenths: Number(score_tenths),
      mean: Number(mean),
      cooperation: Number(cooperation),
      conflict: Number(conflict),
      quads: [quad1, quad2, quad3, quad4].map(Number),
    })),
  ).toEqual(told)
})
test.skipIf(!duckdb)('DuckDB reads every statement of the Parquet file with its type', async () => {
  const file = join(folder, 'isnad.parquet')
  const [count] = await rowsOf(
    `SELECT count(*) AS n, count(DISTINCT statement_id) AS ids, sum(sentence_end - sentence_start) AS length FROM '${file}'`,
  )
  expect(Number(count?.n)).toBe((await store.count()).statements)
  const types = await rowsOf(`DESCRIBE SELECT score, quad, sentence FROM '${file}'`)
  expect(types.map(t => t.column_type)).toEqual(['DOUBLE', 'INTEGER', 'VARCHAR'])
})

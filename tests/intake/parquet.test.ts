import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { parquetReadObjects } from 'hyparquet'
import { packageRoot } from '../../src/base/package-root.js'
import { readCaptures } from '../../src/intake.js'
import type { Capture } from '../../src/schema/capture.js'
import type { TableColumn } from '../../src/8-serve/export/statement-row.js'
import { writeParquet } from '../../src/8-serve/export/write-parquet.js'

const duckdb = await import('@duckdb/node-api').catch(() => null)
if (!duckdb) console.warn('tests/intake/parquet: @duckdb/node-api is not installed; files of another writer are not read')

const folder = mkdtempSync(join(tmpdir(), 'isnad-parquet-in-'))
afterAll(() => rmSync(folder, { recursive: true }))
interface Row {
  readonly id: string
  readonly outlet: string
  readonly published: string
  readonly text: string
}
const rows: Row[] = Array.from({ length: 21_000 }, (_, i) => ({
  id: `r${i}`,
  outlet: i % 2 === 0 ? 'first.example' : 'second.example',
  published: `2024-0${1 + (i % 9)}-1${i % 10}`,
  text: `Report ${i}: the minister visited the capital on Tuesday.`,
}))
const columns: TableColumn<Row>[] = (['id', 'outlet', 'published', 'text'] as const).map(name => ({
  name,
  type: 'STRING',
  of: row => row[name],
}))
async function captures(path: string): Promise<Capture[]> {
  const all: Capture[] = []
  for await (const read of readCaptures([path], { input: 'auto' })) {
    if ('error' in read) throw new Error(read.error.message)
    all.push(read.capture)
  }
  return all
}
async function written(name: string, some: readonly Row[]): Promise<string> {
  const pieces: Uint8Array[] = []
  async function* batches() {
    for (let i = 0; i < some.length; i += 1000) yield some.slice(i, i + 1000)
  }
  for await (const piece of writeParquet(columns, batches())) pieces.push(piece)
  const path = join(folder, name)
  writeFileSync(path, Buffer.concat(pieces))
  return path
}

test('what our own writer writes, in several row groups, comes back row by row', async () => {
  const all = await captures(await written('own.parquet', rows))
  expect(all).toHaveLength(rows.length)
  expect(all.map(({ id, outlet, published, body }) => [id, outlet, published?.value, body])).toEqual(
    rows.map(({ id, outlet, published, text }) => [id, outlet, published, text]),
  )
})

test.skipIf(!duckdb).each(['uncompressed', 'snappy', 'gzip', 'zstd', 'brotli', 'lz4_raw'])(
  'what DuckDB writes with %s is read, with days, times and lists of its own types',
  async codec => {
    const path = join(folder, `${codec}.parquet`)
    const instance = await duckdb?.DuckDBInstance.create(':memory:')
    const connection = await instance?.connect()
    await connection?.run(
      `COPY (SELECT i AS id, DATE '2024-01-01' + CAST(i % 300 AS INTEGER) AS published, ['A. Writer', 'B. Writer'] AS authors,
        CASE WHEN i % 5 = 0 THEN NULL ELSE 'Title ' || i END AS title, 'Report ' || i || ': the minister visited the capital.' AS text,
        {'topic': 'visits'} AS more FROM range(5000) t(i)) TO '${path}' (FORMAT parquet, COMPRESSION '${codec}', ROW_GROUP_SIZE 2048)`,
    )
    const all = await captures(path)
    expect(all).toHaveLength(5000)
    expect(all.map(({ id }) => id)).toEqual(Array.from({ length: 5000 }, (_, i) => String(i)))
    expect(all[31]).toMatchObject({
      published: { value: '2024-02-01', basis: 'given' },
      authors: ['A. Writer', 'B. Writer'],
      title: 'Title 31',
      body: 'Report 31: the minister visited the capital.',
    })
    expect(all[30]?.title).toBe(undefined)
  },
)

test('the command line reads a table and writes one, as NDJSON would have it', async () => {
  const text = ['زار وزير الخارجية المصري موسكو', 'التقى الرئيس الروسي نظيره الصيني في بكين', 'أدانت تركيا الهجوم']
  const path = await written(
    'few.parquet',
    rows.slice(0, 3).map((row, i) => ({ ...row, text: text[i] ?? '' })),
  )
  const isnad = async (encoding: 'buffer' | 'utf8', ...args: string[]) =>
    (
      await promisify(execFile)(
        process.execPath,
        ['--import', 'tsx', join(packageRoot(), 'src/8-serve/cli/main.ts'), 'read', path, ...args],
        {
          cwd: packageRoot(),
          encoding,
          maxBuffer: 1 << 24,
        },
      )
    ).stdout
  const reports = String(await isnad('utf8'))
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as { input: { id: string }; statements: { id: string }[] })
  expect(reports.map(report => report.input.id)).toEqual(['r0', 'r1', 'r2'])
  const bytes = new Uint8Array((await isnad('buffer', '--output', 'parquet')) as Buffer)
  const told = await parquetReadObjects({ file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) })
  expect(told.length).toBeGreaterThan(1)
  expect(told.map(row => row.statement_id)).toEqual(reports.flatMap(report => report.statements.map(({ id }) => id)))
})

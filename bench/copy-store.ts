import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpus, loadavg } from 'node:os'
import SQLite from 'better-sqlite3'
import pg from 'pg'
import { unpackText } from '../src/7-store/pack-text.js'
import { openDatabase } from '../src/7-store/open-database.js'

// npx tsx bench/copy-store.ts STORE.db postgres://...: the rows of an embedded store, table by table, into an empty database (by psql's COPY), so that both
// engines can be asked the same questions without waiting for a second load. `isnad backup` and `isnad restore` are what a person uses.

const [from = '', to = ''] = process.argv.slice(2)
const { db } = await openDatabase(to)
await db.destroy()
const source = new SQLite(from, { readonly: true })
const client = new pg.Client({ connectionString: to })
await client.connect()
// Children after their parents: foreign keys are checked row by row.
const TABLES = [
  'report',
  'report_version',
  'statement',
  'party',
  'mention',
  'sentence',
  'report_head',
  'nameless',
  'entity_total',
  'report_code',
  'report_agency',
]
TABLES.push(
  'placed_report',
  'story_key',
  'story',
  'happening',
  'dyad',
  'dyad_total',
  'dyad_month',
  'series',
  'series_part',
  'series_story',
  'series_code',
  'difference',
  'mark',
  'tally',
)
/** Columns that are bytes in both engines; other bytes are packed texts, which PostgreSQL packs by itself. */
const BYTES = new Set(['placed_report.sketch', 'report_head.told', 'dyad.record'])
const field = (value: unknown, name: string): string => {
  if (value === null) return '\\N'
  const text =
    value instanceof Uint8Array ? (BYTES.has(name) ? `\\x${Buffer.from(value).toString('hex')}` : unpackText(value)) : String(value)
  return text.replace(/[\\\n\r\t]/g, one => ({ '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' })[one] ?? '')
}
const started = performance.now()
for (const table of TABLES) {
  const columns = source.pragma(`table_info(${table})`) as { name: string }[]
  const names = columns.map(column => column.name)
  const psql = spawn(
    'psql',
    [to, '-q', '-v', 'ON_ERROR_STOP=1', '-c', `COPY ${table} (${names.map(name => `"${name}"`).join(', ')}) FROM STDIN`],
    {
      stdio: ['pipe', 'inherit', 'inherit'],
    },
  )
  const ended = once(psql, 'exit')
  let rows = 0
  let lines: string[] = []
  for (const row of source.prepare(`SELECT * FROM ${table}`).raw().iterate() as IterableIterator<unknown[]>) {
    lines.push(row.map((value, i) => field(value, `${table}.${names[i]}`)).join('\t'))
    rows++
    if (lines.length < 500) continue
    if (!psql.stdin.write(`${lines.join('\n')}\n`)) await once(psql.stdin, 'drain')
    lines = []
  }
  psql.stdin.end(lines.length > 0 ? `${lines.join('\n')}\n` : '')
  const [code] = await ended
  if (code !== 0) throw new Error(`${table}: psql ended with ${code}`)
  console.log(`${table}: ${rows} rows, ${((performance.now() - started) / 1000).toFixed(0)} s`)
}
await client.query(`SELECT setval(pg_get_serial_sequence('placed_report', 'number'), (SELECT max(number) FROM placed_report))`)
await client.query('VACUUM ANALYZE')
const { rows } = await client.query('SELECT pg_database_size(current_database()) AS n')
console.log(
  `${(Number(rows[0].n) / 1e9).toFixed(2)} GB in ${((performance.now() - started) / 1000).toFixed(0)} s (load ${loadavg()[0]?.toFixed(1)} on ${cpus().length} cores)`,
)
await client.end()

import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Report } from '../schema/report.js'
import { insertDetails, type Keeping } from './insert-reports.js'
import { packFor, unpackRecord, unpackText } from './pack-text.js'
import { markUnplaced, UNPLACED } from './place-reports.js'
import { type Rows, rowsOf } from './rows-of.js'
import type { Tables } from './tables.js'
import { writeTally } from './tally.js'
import { writeTransaction } from './write-transaction.js'

/**
 * What a backup holds: all that cannot be made again. Statements, the search index and all that comparing found are made of the reports when
 * the backup is restored. Each table with the columns by which its rows are told apart.
 */
const KEPT = {
  report: ['id'],
  report_version: ['report_id', 'known_from'],
  judgement: ['id'],
  subject: ['id'],
  token: ['id'],
  mark: ['name'],
  watch_source: ['url'],
  watch_entry: ['source', 'entry'],
  watch_article: ['url'],
  watch_version: ['url', 'version'],
  job: ['queue', 'id'],
} as const
type KeptTable = keyof typeof KEPT
const TABLES = Object.keys(KEPT) as KeptTable[]

/** What a store says of itself alone. */
const isOwn = (table: KeptTable, row: object): boolean => table === 'mark' && 'name' in row && row.name === UNPLACED

const FORMAT = 'isnad.backup/1'
const PAGE = 200

/**
 * Writes the store as lines of text, one row a line, seen at one moment while others go on writing. The first line says what it is, the last how many
 * rows there are with their hash: a file that was cut off is known by it. The same for both engines, so that a store may move from one to the
 * other.
 */
export async function backupStore(
  db: Kysely<Tables>,
  engine: 'sqlite' | 'postgres',
  at: string,
  write: (line: string) => Promise<void>,
): Promise<void> {
  await db.connection().execute(async connection => {
    await sql.raw(engine === 'sqlite' ? 'BEGIN' : 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY').execute(connection)
    try {
      for await (const line of linesOf(connection, at)) await write(line)
    } finally {
      await sql.raw('COMMIT').execute(connection)
    }
  })
}

async function* linesOf(db: Kysely<Tables>, at: string): AsyncGenerator<string> {
  const hash = createHash('sha256')
  let rows = 0
  yield JSON.stringify({ format: FORMAT, at })
  for (const table of TABLES) {
    const order = KEPT[table].map(column => sql.ref(column))
    let last: readonly unknown[] | null = null
    for (;;) {
      // Rows behind the last one, by their key: no page is counted off, however long the table is.
      const behind: ReturnType<typeof sql> =
        last === null ? sql`1 = 1` : sql`(${sql.join(order)}) > (${sql.join(last.map(value => sql.val(value)))})`
      const page = await sql<
        Record<string, unknown>
      >`SELECT * FROM ${sql.table(table)} WHERE ${behind} ORDER BY ${sql.join(order)} LIMIT ${PAGE}`.execute(db)
      for (const row of page.rows) {
        if (isOwn(table, row)) continue
        const plain = { ...row }
        if (table === 'report' || table === 'report_version') plain.record = unpackText(row.record as string)
        const line = JSON.stringify({ table, row: plain })
        hash.update(line)
        rows++
        yield line
      }
      const end: Record<string, unknown> | undefined = page.rows.at(-1)
      if (!end || page.rows.length < PAGE) break
      last = KEPT[table].map(column => end[column])
    }
  }
  yield JSON.stringify({ end: FORMAT, rows, sha256: hash.digest('hex') })
}

/**
 * Fills an empty store from the lines of a backup. Throws where the store is not empty, where the lines are no backup, or where rows are
 * missing: then nothing that was filled in counts, and the store is to be thrown away. Returns how many rows were filled in.
 */
export async function restoreLines(db: Kysely<Tables>, lines: AsyncIterable<string>, keeping: Keeping): Promise<number> {
  const { engine } = keeping
  for (const table of TABLES)
    if ((await db.selectFrom(table).selectAll().limit(2).execute()).some(row => !isOwn(table, row)))
      throw new Error(`the store is not empty (${table}): restore into a new one`)
  const hash = createHash('sha256')
  let rows = 0
  let isWhole = false
  let isFirst = true
  let batch: { table: KeptTable; row: Record<string, unknown> }[] = []
  const flush = async () => {
    const now = batch
    batch = []
    await writeTransaction(db, engine, transaction => insertBatch(transaction, now, keeping))
  }
  for await (const line of lines) {
    if (line === '') continue
    const value = JSON.parse(line) as {
      format?: string
      end?: string
      rows?: number
      sha256?: string
      table?: string
      row?: Record<string, unknown>
    }
    if (isFirst) {
      if (value.format !== FORMAT) throw new Error(`this is no backup of isnad, or of a later version (${FORMAT} is understood)`)
      isFirst = false
      continue
    }
    if (value.end !== undefined) {
      isWhole = value.rows === rows && value.sha256 === hash.digest('hex')
      break
    }
    const table = TABLES.find(name => name === value.table)
    if (!table || !value.row) throw new Error('the backup holds a row of a table that this version does not know')
    hash.update(line)
    rows++
    batch.push({ table, row: value.row })
    if (batch.length >= PAGE) await flush()
  }
  await flush()
  if (!isWhole)
    throw new Error(`the backup is cut off or damaged: ${rows} rows were read, and its end does not fit them. Throw this store away`)
  return rows
}

async function insertBatch(
  transaction: Kysely<Tables>,
  batch: readonly { table: KeptTable; row: Record<string, unknown> }[],
  { engine, terms }: Keeping,
): Promise<void> {
  const details: Rows[] = []
  for (const { table, row } of batch) {
    const given = { ...row }
    if (table === 'report' || table === 'report_version') given.record = packFor(engine, String(row.record))
    if (table === 'report') {
      const report = unpackRecord<Report>(String(row.record))
      details.push(rowsOf(report, terms(report.article.language), String(row.added_at), engine))
    }
    await transaction
      .insertInto(table)
      .values(given as never)
      .execute()
  }
  await writeTally(transaction, engine, new Map([['reports', details.length]]))
  await insertDetails(transaction, engine, details)
  await markUnplaced(transaction)
}

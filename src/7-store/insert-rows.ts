import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables.js'

/** `packed` is a record as `packFor` makes it; `bytes` are bytes in both engines. */
type ColumnType = 'text' | 'integer' | 'bigint' | 'double precision' | 'packed' | 'bytes'
/** Columns of a table with their types, in the order in which rows give them. */
export type Columns<T> = readonly (readonly [name: keyof T & string, type: ColumnType])[]

/** Rows an INSERT puts in. */
const BATCH = 2000

/**
 * Inserts many rows with one short statement: they travel as one JSON text, which the database takes apart itself. Three times as fast as a
 * list of values, whose text is new and must be compiled each time. Rows whose key is there already are left out. Returns how many went in.
 */
export async function insertRows<T extends keyof Tables & string>(
  transaction: Kysely<Tables>,
  engine: 'sqlite' | 'postgres',
  table: T,
  columns: Columns<Tables[T]>,
  rows: readonly Partial<Tables[T]>[],
): Promise<number> {
  let inserted = 0
  const names = sql.join(columns.map(([name]) => sql.ref(name)))
  for (let i = 0; i < rows.length; i += BATCH) {
    const text = JSON.stringify(rows.slice(i, i + BATCH).map(row => columns.map(([name]) => inJson(row[name]))))
    if (engine === 'sqlite') {
      const values = sql.join(
        columns.map(([, type], k) => sql.raw(type === 'packed' || type === 'bytes' ? `unhex(value ->> ${k})` : `value ->> ${k}`)),
      )
      const done = await sql`INSERT OR IGNORE INTO ${sql.table(table)} (${names}) SELECT ${values} FROM json_each(${text})`.execute(
        transaction,
      )
      inserted += Number(done.numAffectedRows ?? 0)
    } else {
      const values = sql.join(
        columns.map(([, type], k) =>
          sql.raw(type === 'bytes' ? `decode(v ->> ${k}, 'hex')` : `(v ->> ${k})::${type === 'packed' ? 'text' : type}`),
        ),
      )
      const done =
        await sql`INSERT INTO ${sql.table(table)} (${names}) SELECT ${values} FROM json_array_elements(${text}::json) AS v ON CONFLICT DO NOTHING`.execute(
          transaction,
        )
      inserted += Number(done.numAffectedRows ?? 0)
    }
  }
  return inserted
}

/** Bytes travel as hexadecimal digits. */
const inJson = (value: unknown): unknown => (value instanceof Uint8Array ? Buffer.from(value).toString('hex') : (value ?? null))

/** Deletes the rows whose column holds one of many values, and returns how many there were. */
export async function deleteRows<T extends keyof Tables & string>(
  transaction: Kysely<Tables>,
  engine: 'sqlite' | 'postgres',
  table: T,
  column: keyof Tables[T] & string,
  values: readonly string[],
): Promise<number> {
  if (values.length === 0) return 0
  const text = JSON.stringify(values)
  const list = engine === 'sqlite' ? sql`SELECT value FROM json_each(${text})` : sql`SELECT json_array_elements_text(${text}::json)`
  const done = await sql`DELETE FROM ${sql.table(table)} WHERE ${sql.ref(column)} IN (${list})`.execute(transaction)
  return Number(done.numAffectedRows ?? 0)
}

import type SQLite from 'better-sqlite3'
import type { SqliteDatabase, SqliteStatement } from 'kysely'

/** Compiled statements kept at hand. */
const KEPT = 300
/** Longer ones are lists of values that do not come again. */
const LONGEST = 4000

/** Compiles each statement once: the same few come again with every report. A statement is never in use twice at a time, for none is streamed. */
export function rememberStatements(database: SQLite.Database): SqliteDatabase {
  const known = new Map<string, SqliteStatement>()
  return {
    prepare(text) {
      const found = known.get(text)
      if (found) return found
      const made = database.prepare(text) as unknown as SqliteStatement
      if (text.length <= LONGEST) {
        known.set(text, made)
        if (known.size > KEPT) known.delete(known.keys().next().value as string)
      }
      return made
    },
    close: () => {
      database.close()
    },
  }
}

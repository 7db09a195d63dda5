import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import SQLite from 'better-sqlite3'
import { Kysely, PostgresDialect, SqliteDialect } from 'kysely'
import pg from 'pg'
import { rememberStatements } from './remember-statements.js'
import { migrate } from './migrate.js'
import type { Tables } from './tables.js'

export interface Database {
  readonly db: Kysely<Tables>
  readonly engine: 'sqlite' | 'postgres'
}

/**
 * Opens the store and brings its tables up to date. `where` is a file (embedded SQLite: WAL, every commit on disk, safe for several
 * processes) or a `postgres://` URL. Throws where the file is no store or the server does not answer.
 */
export async function openDatabase(where: string): Promise<Database> {
  if (/^postgres(ql)?:\/\//.test(where)) {
    const pool = new pg.Pool({ connectionString: where, max: 8 })
    // A server that restarts ends idle connections; the pool makes new ones, and whoever asks meanwhile gets the error.
    pool.on('error', () => undefined)
    const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
    await migrate(db, 'postgres')
    return { db, engine: 'postgres' }
  }
  if (where !== ':memory:') mkdirSync(dirname(where), { recursive: true })
  const file = new SQLite(where)
  file.pragma('journal_mode = WAL')
  file.pragma('synchronous = FULL')
  file.pragma('busy_timeout = 100')
  file.pragma('foreign_keys = ON')
  file.pragma('cache_size = -65536')
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: rememberStatements(file) }) })
  await migrate(db, 'sqlite')
  return { db, engine: 'sqlite' }
}

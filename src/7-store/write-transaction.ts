import { setTimeout as sleep } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables.js'

/** How long a writer waits for another before it gives up, in milliseconds. */
const PATIENCE = 60_000

const isBusy = (error: unknown): boolean => /^SQLITE_BUSY/.test(String((error as { code?: unknown }).code ?? ''))

/**
 * Runs work in one write transaction. SQLite takes the write lock at the start (`begin immediate`) and waits for other writers without
 * blocking this process, so that several connections and processes may write to one file. What throws inside rolls everything back.
 */
export async function writeTransaction<T>(
  db: Kysely<Tables>,
  engine: 'sqlite' | 'postgres',
  work: (transaction: Kysely<Tables>) => Promise<T>,
): Promise<T> {
  if (engine === 'postgres') return db.transaction().execute(work)
  const started = performance.now()
  for (let pause = 5; ; pause = Math.min(pause * 2, 200)) {
    try {
      return await db.connection().execute(async connection => {
        await sql`begin immediate`.execute(connection)
        try {
          const result = await work(connection)
          await sql`commit`.execute(connection)
          return result
        } catch (error) {
          await sql`rollback`.execute(connection)
          throw error
        }
      })
    } catch (error) {
      if (!isBusy(error) || performance.now() - started > PATIENCE) throw error
      await sleep(pause)
    }
  }
}

import { type Kysely, sql } from 'kysely'
import * as first from './migrations/0001-first.js'
import * as watch from './migrations/0002-watch.js'
import * as desk from './migrations/0003-desk.js'
import * as queue from './migrations/0004-queue.js'
import * as comparison from './migrations/0005-comparison.js'
import * as search from './migrations/0006-search.js'
import * as versions from './migrations/0007-versions.js'
import * as agencies from './migrations/0008-agencies.js'
import * as scale from './migrations/0009-scale.js'
import * as together from './migrations/0010-together.js'
import * as tally from './migrations/0011-tally.js'
import type { Tables } from './tables.js'
import { writeTransaction } from './write-transaction.js'

/** All migrations, oldest first; forward only. */
const MIGRATIONS = [first, watch, desk, queue, comparison, search, versions, agencies, scale, together, tally] as const

/** Applies the migrations that a store has not had yet, each in a transaction of its own. */
export async function migrate(db: Kysely<Tables>, engine: 'sqlite' | 'postgres'): Promise<void> {
  await db.schema
    .createTable('migration')
    .ifNotExists()
    .addColumn('name', 'text', c => c.primaryKey())
    .addColumn('applied_at', 'text', c => c.notNull())
    .execute()
  for (const migration of MIGRATIONS) {
    const done = await db.selectFrom('migration').select('name').where('name', '=', migration.name).executeTakeFirst()
    if (done) continue
    // Two processes may start at once: the second waits for the first, then sees its row.
    await writeTransaction(db, engine, async transaction => {
      if (engine === 'postgres') await sql`SELECT pg_advisory_xact_lock(727401)`.execute(transaction)
      const inserted = await transaction
        .insertInto('migration')
        .values({ name: migration.name, applied_at: new Date().toISOString() })
        .onConflict(conflict => conflict.doNothing())
        .executeTakeFirst()
      if (Number(inserted.numInsertedOrUpdatedRows ?? 0) > 0) await migration.up(transaction, engine)
    })
  }
}

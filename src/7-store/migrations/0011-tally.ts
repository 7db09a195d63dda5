import type { Kysely } from 'kysely'
import type { Tables } from '../tables.js'
import { countAnew, writeTally } from '../tally.js'

export const name = '0011-tally'

/** How much there is of each is counted as it is written. */
export async function up(db: Kysely<Tables>, engine: 'sqlite' | 'postgres'): Promise<void> {
  await db.schema
    .createTable('tally')
    .addColumn('name', 'text', c => c.primaryKey())
    .addColumn('n', 'integer', c => c.notNull())
    .execute()
  await writeTally(db, engine, await countAnew(db))
}

import type { Kysely } from 'kysely'
import type { Tables } from '../tables.js'

export const name = '0004-queue'

/** The queue in the store: jobs with their leases. Done jobs keep their id alone, so that the same work is not done again. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('job')
    .addColumn('queue', 'text', c => c.notNull())
    .addColumn('id', 'text', c => c.notNull())
    .addColumn('body', 'text', c => c.notNull())
    .addColumn('state', 'text', c => c.notNull())
    .addColumn('attempts', 'integer', c => c.notNull())
    .addColumn('due_at', 'bigint', c => c.notNull())
    .addColumn('token', 'text')
    .addColumn('reason', 'text')
    .addPrimaryKeyConstraint('job_key', ['queue', 'id'])
    .execute()
  await db.schema.createIndex('job_due').on('job').columns(['queue', 'state', 'due_at', 'id']).execute()
}

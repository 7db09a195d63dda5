import { type Kysely, sql } from 'kysely'
import type { Tables } from '../tables.js'

export const name = '0003-desk'

/** What people leave in a store: who judged and what was taken back, saved subjects, tokens for writing, and small named marks. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .alterTable('judgement')
    .addColumn('made_by', 'text', c => c.notNull().defaultTo(''))
    .execute()
  await db.schema.alterTable('judgement').addColumn('withdrawn_at', 'text').execute()
  await db.schema.alterTable('judgement').addColumn('withdrawn_by', 'text').execute()
  await db.schema.createIndex('judgement_pair').on('judgement').columns(['left_id', 'right_id']).execute()
  await db.schema.createIndex('judgement_right').on('judgement').column('right_id').execute()
  await db.schema
    .createTable('subject')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('name', 'text', c => c.notNull())
    .addColumn('query', 'text', c => c.notNull())
    .addColumn('made_at', 'text', c => c.notNull())
    .addColumn('changed_at', 'text', c => c.notNull())
    .execute()
  await db.schema
    .createTable('token')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('name', 'text', c => c.notNull())
    .addColumn('hash', 'text', c => c.notNull().unique())
    .addColumn('scopes', 'text', c => c.notNull())
    .addColumn('made_at', 'text', c => c.notNull())
    .addColumn('used_at', 'text')
    .addColumn('revoked_at', 'text')
    .execute()
  await db.schema
    .createTable('mark')
    .addColumn('name', 'text', c => c.primaryKey())
    .addColumn('value', 'text', c => c.notNull())
    .execute()
  await sql`CREATE INDEX report_added ON report (added_at, id)`.execute(db)
}

import { type Kysely, sql } from 'kysely'
import type { Tables } from '../tables.js'

export const name = '0007-versions'

/**
 * What was known when: a record that was read anew leaves its former reading behind, with the time during which it was held. And what lists
 * of happenings show besides: modes, whether what was announced came about, and how many parties stand behind a pair.
 */
export async function up(db: Kysely<Tables>, engine: 'sqlite' | 'postgres'): Promise<void> {
  const packed = engine === 'sqlite' ? sql`blob` : sql`text`
  await db.schema
    .alterTable('report')
    .addColumn('known_from', 'text', c => c.notNull().defaultTo(''))
    .execute()
  await sql`UPDATE report SET known_from = added_at`.execute(db)
  await db.schema.createIndex('report_known').on('report').columns(['known_from', 'id']).execute()
  await db.schema
    .createTable('report_version')
    .addColumn('report_id', 'text', c => c.notNull().references('report.id').onDelete('cascade'))
    .addColumn('known_from', 'text', c => c.notNull())
    .addColumn('known_to', 'text', c => c.notNull())
    .addColumn('packs', 'text', c => c.notNull())
    .addColumn('record', packed, c => c.notNull())
    .addPrimaryKeyConstraint('report_version_key', ['report_id', 'known_from'])
    .execute()
  await db.schema.createIndex('report_version_known').on('report_version').columns(['known_from', 'known_to']).execute()
  await db.schema
    .alterTable('happening')
    .addColumn('modes', 'text', c => c.notNull().defaultTo('[]'))
    .execute()
  await db.schema
    .alterTable('happening')
    .addColumn('changed', 'integer', c => c.notNull().defaultTo(0))
    .execute()
  await sql`CREATE INDEX happening_changed ON happening (day, id) WHERE changed = 1`.execute(db)
  await db.schema
    .alterTable('dyad')
    .addColumn('type', 'text', c => c.notNull().defaultTo(''))
    .execute()
  await db.schema
    .alterTable('dyad')
    .addColumn('parties', 'integer', c => c.notNull().defaultTo(0))
    .execute()
  // What is kept of stories lacks the new columns: all are compared anew when somebody asks.
  await sql`UPDATE story SET stale = 1, version = version + 1`.execute(db)
}

import { type Kysely, sql } from 'kysely'
import type { Tables } from '../tables.js'

export const name = '0006-search'

/** What a search goes by stands beside the statement: where its sentence begins and the day on which it was published. */
export async function up(db: Kysely<Tables>, engine: 'sqlite' | 'postgres'): Promise<void> {
  await db.schema
    .alterTable('statement')
    .addColumn('start', 'integer', c => c.notNull().defaultTo(-1))
    .execute()
  await db.schema
    .alterTable('statement')
    .addColumn('published', 'text', c => c.notNull().defaultTo(''))
    .execute()
  await db.schema
    .alterTable('party')
    .addColumn('published', 'text', c => c.notNull().defaultTo(''))
    .execute()
  const start = engine === 'sqlite' ? sql`json_extract(record, '$.sentence.start')` : sql`(record::json->'sentence'->>'start')::int`
  const day = sql`coalesce((SELECT substr(report.published, 1, 10) FROM report WHERE report.id = report_id), '')`
  await sql`UPDATE statement SET start = ${start}, published = ${day}`.execute(db)
  await sql`UPDATE party SET published = ${day}`.execute(db)
  await db.schema.dropIndex('statement_report').execute()
  await db.schema.createIndex('statement_report').on('statement').columns(['report_id', 'start']).execute()
  await db.schema.createIndex('statement_published').on('statement').columns(['published', 'id']).execute()
  await db.schema.dropIndex('statement_kind').execute()
  await db.schema.createIndex('statement_kind').on('statement').columns(['kind', 'type', 'published', 'id']).execute()
  await db.schema.dropIndex('party_code').execute()
  await db.schema.createIndex('party_code').on('party').columns(['code', 'published', 'statement_id']).execute()
  await sql`CREATE INDEX report_outlet ON report (outlet, published)`.execute(db)
}

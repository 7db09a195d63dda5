import { type Kysely, sql } from 'kysely'
import type { Tables } from '../tables.js'

export const name = '0001-first'

/** The first shape of the store: reports, statements, parties, mentions, sentences with their search index, judgements. */
export async function up(db: Kysely<Tables>, engine: 'sqlite' | 'postgres'): Promise<void> {
  await db.schema
    .createTable('report')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('input_id', 'text')
    .addColumn('url', 'text')
    .addColumn('outlet', 'text')
    .addColumn('title', 'text')
    .addColumn('published', 'text')
    .addColumn('language', 'text', c => c.notNull())
    .addColumn('packs', 'text', c => c.notNull())
    .addColumn('statements', 'integer', c => c.notNull())
    .addColumn('added_at', 'text', c => c.notNull())
    .addColumn('record', 'text', c => c.notNull())
    .execute()
  await db.schema.createIndex('report_published').on('report').columns(['published', 'id']).execute()
  await db.schema.createIndex('report_input').on('report').column('input_id').execute()
  await db.schema
    .createTable('statement')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('report_id', 'text', c => c.notNull().references('report.id').onDelete('cascade'))
    .addColumn('kind', 'text', c => c.notNull())
    .addColumn('type', 'text')
    .addColumn('status', 'text', c => c.notNull())
    .addColumn('day_from', 'text')
    .addColumn('day_to', 'text')
    .addColumn('unit', 'text')
    .addColumn('value_min', 'double precision')
    .addColumn('value_max', 'double precision')
    .addColumn('confidence', 'double precision', c => c.notNull())
    .addColumn('record', 'text', c => c.notNull())
    .execute()
  await db.schema.createIndex('statement_report').on('statement').column('report_id').execute()
  await db.schema.createIndex('statement_kind').on('statement').columns(['kind', 'type', 'day_from']).execute()
  await db.schema
    .createTable('party')
    .addColumn('statement_id', 'text', c => c.notNull().references('statement.id').onDelete('cascade'))
    .addColumn('report_id', 'text', c => c.notNull())
    .addColumn('role', 'text', c => c.notNull())
    .addColumn('code', 'text', c => c.notNull())
    .addColumn('entity', 'text')
    .execute()
  await db.schema.createIndex('party_code').on('party').columns(['code', 'statement_id']).execute()
  await db.schema.createIndex('party_statement').on('party').column('statement_id').execute()
  await db.schema.createIndex('party_entity').on('party').column('entity').execute()
  await db.schema
    .createTable('mention')
    .addColumn('report_id', 'text', c => c.notNull().references('report.id').onDelete('cascade'))
    .addColumn('entity', 'text', c => c.notNull())
    .addColumn('mentions', 'integer', c => c.notNull())
    .execute()
  await db.schema.createIndex('mention_entity').on('mention').columns(['entity', 'report_id']).execute()
  await db.schema.createIndex('mention_report').on('mention').column('report_id').execute()
  await db.schema
    .createTable('sentence')
    .addColumn('key', engine === 'sqlite' ? 'integer' : 'serial', c => c.primaryKey())
    .addColumn('report_id', 'text', c => c.notNull().references('report.id').onDelete('cascade'))
    .addColumn('start', 'integer', c => c.notNull())
    .addColumn('end', 'integer', c => c.notNull())
    .addColumn('terms', 'text', c => c.notNull())
    .execute()
  await db.schema.createIndex('sentence_report').on('sentence').column('report_id').execute()
  if (engine === 'sqlite') {
    await sql`CREATE VIRTUAL TABLE sentence_search USING fts5(terms, content='sentence', content_rowid='key', tokenize='unicode61 remove_diacritics 0')`.execute(
      db,
    )
    await sql`CREATE TRIGGER sentence_insert AFTER INSERT ON sentence BEGIN INSERT INTO sentence_search(rowid, terms) VALUES (new.key, new.terms); END`.execute(
      db,
    )
    await sql`CREATE TRIGGER sentence_delete AFTER DELETE ON sentence BEGIN INSERT INTO sentence_search(sentence_search, rowid, terms) VALUES ('delete', old.key, old.terms); END`.execute(
      db,
    )
  } else {
    await sql`ALTER TABLE sentence ADD COLUMN search tsvector GENERATED ALWAYS AS (to_tsvector('simple', terms)) STORED`.execute(db)
    await sql`CREATE INDEX sentence_search ON sentence USING gin (search)`.execute(db)
  }
  await db.schema
    .createTable('judgement')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('kind', 'text', c => c.notNull())
    .addColumn('left_id', 'text', c => c.notNull())
    .addColumn('right_id', 'text', c => c.notNull())
    .addColumn('verdict', 'text', c => c.notNull())
    .addColumn('note', 'text')
    .addColumn('made_at', 'text', c => c.notNull())
    .execute()
}

import { type Kysely, sql } from 'kysely'
import type { Tables } from '../tables.js'

export const name = '0005-comparison'

/**
 * What comparing found, kept up report by report: which report follows which, stories, happenings by pairs of parties, series, differences.
 * Pairs and codes stand in tables that are their own index, in the order in which they are asked for.
 */
export async function up(db: Kysely<Tables>, engine: 'sqlite' | 'postgres'): Promise<void> {
  const { schema } = db
  const blob = engine === 'sqlite' ? sql`blob` : sql`bytea`
  const packed = engine === 'sqlite' ? sql`blob` : sql`text`
  const clustered = engine === 'sqlite' ? sql`WITHOUT ROWID` : sql``
  await schema
    .createTable('placed_report')
    .addColumn('number', engine === 'sqlite' ? 'integer' : 'serial', c => c.primaryKey())
    .addColumn('report_id', 'text', c => c.notNull().unique().references('report.id').onDelete('cascade'))
    .addColumn('day', 'integer')
    .addColumn('follows', 'text')
    .addColumn('follows_day', 'integer')
    .addColumn('likeness', 'double precision', c => c.notNull())
    .addColumn('story', 'text', c => c.notNull())
    .addColumn('sketch', blob, c => c.notNull())
    .execute()
  await schema.createIndex('placed_report_story').on('placed_report').column('story').execute()
  await schema.createIndex('placed_report_follows').on('placed_report').column('follows').execute()
  await schema
    .createTable('story_key')
    .addColumn('key', 'integer', c => c.notNull())
    .addColumn('day', 'integer', c => c.notNull())
    .addColumn('number', 'integer', c => c.notNull())
    .addPrimaryKeyConstraint('story_key_key', ['key', 'day', 'number'])
    .modifyEnd(clustered)
    .execute()
  await schema
    .createTable('story')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('stale', 'integer', c => c.notNull())
    .addColumn('version', 'integer', c => c.notNull())
    .addColumn('reports', 'integer', c => c.notNull())
    .addColumn('origins', 'integer', c => c.notNull())
    .addColumn('day_from', 'text', c => c.notNull())
    .addColumn('day_to', 'text', c => c.notNull())
    .addColumn('record', packed, c => c.notNull())
    .execute()
  await sql`CREATE INDEX story_stale ON story (id) WHERE stale = 1`.execute(db)
  await sql`CREATE INDEX story_shared ON story (day_to, id) WHERE reports > 1`.execute(db)
  await schema
    .createTable('happening')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('story', 'text', c => c.notNull())
    .addColumn('rank', 'integer', c => c.notNull())
    .addColumn('type', 'text', c => c.notNull())
    .addColumn('status', 'text', c => c.notNull())
    .addColumn('day', 'text', c => c.notNull())
    .addColumn('seen', 'text', c => c.notNull())
    .addColumn('score', 'double precision', c => c.notNull())
    .addColumn('reports', 'integer', c => c.notNull())
    .addColumn('origins', 'integer', c => c.notNull())
    .addColumn('record', packed, c => c.notNull())
    .execute()
  await schema.createIndex('happening_story').on('happening').column('story').execute()
  await schema.createIndex('happening_seen').on('happening').columns(['seen', 'id']).execute()
  await schema.createIndex('happening_status').on('happening').columns(['status', 'day', 'id']).execute()
  await schema
    .createTable('dyad')
    .addColumn('a', 'text', c => c.notNull())
    .addColumn('b', 'text', c => c.notNull())
    .addColumn('day', 'text', c => c.notNull())
    .addColumn('happening', 'text', c => c.notNull())
    .addColumn('day_to', 'text', c => c.notNull())
    .addColumn('status', 'text', c => c.notNull())
    .addColumn('score', 'double precision', c => c.notNull())
    .addColumn('reports', 'integer', c => c.notNull())
    .addPrimaryKeyConstraint('dyad_key', ['a', 'b', 'day', 'happening'])
    .modifyEnd(clustered)
    .execute()
  await schema.createIndex('dyad_happening').on('dyad').column('happening').execute()
  await schema
    .createTable('series_part')
    .addColumn('story', 'text', c => c.notNull())
    .addColumn('rank', 'integer', c => c.notNull())
    .addColumn('key', 'text')
    .addColumn('record', packed, c => c.notNull())
    .addPrimaryKeyConstraint('series_part_key', ['story', 'rank'])
    .execute()
  await sql`CREATE INDEX series_part_by_key ON series_part (key) WHERE key IS NOT NULL`.execute(db)
  await schema
    .createTable('series')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('key', 'text')
    .addColumn('story', 'text')
    .addColumn('verdict', 'text', c => c.notNull())
    .addColumn('seen', 'text', c => c.notNull())
    .addColumn('reports', 'integer', c => c.notNull())
    .addColumn('record', packed, c => c.notNull())
    .execute()
  await sql`CREATE INDEX series_by_key ON series (key) WHERE key IS NOT NULL`.execute(db)
  await sql`CREATE INDEX series_by_story ON series (story) WHERE story IS NOT NULL`.execute(db)
  await schema.createIndex('series_verdict').on('series').columns(['verdict', 'seen', 'id']).execute()
  await schema
    .createTable('series_story')
    .addColumn('story', 'text', c => c.notNull())
    .addColumn('series', 'text', c => c.notNull().references('series.id').onDelete('cascade'))
    .addPrimaryKeyConstraint('series_story_key', ['story', 'series'])
    .modifyEnd(clustered)
    .execute()
  await schema.createIndex('series_story_series').on('series_story').column('series').execute()
  await schema
    .createTable('series_code')
    .addColumn('code', 'text', c => c.notNull())
    .addColumn('seen', 'text', c => c.notNull())
    .addColumn('series', 'text', c => c.notNull().references('series.id').onDelete('cascade'))
    .addPrimaryKeyConstraint('series_code_key', ['code', 'seen', 'series'])
    .modifyEnd(clustered)
    .execute()
  await schema.createIndex('series_code_series').on('series_code').column('series').execute()
  await schema
    .createTable('difference')
    .addColumn('story', 'text', c => c.notNull())
    .addColumn('rank', 'integer', c => c.notNull())
    .addColumn('kind', 'text', c => c.notNull())
    .addColumn('seen', 'text', c => c.notNull())
    .addColumn('record', packed, c => c.notNull())
    .addPrimaryKeyConstraint('difference_key', ['story', 'rank'])
    .execute()
  await schema.createIndex('difference_seen').on('difference').column('seen').execute()
  await schema
    .createTable('report_code')
    .addColumn('code', 'text', c => c.notNull())
    .addColumn('day', 'text', c => c.notNull())
    .addColumn('report_id', 'text', c => c.notNull().references('report.id').onDelete('cascade'))
    .addPrimaryKeyConstraint('report_code_key', ['code', 'day', 'report_id'])
    .modifyEnd(clustered)
    .execute()
  await schema.createIndex('report_code_report').on('report_code').column('report_id').execute()
  await sql`INSERT INTO report_code (code, day, report_id)
    SELECT DISTINCT party.code, coalesce(substr(report.published, 1, 10), ''), report.id FROM party JOIN report ON report.id = party.report_id`.execute(
    db,
  )
}

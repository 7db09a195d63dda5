import type { Kysely } from 'kysely'
import type { Tables } from '../tables.js'

export const name = '0002-watch'

/** What the watcher remembers: sources, entries that were dealt with, articles and their versions. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('watch_source')
    .addColumn('url', 'text', c => c.primaryKey())
    .addColumn('record', 'text', c => c.notNull())
    .execute()
  await db.schema
    .createTable('watch_entry')
    .addColumn('source', 'text', c => c.notNull())
    .addColumn('entry', 'text', c => c.notNull())
    .addColumn('marker', 'text')
    .addColumn('why', 'text')
    .addColumn('attempts', 'integer', c => c.notNull())
    .addPrimaryKeyConstraint('watch_entry_key', ['source', 'entry'])
    .execute()
  await db.schema
    .createTable('watch_article')
    .addColumn('url', 'text', c => c.primaryKey())
    .addColumn('version', 'integer', c => c.notNull())
    .addColumn('hash', 'text', c => c.notNull())
    .addColumn('text', 'text', c => c.notNull())
    .addColumn('first_seen_at', 'double precision', c => c.notNull())
    .addColumn('checks', 'integer', c => c.notNull())
    .execute()
  await db.schema
    .createTable('watch_version')
    .addColumn('url', 'text', c => c.notNull())
    .addColumn('version', 'integer', c => c.notNull())
    .addColumn('hash', 'text', c => c.notNull())
    .addColumn('report_id', 'text', c => c.notNull())
    .addColumn('seen_at', 'text', c => c.notNull())
    .addColumn('changes', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('watch_version_key', ['url', 'version'])
    .execute()
  await db.schema.createIndex('watch_version_hash').on('watch_version').column('hash').execute()
}

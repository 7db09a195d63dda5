import type { Kysely } from 'kysely'
import type { Capture } from '../schema/capture.js'
import type { Report } from '../schema/report.js'
import { insertReports, type Keeping } from './insert-reports.js'
import type { Tables } from './tables.js'
import { writeTransaction } from './write-transaction.js'

/** An article as the watcher hands it over; what its room calls a kept article. */
interface SeenArticle {
  readonly url: string
  readonly version: number
  readonly hash: string
  readonly text: string
  readonly firstSeenAt: number
  readonly checks: number
}
interface NewArticle extends SeenArticle {
  readonly source: string
  readonly entry: string
  readonly marker: string
  readonly capture: Capture
  readonly changes: readonly object[]
}
export interface WatchMemoryOptions extends Keeping {
  readonly db: Kysely<Tables>
  readonly read: (capture: Capture) => Report
}

/** The watcher's memory in the store, as its room asks for it. `S` is what it keeps of a source. */
export interface WatchMemory<S extends { readonly url: string }> {
  loadSource(url: string): Promise<S | null>
  saveSource(state: S): Promise<void>
  entryMarker(source: string, entry: string): Promise<string | null>
  loadArticle(url: string): Promise<SeenArticle | null>
  findText(hash: string): Promise<string | null>
  keep(article: NewArticle): Promise<void>
  markEntry(source: string, entry: string, marker: string, why: string): Promise<void>
  noteAttempt(source: string, entry: string): Promise<number>
}

/**
 * Makes the memory of the watcher. `keep` is one transaction: the report, its version, the article and the mark of its entry are kept together
 * or not at all, and keeping the same version twice is the same as once.
 */
export function createWatchState<S extends { readonly url: string }>({ db, read, ...keeping }: WatchMemoryOptions): WatchMemory<S> {
  const { engine, now } = keeping
  const mark = (on: Kysely<Tables>, source: string, entry: string, marker: string, why: string | null) =>
    on
      .insertInto('watch_entry')
      .values({ source, entry, marker, why, attempts: 0 })
      .onConflict(conflict => conflict.columns(['source', 'entry']).doUpdateSet({ marker, why }))
      .execute()
  return {
    async loadSource(url) {
      const row = await db.selectFrom('watch_source').select('record').where('url', '=', url).executeTakeFirst()
      return row ? (JSON.parse(row.record) as S) : null
    },
    async saveSource(state) {
      const record = JSON.stringify(state)
      await writeTransaction(db, engine, transaction =>
        transaction
          .insertInto('watch_source')
          .values({ url: state.url, record })
          .onConflict(conflict => conflict.column('url').doUpdateSet({ record }))
          .execute(),
      )
    },
    async entryMarker(source, entry) {
      const row = await db
        .selectFrom('watch_entry')
        .select('marker')
        .where('source', '=', source)
        .where('entry', '=', entry)
        .executeTakeFirst()
      return row?.marker ?? null
    },
    async loadArticle(url) {
      const row = await db.selectFrom('watch_article').selectAll().where('url', '=', url).executeTakeFirst()
      return row ? { url, version: row.version, hash: row.hash, text: row.text, firstSeenAt: row.first_seen_at, checks: row.checks } : null
    },
    async findText(hash) {
      const row = await db.selectFrom('watch_version').select('url').where('hash', '=', hash).limit(1).executeTakeFirst()
      return row?.url ?? null
    },
    async keep(article) {
      const report = read(article.capture)
      const at = now().toISOString()
      const { url, version, hash, text, checks } = article
      await writeTransaction(db, engine, async transaction => {
        await insertReports(transaction, [report], keeping)
        await transaction
          .insertInto('watch_version')
          .values({ url, version, hash, report_id: report.article.id, seen_at: at, changes: JSON.stringify(article.changes) })
          .onConflict(conflict => conflict.doNothing())
          .execute()
        await transaction
          .insertInto('watch_article')
          .values({ url, version, hash, text, first_seen_at: article.firstSeenAt, checks })
          .onConflict(conflict => conflict.column('url').doUpdateSet({ version, hash, text, checks }))
          .execute()
        await mark(transaction, article.source, article.entry, article.marker, null)
      })
    },
    async markEntry(source, entry, marker, why) {
      await writeTransaction(db, engine, async transaction => {
        await mark(transaction, source, entry, marker, why)
        // A look that found nothing new is one of the planned looks for corrections.
        await transaction
          .updateTable('watch_article')
          .set(e => ({ checks: e('checks', '+', 1) }))
          .where('url', '=', entry)
          .execute()
      })
    },
    noteAttempt(source, entry) {
      return writeTransaction(db, engine, async transaction => {
        await transaction
          .insertInto('watch_entry')
          .values({ source, entry, marker: null, why: null, attempts: 1 })
          .onConflict(conflict => conflict.columns(['source', 'entry']).doUpdateSet(e => ({ attempts: e('watch_entry.attempts', '+', 1) })))
          .execute()
        const row = await transaction
          .selectFrom('watch_entry')
          .select('attempts')
          .where('source', '=', source)
          .where('entry', '=', entry)
          .executeTakeFirst()
        return row?.attempts ?? 1
      })
    },
  }
}

import type { Kysely } from 'kysely'
import type { Tables } from './tables.js'

/** A version of a watched article after its first: what the outlet took out and put in, line by line. */
export interface WatchedChange {
  readonly url: string
  readonly version: number
  /** When the change was seen; ISO 8601. */
  readonly seenAt: string
  readonly report: string
  readonly title: string | null
  readonly changes: readonly { readonly removed: readonly string[]; readonly added: readonly string[] }[]
}

/** What the watcher saw: its sources as it remembers them, and what outlets changed after publication. `S` is what it keeps of a source. */
export interface WatchHistory<S> {
  sources(): Promise<S[]>
  /** Newest first; of one article where `url` is given. */
  changes(query?: { readonly url?: string; readonly limit?: number }): Promise<WatchedChange[]>
}

const MOST = 1000

export function createWatchHistory<S>(db: Kysely<Tables>): WatchHistory<S> {
  return {
    async sources() {
      const rows = await db.selectFrom('watch_source').select('record').orderBy('url').execute()
      return rows.map(row => JSON.parse(row.record) as S)
    },
    async changes({ url, limit = 100 } = {}) {
      const rows = await db
        .selectFrom('watch_version')
        .leftJoin('report', 'report.id', 'watch_version.report_id')
        .select([
          'watch_version.url',
          'watch_version.version',
          'watch_version.seen_at',
          'watch_version.report_id',
          'watch_version.changes',
          'report.title',
        ])
        .where('watch_version.version', '>', 1)
        .$if(url !== undefined, query => query.where('watch_version.url', '=', url ?? ''))
        .orderBy('watch_version.seen_at', 'desc')
        .limit(Math.min(limit, MOST))
        .execute()
      return rows.map(row => ({
        url: row.url,
        version: row.version,
        seenAt: row.seen_at,
        report: row.report_id,
        title: row.title,
        changes: JSON.parse(row.changes) as WatchedChange['changes'],
      }))
    },
  }
}

import { type Kysely, sql } from 'kysely'
import { unpackRecord } from './pack-text.js'
import { HEAD, headOf, type StoredHead } from './select-heads.js'
import { firstKeyOf } from './sentence-keys.js'
import type { Tables } from './tables.js'
import type { ToldReport } from './told-report.js'

/** Reports in whose statements two parties stand. */
export interface Between {
  /** Heads of the newest, newest first; the first of them with what they tell. */
  readonly items: readonly { readonly head: StoredHead; readonly told: ToldReport | null }[]
  /** How many there are in all. */
  readonly total: number
}

/** Reports by the parties of their statements, without going through their records. */
export interface ReportsByParty {
  /** Ids of reports published on or after a day in whose statements one of the parties stands, newest first. */
  reportsAbout(codes: readonly string[], since: string): Promise<string[]>
  /** Reports in whose statements both parties stand, newest first; `read`: of how many of them to give what they tell. */
  reportsBetween(a: string, b: string, options: { readonly limit: number; readonly read?: number }): Promise<Between>
}

const shared = (a: string, b: string) => sql`report_code AS x JOIN report_code AS y ON y.code = ${b} AND y.key = x.key WHERE x.code = ${a}`

/** Questions after the parties of reports. */
export function createReportsByParty(db: Kysely<Tables>): ReportsByParty {
  return {
    async reportsAbout(codes, since) {
      if (codes.length === 0) return []
      const rows = await db
        .selectFrom('report_head')
        .select('report_id')
        .where('key', 'in', about =>
          about
            .selectFrom('report_code')
            .select('key')
            .where('code', 'in', [...codes])
            .where('key', '>=', firstKeyOf(since)),
        )
        .orderBy('key', 'desc')
        .execute()
      return rows.map(row => row.report_id)
    },
    async reportsBetween(a, b, { limit, read = 0 }) {
      const keys = (
        await sql<{ key: number | string }>`SELECT x.key FROM ${shared(a, b)} ORDER BY x.key DESC LIMIT ${limit}`.execute(db)
      ).rows.map(row => Number(row.key))
      const total =
        keys.length < limit
          ? keys.length
          : Number((await sql<{ n: number | string }>`SELECT count(*) AS n FROM ${shared(a, b)}`.execute(db)).rows[0]?.n ?? 0)
      const found = new Map<number, Between['items'][number]>()
      for (const [some, isRead] of [
        [keys.slice(0, read), true],
        [keys.slice(read), false],
      ] as const) {
        if (some.length === 0) continue
        const rows = await db
          .selectFrom('report_head')
          .select([...HEAD, 'report_head.key'])
          .$if(isRead, query => query.select('report_head.told'))
          .where('key', 'in', some)
          .execute()
        for (const row of rows)
          found.set(Number(row.key), { head: headOf(row), told: row.told ? unpackRecord<ToldReport>(row.told) : null })
      }
      return { items: keys.flatMap(key => found.get(key) ?? []), total }
    },
  }
}

import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables.js'

/** What a list of reports shows of each. */
export interface StoredHead {
  readonly id: string
  readonly inputId: string | null
  readonly url: string | null
  readonly outlet: string | null
  readonly title: string | null
  readonly published: string | null
  readonly statements: number
  readonly addedAt: string
  /** The title, or where there is none the first line. */
  readonly heading: string | null
  readonly agencies: readonly string[]
}
/** Lists of reports. */
export interface Heads {
  /** Heads of reports, newest first; `agency`: only of those that credit it. */
  heads(page: {
    readonly limit: number
    readonly after?: string
    readonly agency?: string
  }): Promise<{ items: StoredHead[]; next: string | null }>
  /** Heads of some reports, in the order of their ids in the list; without going through their records. */
  headsOf(ids: readonly string[]): Promise<StoredHead[]>
  /** Heads in the order in which they came in; `next` is the cursor for asking what came after, and never null. */
  added(page: { readonly limit: number; readonly after?: string }): Promise<{ items: StoredHead[]; next: string }>
}

/** Ids asked for at once. */
const MANY = 400

/** The columns of a head. */
export const HEAD = [
  'report_head.report_id',
  'report_head.input_id',
  'report_head.url',
  'report_head.outlet',
  'report_head.title',
  'report_head.opening',
  'report_head.published',
  'report_head.statements',
  'report_head.added_at',
  'report_head.agencies',
] as const

export const headOf = (row: Omit<Tables['report_head'], 'key' | 'shared' | 'told'>): StoredHead => ({
  id: row.report_id,
  inputId: row.input_id,
  url: row.url,
  outlet: row.outlet,
  title: row.title,
  published: row.published || null,
  statements: row.statements,
  addedAt: row.added_at,
  heading: row.title ?? (row.opening || null),
  agencies: JSON.parse(row.agencies) as string[],
})

/** Lists of reports, made of their heads alone. */
export function createHeads(db: Kysely<Tables>): Heads {
  return {
    async heads({ limit, after, agency }) {
      const [, day = '', id = ''] = /^([^|]*)\|?(.*)$/s.exec(after ?? '') ?? []
      // The first bound is what the index goes by; the second leaves out what the page before showed of the same instant.
      const behind = (from: 'report_head' | 'report_agency') =>
        after === undefined
          ? sql<boolean>`1 = 1`
          : sql<boolean>`(${sql.ref(`${from}.published`)} <= ${day} AND (${sql.ref(`${from}.published`)} < ${day} OR ${sql.ref(`${from}.report_id`)} > ${id}))`
      const query =
        agency === undefined
          ? db
              .selectFrom('report_head')
              .where(behind('report_head'))
              .orderBy('report_head.published', 'desc')
              .orderBy('report_head.report_id')
          : db
              .selectFrom('report_agency')
              .innerJoin('report_head', 'report_head.report_id', 'report_agency.report_id')
              .where('report_agency.agency', '=', agency)
              .where(behind('report_agency'))
              .orderBy('report_agency.published', 'desc')
              .orderBy('report_agency.report_id')
      const rows = await query
        .select(HEAD)
        .limit(limit + 1)
        .execute()
      const items = rows.slice(0, limit).map(headOf)
      const last = items.at(-1)
      return { items, next: rows.length > limit && last ? `${last.published ?? ''}|${last.id}` : null }
    },
    async added({ limit, after = '' }) {
      const [at = '', id = ''] = after.split('|')
      const rows = await db
        .selectFrom('report_head')
        .select(HEAD)
        .where('added_at', '>=', at)
        .where(sql<boolean>`(added_at > ${at} OR report_id > ${id})`)
        .orderBy('added_at')
        .orderBy('report_id')
        .limit(limit)
        .execute()
      const last = rows.at(-1)
      return { items: rows.map(headOf), next: last ? `${last.added_at}|${last.report_id}` : after }
    },
    async headsOf(ids) {
      const found = new Map<string, StoredHead>()
      for (let i = 0; i < ids.length; i += MANY)
        for (const row of await db
          .selectFrom('report_head')
          .select(HEAD)
          .where('report_id', 'in', ids.slice(i, i + MANY))
          .execute())
          found.set(row.report_id, headOf(row))
      return ids.flatMap(id => found.get(id) ?? [])
    },
  }
}

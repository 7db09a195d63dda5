import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables.js'

/** How often an entity is mentioned, and a report that mentions it. */
export interface EntityMentions {
  readonly entity: string
  readonly reports: number
  readonly mentions: number
  readonly report: string
}

/** All entities that reports mention, most mentioned first. One pass over the table of mentions: keep the answer until the store changes. */
export async function entityCounts(db: Kysely<Tables>): Promise<EntityMentions[]> {
  const rows = await db
    .selectFrom('mention')
    .select([
      'entity',
      sql<number>`count(*)`.as('reports'),
      sql<number>`sum(mentions)`.as('mentions'),
      sql<string>`min(report_id)`.as('report'),
    ])
    .groupBy('entity')
    .execute()
  return rows
    .map(row => ({ entity: row.entity, reports: Number(row.reports), mentions: Number(row.mentions), report: row.report }))
    .sort((x, y) => y.reports - x.reports || y.mentions - x.mentions || (x.entity < y.entity ? -1 : 1))
}

import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables.js'

/** Whom the record leans on. */
export interface SourceCounts {
  /** Reports of an outlet (null: unknown) that credit the same agencies, `shared` of them with an origin that another report has too. */
  readonly outlets: readonly {
    readonly outlet: string | null
    readonly agencies: readonly string[]
    readonly reports: number
    readonly shared: number
  }[]
  /** Sources without a name, those of most statements first, with some of the reports that lean on them. */
  readonly nameless: readonly { readonly name: string; readonly statements: number; readonly reports: readonly string[] }[]
}

/** Sources without a name that are listed, and reports named with each. */
const MOST_NAMELESS = 300
const MOST_REPORTS = 20

/** Counts outlets, agencies and nameless sources; one pass over the index of outlets and one over the nameless. */
export async function sourceCounts(db: Kysely<Tables>): Promise<SourceCounts> {
  const outlets = await db
    .selectFrom('report_head')
    .select(['outlet', 'agencies', sql<number>`count(*)`.as('reports'), sql<number>`sum(shared)`.as('shared')])
    .groupBy(['outlet', 'agencies'])
    .execute()
  const nameless = await db
    .selectFrom('nameless')
    .select(['name', sql<number>`sum(statements)`.as('statements')])
    .groupBy('name')
    .orderBy('statements', 'desc')
    .orderBy('name')
    .limit(MOST_NAMELESS)
    .execute()
  const listed = []
  for (const { name, statements } of nameless) {
    const reports = await db
      .selectFrom('nameless')
      .select('report_id')
      .where('name', '=', name)
      .orderBy('report_id')
      .limit(MOST_REPORTS)
      .execute()
    listed.push({ name, statements: Number(statements), reports: reports.map(row => row.report_id) })
  }
  return {
    outlets: outlets.map(row => ({
      outlet: row.outlet,
      agencies: JSON.parse(row.agencies) as string[],
      reports: Number(row.reports),
      shared: Number(row.shared),
    })),
    nameless: listed,
  }
}

import type { Kysely } from 'kysely'
import type { TermMaker } from '../language/term-maker.js'
import type { Comparing } from '../schema/comparing.js'
import type { Report } from '../schema/report.js'
import { nextInstant } from './next-instant.js'
import { placeReports } from './place-reports.js'
import { rowsOf } from './rows-of.js'
import type { Tables } from './tables.js'

const BATCH = 400 // rows an INSERT: SQLite takes 32,766 values a statement, PostgreSQL 65,535

async function insert<T extends keyof Tables & string>(transaction: Kysely<Tables>, table: T, rows: readonly object[]): Promise<void> {
  for (let i = 0; i < rows.length; i += BATCH) {
    await transaction
      .insertInto(table)
      .values(rows.slice(i, i + BATCH) as never)
      .onConflict(conflict => conflict.doNothing())
      .execute()
  }
}

/** What keeping a report needs beside the transaction. */
export interface Keeping {
  readonly engine: 'sqlite' | 'postgres'
  readonly terms: (language: string) => TermMaker | null
  readonly now: () => Date
  /** The steps of comparing; without them reports are kept, and compared by whoever opens the store with them. */
  readonly comparing?: Comparing | undefined
}
/** What came of keeping reports. */
export interface Kept {
  /** Ids of the reports that were new. */
  readonly added: string[]
  /** Stories that must be compared anew. */
  readonly stories: string[]
}

/** Inserts reports with their statements, parties, mentions and sentences inside a transaction, and places them among the stories. */
export async function insertReports(
  transaction: Kysely<Tables>,
  reports: readonly Report[],
  { engine, terms, now, comparing }: Keeping,
): Promise<Kept> {
  const added: Report[] = []
  const addedAt = await nextInstant(transaction, engine, now)
  for (const report of reports) {
    const rows = rowsOf(report, terms(report.article.language), addedAt)
    const inserted = await transaction
      .insertInto('report')
      .values(rows.report)
      .onConflict(conflict => conflict.column('id').doNothing())
      .executeTakeFirst()
    if (Number(inserted.numInsertedOrUpdatedRows ?? 0) === 0) continue
    await insert(transaction, 'statement', rows.statements)
    await insert(transaction, 'party', rows.parties)
    await insert(transaction, 'mention', rows.mentions)
    await insert(transaction, 'report_code', rows.codes)
    await insert(transaction, 'sentence', rows.sentences)
    added.push(report)
  }
  const stories = comparing ? await placeReports(transaction, added, comparing) : []
  return { added: added.map(report => report.article.id), stories }
}

import { type Kysely, sql } from 'kysely'
import type { Report } from '../schema/report.js'
import { countMentions } from './entity-counts.js'
import { insertDetails, type Keeping } from './insert-reports.js'
import { deleteRows } from './insert-rows.js'
import { nextInstant } from './next-instant.js'
import { packFor, unpackText } from './pack-text.js'
import { markStale } from './place-reports.js'
import { codesOf, type Rows, rowsOf } from './rows-of.js'
import type { Tables } from './tables.js'
import { writeTally } from './tally.js'

export interface Replaced {
  /** Reports whose reading is another one now; the former is kept as a version. */
  readonly changed: string[]
  /** Reports that read as before: their record now names the new data. */
  readonly same: string[]
  readonly stories: string[]
}

/** What a reading says, without the data that it was read with. */
const essence = (report: Report): string => JSON.stringify({ ...report, engine: null })

/** Puts new readings in the place of kept ones, inside a transaction. Reports that the store does not hold are left out. */
export async function replaceReports(
  transaction: Kysely<Tables>,
  reports: readonly Report[],
  { engine, terms, now }: Keeping,
): Promise<Replaced> {
  const at = await nextInstant(transaction, engine, now)
  const changed: Rows[] = []
  const former: { id: string; codes: string[] }[] = []
  const same: string[] = []
  for (const report of reports) {
    const { id } = report.article
    const old = await transaction.selectFrom('report').selectAll().where('id', '=', id).executeTakeFirst()
    if (!old) continue
    const before = unpackText(old.record)
    const packs = JSON.stringify(report.engine.packs)
    if (essence(JSON.parse(before) as Report) === essence(report)) {
      same.push(id)
      await transaction
        .updateTable('report')
        .set({ packs, record: packFor(engine, JSON.stringify(report)) })
        .where('id', '=', id)
        .execute()
      continue
    }
    const rows = rowsOf(report, terms(report.article.language), old.added_at, engine)
    changed.push(rows)
    former.push({ id, codes: codesOf(JSON.parse(before) as Report) })
    await transaction
      .insertInto('report_version')
      .values({ report_id: id, known_from: old.known_from, known_to: at, packs: old.packs, record: old.record })
      .execute()
    await transaction
      .updateTable('report')
      .set({ packs, statements: report.statements.length, known_from: at, record: rows.report.record })
      .where('id', '=', id)
      .execute()
  }
  const ids = changed.map(rows => rows.report.id)
  await deleteCodes(transaction, former)
  if (ids.length > 0) {
    const gone = await transaction.selectFrom('mention').select(['entity', 'mentions']).where('report_id', 'in', ids).execute()
    await countMentions(transaction, engine, gone, -1)
  }
  for (const table of ['party', 'statement', 'mention', 'sentence', 'report_head', 'nameless'] as const) {
    const gone = await deleteRows(transaction, engine, table, 'report_id', ids)
    if (table === 'statement') await writeTally(transaction, engine, new Map([['statements', -gone]]))
  }
  await insertDetails(transaction, engine, changed)
  const stories =
    ids.length === 0 ? [] : await transaction.selectFrom('placed_report').select('story').distinct().where('report_id', 'in', ids).execute()
  await markStale(
    transaction,
    stories.map(row => row.story),
  )
  return { changed: ids, same, stories: stories.map(row => row.story) }
}

/** Deletes the codes of former readings: their table has no index but by code. */
async function deleteCodes(transaction: Kysely<Tables>, former: readonly { id: string; codes: readonly string[] }[]): Promise<void> {
  for (const { id, codes } of former)
    if (codes.length > 0)
      await transaction
        .deleteFrom('report_code')
        .where('code', 'in', codes)
        .where('key', '=', head => head.selectFrom('report_head').select('key').where('report_id', '=', id))
        .execute()
}

/** Which data reports were read with: how many reports of a language name the same digests. */
export async function readingsOf(db: Kysely<Tables>): Promise<{ packs: Record<string, string>; language: string; reports: number }[]> {
  const rows = await db
    .selectFrom('report')
    .select(['packs', 'language', sql<number>`count(*)`.as('n')])
    .groupBy(['packs', 'language'])
    .execute()
  return rows.map(row => ({ packs: JSON.parse(row.packs) as Record<string, string>, language: row.language, reports: Number(row.n) }))
}

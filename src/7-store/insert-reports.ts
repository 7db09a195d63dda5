import type { Kysely } from 'kysely'
import type { TermMaker } from '../language/term-maker.js'
import type { Comparing } from '../schema/comparing.js'
import type { Report } from '../schema/report.js'
import { countMentions } from './entity-counts.js'
import { type Columns, insertRows } from './insert-rows.js'
import { insertSentences, lastKeyIn } from './insert-sentences.js'
import { nextInstant } from './next-instant.js'
import { markUnplaced, placeReports } from './place-reports.js'
import { type Rows, rowsOf } from './rows-of.js'
import { firstKeyOf } from './sentence-keys.js'
import type { Tables } from './tables.js'
import { writeTally } from './tally.js'

const STATEMENT: Columns<Tables['statement']> = [
  ['id', 'text'],
  ['report_id', 'text'],
  ['kind', 'text'],
  ['type', 'text'],
  ['status', 'text'],
  ['day_from', 'text'],
  ['day_to', 'text'],
  ['unit', 'text'],
  ['value_min', 'double precision'],
  ['value_max', 'double precision'],
  ['confidence', 'double precision'],
  ['start', 'integer'],
  ['published', 'text'],
  ['record', 'text'],
]
const PARTY: Columns<Tables['party']> = [
  ['statement_id', 'text'],
  ['report_id', 'text'],
  ['role', 'text'],
  ['code', 'text'],
  ['entity', 'text'],
  ['published', 'text'],
]
const MENTION: Columns<Tables['mention']> = [
  ['report_id', 'text'],
  ['entity', 'text'],
  ['mentions', 'integer'],
]
const REPORT_CODE: Columns<Tables['report_code']> = [
  ['code', 'text'],
  ['key', 'bigint'],
]
const REPORT_AGENCY: Columns<Tables['report_agency']> = [
  ['agency', 'text'],
  ['published', 'text'],
  ['report_id', 'text'],
]
const REPORT_HEAD: Columns<Tables['report_head']> = [
  ['key', 'bigint'],
  ['report_id', 'text'],
  ['input_id', 'text'],
  ['url', 'text'],
  ['outlet', 'text'],
  ['title', 'text'],
  ['opening', 'text'],
  ['published', 'text'],
  ['statements', 'integer'],
  ['added_at', 'text'],
  ['agencies', 'text'],
  ['shared', 'integer'],
  ['told', 'bytes'],
]
const NAMELESS: Columns<Tables['nameless']> = [
  ['name', 'text'],
  ['report_id', 'text'],
  ['statements', 'integer'],
]

/** Inserts what hangs on reports: their statements, parties, mentions, codes and sentences. */
export async function insertDetails(transaction: Kysely<Tables>, engine: 'sqlite' | 'postgres', all: readonly Rows[]): Promise<void> {
  const every = <T>(of: (rows: Rows) => readonly T[]): T[] => all.flatMap(rows => of(rows))
  const statements = await insertRows(
    transaction,
    engine,
    'statement',
    STATEMENT,
    every(rows => rows.statements),
  )
  await writeTally(transaction, engine, new Map([['statements', statements]]))
  await insertRows(
    transaction,
    engine,
    'party',
    PARTY,
    every(rows => rows.parties),
  )
  await insertRows(
    transaction,
    engine,
    'mention',
    MENTION,
    every(rows => rows.mentions),
  )
  await countMentions(
    transaction,
    engine,
    every(rows => rows.mentions),
    1,
  )
  // What a report credits does not change when it is read anew: it is there already then.
  await insertRows(
    transaction,
    engine,
    'report_agency',
    REPORT_AGENCY,
    every(rows => rows.agencies),
  )
  await insertHeads(transaction, engine, all)
  await insertSentences(
    transaction,
    engine,
    all.map(({ report, sentences }) => ({ day: report.published ?? '', sentences })),
  )
}

/** Inserts what lists, dossiers and the page of sources are made of. */
export async function insertHeads(
  transaction: Kysely<Tables>,
  engine: 'sqlite' | 'postgres',
  all: readonly Pick<Rows, 'head' | 'nameless' | 'codes'>[],
): Promise<void> {
  const lasts = new Map<number, number>()
  const heads: Tables['report_head'][] = []
  const codes: Tables['report_code'][] = []
  for (const rows of all) {
    const first = firstKeyOf(rows.head.published)
    const last = lasts.get(first) ?? (await lastKeyIn(transaction, 'report_head', rows.head.published))
    const key = last === null ? first : last + 1
    lasts.set(first, key)
    heads.push({ ...rows.head, key })
    for (const code of rows.codes) codes.push({ code, key })
  }
  await insertRows(transaction, engine, 'report_head', REPORT_HEAD, heads)
  await insertRows(transaction, engine, 'report_code', REPORT_CODE, codes)
  await insertRows(
    transaction,
    engine,
    'nameless',
    NAMELESS,
    all.flatMap(rows => rows.nameless),
  )
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
  const details: Rows[] = []
  const addedAt = await nextInstant(transaction, engine, now)
  for (const report of reports) {
    const rows = rowsOf(report, terms(report.article.language), addedAt, engine)
    const inserted = await transaction
      .insertInto('report')
      .values(rows.report)
      .onConflict(conflict => conflict.column('id').doNothing())
      .executeTakeFirst()
    if (Number(inserted.numInsertedOrUpdatedRows ?? 0) === 0) continue
    details.push(rows)
    added.push(report)
  }
  await writeTally(transaction, engine, new Map([['reports', added.length]]))
  await insertDetails(transaction, engine, details)
  const stories = comparing ? await placeReports(transaction, added, comparing) : []
  if (!comparing && added.length > 0) await markUnplaced(transaction)
  return { added: added.map(report => report.article.id), stories }
}

import { type ExpressionBuilder, type Kysely, type SelectQueryBuilder, sql } from 'kysely'
import type { Report } from '../schema/report.js'
import type { Statement } from '../schema/statement.js'
import { unpackRecord } from './pack-text.js'
import { type SearchWords, toMatch } from './search-words.js'
import type { Tables } from './tables.js'

export interface FoundStatement {
  readonly statement: Statement
  readonly report: string
}
export interface StatementQuery {
  readonly id?: string
  /** Words to find in the sentence; all must stand in it. In quotation marks they stand side by side; `"..."~5` within five words of each other. */
  readonly words?: string
  readonly language?: string
  readonly kind?: string
  readonly type?: string
  readonly status?: string
  /** Party code in the role of actor, recipient or any. */
  readonly actor?: string
  readonly recipient?: string
  readonly party?: string
  readonly outlet?: string
  /** ISO days of publication. */
  readonly from?: string
  readonly to?: string
  /** ISO days between which the thing told lies. */
  readonly happenedFrom?: string
  readonly happenedTo?: string
  /** Figures whose value lies, or may lie, in this range, and their unit. */
  readonly least?: number
  readonly most?: number
  readonly unit?: string
  /** `newest` (default), or `best`: sentences that hold the words most densely first. */
  readonly sort?: 'newest' | 'best'
  readonly limit?: number
  readonly cursor?: string
}
export interface FoundStatements {
  readonly items: FoundStatement[]
  /** How many there are; exact up to `COUNTED`, beyond it `COUNTED` itself with `isMore`. */
  readonly total: number
  readonly isMore: boolean
  readonly next: string | null
}

/** Answers beyond this number are not counted, nor are sentences that hold a common word: nobody reads them, and counting them is all the work. */
export const COUNTED = 10_000

interface Row {
  id: string
  report_id: string
  published: string
  rank: number
}
/** The three ways of looking select the same columns. */
type Found = SelectQueryBuilder<Tables, 'statement' | 'party', Row>
type Tabled = ExpressionBuilder<Tables, 'statement'>
const ROLES = { actor: ['actor', 'speaker', 'subject'], recipient: ['recipient', 'addressee', 'object'], party: null } as const

/**
 * Statements that answer a query, those of the newest reports first. Where words are given, their index says which sentences to look at; where
 * a party is, the index of parties; else the index of days.
 */
export async function selectStatements(
  db: Kysely<Tables>,
  engine: 'sqlite' | 'postgres',
  words: SearchWords,
  query: StatementQuery,
): Promise<FoundStatements> {
  const limit = Math.min(Math.max(query.limit ?? 50, 1), 500)
  const offset = Number.parseInt(query.cursor ?? '0', 10) || 0
  const nothing = { items: [], total: 0, isMore: false, next: null }
  let match: string | null = null
  if (query.words?.trim()) {
    match = toMatch(engine, words(query.words, query.language ?? 'ar'))
    if (match === null) return nothing
  }
  const parties = (['actor', 'recipient', 'party'] as const).flatMap(name =>
    query[name] ? [{ code: query[name], roles: ROLES[name] }] : [],
  )
  const leading = match === null ? parties[0] : undefined

  /** What all ways of looking have in common. */
  const filters = (where: Tabled) => {
    const all = []
    if (query.id) all.push(where('statement.id', '=', query.id))
    if (query.kind) all.push(where('statement.kind', '=', query.kind))
    if (query.type) all.push(where('statement.type', '=', query.type))
    if (query.status) all.push(where('statement.status', '=', query.status))
    if (query.from) all.push(where('statement.published', '>=', query.from.slice(0, 10)))
    if (query.to) all.push(where('statement.published', '<=', query.to.slice(0, 10)), where('statement.published', '!=', ''))
    if (query.happenedFrom) all.push(where('statement.day_to', '>=', query.happenedFrom))
    if (query.happenedTo) all.push(where('statement.day_from', '<=', query.happenedTo))
    if (query.unit) all.push(where('statement.unit', '=', query.unit))
    if (query.least !== undefined || query.most !== undefined) all.push(where('statement.kind', '=', 'figure'))
    if (query.least !== undefined)
      all.push(
        where.or([
          where('statement.value_max', '>=', query.least),
          where.and([where('statement.value_max', 'is', null), where('statement.value_min', 'is not', null)]),
        ]),
      )
    if (query.most !== undefined)
      all.push(
        where.or([
          where('statement.value_min', '<=', query.most),
          where.and([where('statement.value_min', 'is', null), where('statement.value_max', 'is not', null)]),
        ]),
      )
    if (query.outlet)
      all.push(
        where.exists(
          where
            .selectFrom('report')
            .select('report.id')
            .whereRef('report.id', '=', 'statement.report_id')
            .where('report.outlet', '=', query.outlet),
        ),
      )
    for (const party of parties) {
      if (party === leading) continue
      all.push(
        where.exists(
          where
            .selectFrom('party as other')
            .select('other.code')
            .whereRef('other.statement_id', '=', 'statement.id')
            // Written so that the statement's own few parties are looked at, not the index of all statements of a great power.
            .where(sql`other.code || ''`, '=', party.code)
            .$if(party.roles !== null, q => q.where('other.role', 'in', [...(party.roles ?? [])])),
        ),
      )
    }
    return where.and(all)
  }
  const found = (): Found => {
    if (match !== null) {
      const sentences =
        engine === 'sqlite'
          ? sql<{ report_id: string; start: number; rank: number }>`(SELECT sentence.report_id, sentence.start, hit.rank FROM
              (SELECT rowid, rank FROM sentence_search WHERE sentence_search MATCH ${match} ORDER BY ${query.sort === 'best' ? sql`rank` : sql`rowid DESC`} LIMIT ${COUNTED}) AS hit
              CROSS JOIN sentence ON sentence.key = hit.rowid)`
          : sql<{
              report_id: string
              start: number
              rank: number
            }>`(SELECT report_id, start, ${query.sort === 'best' ? sql`-ts_rank_cd(search, to_tsquery('simple', ${match}), 1)` : sql`0`} AS rank FROM sentence
              WHERE search @@ to_tsquery('simple', ${match}) ${query.sort === 'best' ? sql`ORDER BY rank` : sql`ORDER BY key DESC`} LIMIT ${COUNTED})`
      return db
        .selectFrom(sentences.as('hit'))
        .innerJoin('statement', join => join.onRef('statement.report_id', '=', 'hit.report_id').onRef('statement.start', '=', 'hit.start'))
        .where(where => filters(where as unknown as Tabled))
        .select(['statement.id', 'statement.report_id', 'statement.published', 'hit.rank']) as unknown as Found
    }
    if (leading)
      return db
        .selectFrom('party')
        .innerJoin('statement', 'statement.id', 'party.statement_id')
        .where('party.code', '=', leading.code)
        .$if(leading.roles !== null, q => q.where('party.role', 'in', [...(leading.roles ?? [])]))
        .where(where => filters(where as unknown as Tabled))
        .select(['statement.id', 'statement.report_id', 'statement.published', sql<number>`0`.as('rank')])
        .distinct() as unknown as Found
    return db
      .selectFrom('statement')
      .where(filters)
      .select(['statement.id', 'statement.report_id', 'statement.published', sql<number>`0`.as('rank')]) as unknown as Found
  }
  const counted = await db.selectFrom(found().limit(COUNTED).as('some')).select(sql<number>`count(*)`.as('n')).executeTakeFirstOrThrow()
  const total = Number(counted.n)
  const day = leading ? 'party.published' : 'statement.published'
  const ordered = found()
    .$if(query.sort === 'best', q => q.orderBy('rank'))
    .orderBy(sql.ref(day), 'desc')
    .orderBy(sql.ref(leading ? 'party.statement_id' : 'statement.id'), 'desc')
  const rows = await (leading ? ordered.select(['party.published as day', 'party.statement_id as key']) : ordered)
    .limit(limit)
    .offset(offset)
    .execute()
  const statements = await statementsOf(db, rows)
  return {
    items: rows.flatMap(row => {
      const statement = statements.get(row.id)
      return statement ? [{ statement, report: row.report_id }] : []
    }),
    total,
    isMore: total >= COUNTED,
    next: offset + rows.length < total || (total >= COUNTED && rows.length === limit) ? String(offset + rows.length) : null,
  }
}

/** The statements themselves, out of the records of their reports. */
async function statementsOf(db: Kysely<Tables>, rows: readonly { readonly report_id: string }[]): Promise<Map<string, Statement>> {
  const found = new Map<string, Statement>()
  const ids = [...new Set(rows.map(row => row.report_id))]
  if (ids.length === 0) return found
  for (const row of await db.selectFrom('report').select('record').where('id', 'in', ids).execute())
    for (const statement of unpackRecord<Report>(row.record).statements) found.set(statement.id, statement)
  return found
}

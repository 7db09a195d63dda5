import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Report } from '../schema/report.js'
import type { Statement } from '../schema/statement.js'
import { type FacetName, facetWord, ROLES } from './facets.js'
import { unpackRecord } from './pack-text.js'
import { type SearchWords, toMatch } from './search-words.js'
import { firstKeyOf, lastKeyOf } from './sentence-keys.js'
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
  /** Entity ids of which one must be a party, in any role: those that readers judged to be one. */
  readonly entities?: readonly string[]
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
  /** The reports in which they stand, by id. */
  readonly reports: ReadonlyMap<string, Report>
  /** How many there are; exact below `COUNTED`, beyond it at least so many, with `isMore`. */
  readonly total: number
  readonly isMore: boolean
  readonly next: string | null
}

/** Answers beyond this number are not counted: nobody reads them, and counting them is all the work. */
export const COUNTED = 1000
/** Sentences that are looked at in one go. */
const WINDOW = 1200
/** Sentences that are looked at for one page. Where filters leave so few of them, the page ends early and `next` goes on behind. */
const FURTHEST = 12_000
/** Sentences among which `best` looks for the best: the newest that hold the words. */
const RANKED = 3000

interface Row {
  readonly id: string
  readonly report_id: string
  readonly key: number
}
type Engine = 'sqlite' | 'postgres'

/**
 * Statements that answer a query, those of the newest reports first. The index of sentences says which to look at: it knows words, parties, kinds
 * and outlets, and gives its answers by day, so that a page costs the same however many answers there are.
 */
export async function selectStatements(
  db: Kysely<Tables>,
  engine: Engine,
  words: SearchWords,
  query: StatementQuery,
): Promise<FoundStatements> {
  const limit = Math.min(Math.max(query.limit ?? 50, 1), 500)
  const nothing = { items: [], reports: new Map(), total: 0, isMore: false, next: null }
  if (query.id) {
    const rows = await rowsWhere(db, sql`statement.id = ${query.id}`, query)
    return { ...(await withRecords(db, rows)), total: rows.length, isMore: false, next: null }
  }
  let match: string | null = null
  if (query.words?.trim()) {
    match = toMatch(engine, words(query.words, query.language ?? 'ar'))
    if (match === null) return nothing
  }
  if (query.sort === 'best' && match !== null) return bestOf(db, engine, match, query, limit)
  const look = lookFor(db, engine, match, query)

  const [place = '', given = '0'] = (query.cursor ?? '').split('-')
  const from = place === '' ? Number.POSITIVE_INFINITY : Number(place)
  const items: Row[] = []
  let skip = Number(given)
  let lastKey: number | null = null
  let isEnd = false
  let total = 0
  let isCounted = true
  // From the newest on, until enough is counted and the page is full; a later page begins at its place.
  for (let below = Number.POSITIVE_INFINITY, looked = 0; ; ) {
    if ((total >= COUNTED || !isCounted) && below > from) below = from
    const keys = await look(below, WINDOW)
    const rows = keys.length === 0 ? [] : await rowsWhere(db, sql`sentence.key IN (${listOf(engine, keys)})`, query)
    total += rows.length
    for (const row of rows)
      if (row.key <= from && items.length <= limit) {
        if (row.key === from && skip > 0) skip--
        else items.push(row)
      }
    looked += keys.length
    lastKey = keys.at(-1) ?? lastKey
    isEnd = keys.length < WINDOW
    if (isEnd) break
    below = (lastKey ?? 0) - 1
    if (items.length > limit && (total >= COUNTED || !isCounted)) break
    if (looked < FURTHEST) continue
    isCounted = false
    if (below <= from) break
    looked = 0
  }
  const page = items.slice(0, limit)
  const last = page.at(-1)
  const goesOn = items.length > limit
  const after = (row: Row): string => {
    const same = page.filter(one => one.key === row.key).length
    return `${row.key}-${same + (row.key === from ? Number(given) : 0)}`
  }
  const next = goesOn && last ? after(last) : isEnd || lastKey === null ? null : `${lastKey - 1}`
  const isMore = total >= COUNTED ? !isEnd || total > COUNTED : !isCounted
  return { ...(await withRecords(db, page)), total: Math.min(total, COUNTED), isMore, next }
}

/** Keys of sentences that may hold answers, highest first, from a key downwards. */
function lookFor(
  db: Kysely<Tables>,
  engine: Engine,
  match: string | null,
  query: StatementQuery,
): (below: number, many: number) => Promise<number[]> {
  const facets = facetsAsked(query)
  const lowest = query.from ? firstKeyOf(query.from) : query.to ? firstKeyOf('1900-01-02') : 0
  const highest = query.to ? lastKeyOf(query.to) : 2 ** 53 - 1
  const asked = [...(match === null ? [] : [match]), ...facets]
  return async (below, many) => {
    const top = integer(Math.min(below, highest))
    const bottom = integer(lowest)
    const found =
      asked.length === 0
        ? sql<{ key: number | string }>`SELECT key FROM sentence WHERE key <= ${top} AND key >= ${bottom} ORDER BY key DESC LIMIT ${many}`
        : engine === 'sqlite'
          ? sql<{ key: number }>`SELECT rowid AS key FROM sentence_search WHERE sentence_search MATCH ${asked.join(' AND ')}
              AND rowid <= ${top} AND rowid >= ${bottom} ORDER BY rowid DESC LIMIT ${many}`
          : sql<{ key: string }>`SELECT key FROM sentence WHERE search @@ to_tsquery('simple', ${asked.join(' & ')})
              AND key <= ${top} AND key >= ${bottom} ORDER BY key DESC LIMIT ${many}`
    return (await found.execute(db)).rows.map(row => Number(row.key))
  }
}

/** What a query asks for besides words, as far as the index of sentences knows it. */
function facetsAsked(query: StatementQuery): string[] {
  const isFigure = query.kind === undefined && (query.least !== undefined || query.most !== undefined)
  const names: readonly FacetName[] = ['kind', 'type', 'status', 'party', 'actor', 'recipient', 'outlet', 'unit']
  return names.flatMap(name => {
    const value = name === 'kind' && isFigure ? 'figure' : query[name]
    return value ? [facetWord(name, value)] : []
  })
}

/** The newest sentences that hold the words, those that hold them most densely first. */
async function bestOf(db: Kysely<Tables>, engine: Engine, match: string, query: StatementQuery, limit: number): Promise<FoundStatements> {
  const offset = Number.parseInt(query.cursor ?? '0', 10) || 0
  const all = [match, ...facetsAsked(query)]
  const top = integer(query.to ? lastKeyOf(query.to) : 2 ** 53 - 1)
  const bottom = integer(query.from ? firstKeyOf(query.from) : query.to ? firstKeyOf('1900-01-02') : 0)
  const hits =
    engine === 'sqlite'
      ? sql<{ key: number; rank: number }>`SELECT rowid AS key, bm25(sentence_search, 1.0, 0.0) AS rank FROM sentence_search
          WHERE sentence_search MATCH ${all.join(' AND ')} AND rowid <= ${top} AND rowid >= ${bottom} ORDER BY rowid DESC LIMIT ${RANKED}`
      : sql<{ key: string; rank: number }>`SELECT key, -ts_rank_cd(search, to_tsquery('simple', ${match}), 1) AS rank FROM
          (SELECT key, search FROM sentence WHERE search @@ to_tsquery('simple', ${all.join(' & ')})
          AND key <= ${top} AND key >= ${bottom} ORDER BY key DESC LIMIT ${RANKED}) AS hit`
  const ranks = new Map((await hits.execute(db)).rows.map(row => [Number(row.key), Number(row.rank)]))
  if (ranks.size === 0) return { items: [], reports: new Map(), total: 0, isMore: false, next: null }
  const rows = await rowsWhere(db, sql`sentence.key IN (${listOf(engine, [...ranks.keys()])})`, query)
  rows.sort((x, y) => (ranks.get(x.key) ?? 0) - (ranks.get(y.key) ?? 0) || y.key - x.key)
  const page = rows.slice(offset, offset + limit)
  return {
    ...(await withRecords(db, page)),
    total: Math.min(rows.length, COUNTED),
    isMore: rows.length > COUNTED || ranks.size >= RANKED,
    next: offset + page.length < rows.length ? String(offset + page.length) : null,
  }
}

/** The statements of some sentences that pass all filters, highest sentence first. */
async function rowsWhere(db: Kysely<Tables>, which: RawBuilder<unknown>, query: StatementQuery): Promise<Row[]> {
  const all: RawBuilder<unknown>[] = [which]
  const { kind, type, status, happenedFrom, happenedTo, unit, least, most } = query
  if (kind) all.push(sql`statement.kind = ${kind}`)
  if (type) all.push(sql`statement.type = ${type}`)
  if (status) all.push(sql`statement.status = ${status}`)
  if (happenedFrom) all.push(sql`statement.day_to >= ${happenedFrom}`)
  if (happenedTo) all.push(sql`statement.day_from <= ${happenedTo}`)
  if (unit) all.push(sql`statement.unit = ${unit}`)
  if (least !== undefined || most !== undefined) all.push(sql`statement.kind = 'figure'`)
  if (least !== undefined)
    all.push(sql`(statement.value_max >= ${least} OR (statement.value_max IS NULL AND statement.value_min IS NOT NULL))`)
  if (most !== undefined)
    all.push(sql`(statement.value_min <= ${most} OR (statement.value_min IS NULL AND statement.value_max IS NOT NULL))`)
  if (query.outlet)
    all.push(
      sql`EXISTS (SELECT 1 FROM report_head WHERE report_head.report_id = statement.report_id AND report_head.outlet = ${query.outlet})`,
    )
  if (query.entities)
    all.push(
      sql`EXISTS (SELECT 1 FROM party WHERE party.statement_id = statement.id AND party.entity IN (${sql.join([...query.entities])}))`,
    )
  for (const name of ['actor', 'recipient', 'party'] as const) {
    const code = query[name]
    if (!code) continue
    const role = name === 'party' ? sql`1 = 1` : sql`party.role IN (${sql.join([...ROLES[name]])})`
    all.push(sql`EXISTS (SELECT 1 FROM party WHERE party.statement_id = statement.id AND party.code = ${code} AND ${role})`)
  }
  const found = await sql<{ id: string; report_id: string; key: number | string }>`SELECT statement.id, statement.report_id, sentence.key
    FROM sentence JOIN statement ON statement.report_id = sentence.report_id AND statement.start = sentence.start
    WHERE ${sql.join(all, sql` AND `)} ORDER BY sentence.key DESC, statement.id`.execute(db)
  return found.rows.map(row => ({ ...row, key: Number(row.key) }))
}

/** A whole number as the engines' indexes want it: the driver hands over large numbers as fractions. */
const integer = (value: number) => sql`CAST(${String(value)} AS bigint)`
const listOf = (engine: Engine, keys: readonly number[]) =>
  engine === 'sqlite'
    ? sql`SELECT value FROM json_each(${JSON.stringify(keys)})`
    : sql`SELECT v::bigint FROM json_array_elements_text(${JSON.stringify(keys)}::json) AS v`

/** The statements themselves, out of the records of their reports. */
async function withRecords(db: Kysely<Tables>, rows: readonly Row[]): Promise<Pick<FoundStatements, 'items' | 'reports'>> {
  const reports = new Map<string, Report>()
  const statements = new Map<string, Statement>()
  const ids = [...new Set(rows.map(row => row.report_id))]
  if (ids.length > 0)
    for (const row of await db.selectFrom('report').select(['id', 'record']).where('id', 'in', ids).execute()) {
      const report = unpackRecord<Report>(row.record)
      reports.set(row.id, report)
      for (const statement of report.statements) statements.set(statement.id, statement)
    }
  return {
    reports,
    items: rows.flatMap(row => {
      const statement = statements.get(row.id)
      return statement ? [{ statement, report: row.report_id }] : []
    }),
  }
}

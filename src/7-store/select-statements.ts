import { type Kysely, sql } from 'kysely'
import type { Report } from '../schema/report.js'
import type { Statement } from '../schema/statement.js'
import { type FacetName, facetWord, ROLES } from './facets.js'
import { unpackRecord } from './pack-text.js'
import { type SearchWords, toMatch } from './search-words.js'
import { firstKeyOf, lastKeyOf, statementsByKey } from './sentence-keys.js'
import type { Tables } from './tables.js'
import type { ToldStatement } from './told-report.js'

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
/** Sentences that are looked at in one go: few for the first page, then more. */
const FIRST = 120
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
/** The statements of some sentences that pass all filters, by the key of their sentence. */
type Read = (keys: readonly number[]) => Promise<ReadonlyMap<number, readonly Row[]>>

/**
 * Statements that answer a query, those of the newest reports first. The index of sentences says which to look at: it knows words, parties, kinds
 * and outlets, and gives its answers by day, so that a page costs the same however many answers there are. How many there are is told by the keys
 * of the sentences as far as it can be: few sentences are read that are not shown.
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
    const row = await db
      .selectFrom('statement')
      .innerJoin('sentence', join =>
        join.onRef('sentence.report_id', '=', 'statement.report_id').onRef('sentence.start', '=', 'statement.start'),
      )
      .select('sentence.key')
      .where('statement.id', '=', query.id)
      .executeTakeFirst()
    if (!row) return nothing
    const key = Number(row.key)
    const rows = (await readSentences(db, engine, query)([key])).get(key)?.filter(({ id }) => id === query.id) ?? []
    return { ...(await withRecords(db, rows)), total: rows.length, isMore: false, next: null }
  }
  let match: string | null = null
  if (query.words?.trim()) {
    match = toMatch(engine, words(query.words, query.language ?? 'ar'))
    if (match === null) return nothing
  }
  const read = readSentences(db, engine, query)
  if (query.sort === 'best' && match !== null) return bestOf(db, engine, match, query, limit, read)
  const look = lookFor(db, engine, match, query)

  // A cursor that this store never gave out leads nowhere.
  if (query.cursor && !/^\d{1,16}(?:-\d{1,9})?$/.test(query.cursor)) return nothing
  const [place = '', given = '0'] = (query.cursor ?? '').split('-')
  const from = place === '' ? Number.POSITIVE_INFINITY : Number(place)
  const items: Row[] = []
  let skip = Number(given)
  let lastKey: number | null = null
  let isEnd = false
  for (let below = from, looked = 0, many = FIRST; ; many = Math.min(2 * many, WINDOW)) {
    const keys = await look(below, many)
    const rows = await read(keys)
    for (const key of keys)
      for (const row of rows.get(key) ?? []) {
        if (items.length > limit) break
        if (key === from && skip > 0) skip--
        else items.push(row)
      }
    looked += keys.length
    lastKey = keys.at(-1) ?? lastKey
    isEnd = keys.length < many
    if (isEnd || items.length > limit || looked >= FURTHEST) break
    below = (lastKey ?? 0) - 1
  }
  const page = items.slice(0, limit)
  const last = page.at(-1)
  const goesOn = items.length > limit
  const after = (row: Row): string => {
    const same = page.filter(one => one.key === row.key).length
    return `${row.key}-${same + (row.key === from ? Number(given) : 0)}`
  }
  const next = goesOn && last ? after(last) : isEnd || lastKey === null ? null : `${lastKey - 1}`
  const { total, isMore } =
    place === '' && isEnd && !goesOn ? { total: items.length, isMore: false } : await countAnswers(query, read, topDown(look))
  return { ...(await withRecords(db, page)), total: Math.min(total, COUNTED), isMore, next }
}

/** Keys from the highest on, a window at a time. */
async function* topDown(look: (below: number, many: number) => Promise<number[]>): AsyncGenerator<readonly number[]> {
  for (let below = Number.POSITIVE_INFINITY; ; ) {
    const keys = await look(below, WINDOW)
    yield keys
    if (keys.length < WINDOW) return
    below = (keys.at(-1) ?? 0) - 1
  }
}

/**
 * Counts the statements that answer, up to `COUNTED`. Most sentences say by their key alone how many of theirs do: all, where nothing is asked of a
 * statement, and one that stands alone in a sentence that the index found. The others are read only where those do not suffice.
 */
async function countAnswers(
  query: StatementQuery,
  read: Read,
  windows: AsyncIterable<readonly number[]>,
): Promise<{ total: number; isMore: boolean }> {
  const { kind, type, status, unit, actor, recipient, party } = query
  const asked = [isImplied(query) ? undefined : kind, type, status, unit, actor, recipient, party].filter(Boolean).length
  const isBeyondIndex = [query.happenedFrom, query.happenedTo, query.entities, query.least, query.most].some(one => one !== undefined)
  // A sentence that the index found by one thing alone holds a statement of that kind.
  const atLeast = asked <= 1 && !isBeyondIndex ? 1 : 0
  let total = 0
  let looked = 0
  let isEnd = true
  let unsure: number[] = []
  const readUnsure = async () => {
    for (let i = 0; i < unsure.length && total <= COUNTED; i += WINDOW) {
      const some = unsure.slice(i, i + WINDOW)
      const rows = await read(some)
      for (const key of some) total += (rows.get(key)?.length ?? 0) - atLeast
    }
    unsure = []
  }
  for await (const keys of windows) {
    for (const key of keys) {
      const statements = statementsByKey(key)
      if (!isBeyondIndex && (statements === 1 || (asked === 0 && statements !== null))) total += statements
      else {
        total += atLeast
        unsure.push(key)
      }
    }
    looked += keys.length
    if (isBeyondIndex) await readUnsure()
    isEnd = looked < FURTHEST
    if (total > COUNTED || !isEnd) break
  }
  if (total <= COUNTED) await readUnsure()
  return { total, isMore: total > COUNTED || !isEnd }
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

/** Whether the kind that is asked for follows from the type: only events have types in capitals. */
const isImplied = ({ kind, type }: StatementQuery): boolean => kind === 'event' && type !== undefined && type === type.toUpperCase()

/** What a query asks for besides words, as far as the index of sentences knows it. */
function facetsAsked(query: StatementQuery): string[] {
  const isFigure = query.kind === undefined && (query.least !== undefined || query.most !== undefined)
  const names: readonly FacetName[] = ['kind', 'type', 'status', 'party', 'actor', 'recipient', 'outlet', 'unit']
  return names.flatMap(name => {
    const value = name === 'kind' ? (isFigure ? 'figure' : isImplied(query) ? undefined : query.kind) : query[name]
    return value ? [facetWord(name, value)] : []
  })
}

/** The newest sentences that hold the words, those that hold them most densely first. */
async function bestOf(
  db: Kysely<Tables>,
  engine: Engine,
  match: string,
  query: StatementQuery,
  limit: number,
  read: Read,
): Promise<FoundStatements> {
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
  const keys = [...ranks.keys()].sort((x, y) => (ranks.get(x) ?? 0) - (ranks.get(y) ?? 0) || y - x)
  const rows: Row[] = []
  let looked = 0
  for (let many = FIRST; looked < keys.length && rows.length <= offset + limit; looked += many, many = Math.min(2 * many, WINDOW)) {
    const some = keys.slice(looked, looked + many)
    const found = await read(some)
    for (const key of some) rows.push(...(found.get(key) ?? []))
  }
  const page = rows.slice(offset, offset + limit)
  const { total, isMore } = await countAnswers(query, read, inOrder(keys))
  return {
    ...(await withRecords(db, page)),
    total: Math.min(total, COUNTED),
    isMore: isMore || ranks.size >= RANKED,
    next: offset + page.length < rows.length ? String(offset + page.length) : null,
  }
}

async function* inOrder(keys: readonly number[]): AsyncGenerator<readonly number[]> {
  yield keys
}

/** Reads sentences, and keeps at hand what was read, for the time of one question. */
function readSentences(db: Kysely<Tables>, engine: Engine, query: StatementQuery): Read {
  const known = new Map<number, readonly Row[]>()
  return async keys => {
    const unknown = keys.filter(key => !known.has(key))
    if (unknown.length > 0) {
      const rows = await sql<{ key: number | string; report_id: string; told: string }>`SELECT key, report_id, told FROM sentence
        WHERE key IN (${listOf(engine, unknown)})`.execute(db)
      for (const { key, report_id, told } of rows.rows)
        known.set(
          Number(key),
          (JSON.parse(told) as ToldStatement[]).filter(one => passes(one, query)).map(([id]) => ({ id, report_id, key: Number(key) })),
        )
    }
    return known
  }
}

/** Whether a statement passes all filters but the outlet, which is its sentence's. */
function passes([, kind, type, status, from, to, unit, min, max, parties]: ToldStatement, query: StatementQuery): boolean {
  const { happenedFrom, happenedTo, least, most, entities } = query
  if (query.kind && kind !== query.kind) return false
  if (query.type && type !== query.type) return false
  if (query.status && status !== query.status) return false
  if (query.unit && unit !== query.unit) return false
  if (happenedFrom && (to === null || to < happenedFrom)) return false
  if (happenedTo && (from === null || from > happenedTo)) return false
  if ((least !== undefined || most !== undefined) && (kind !== 'figure' || (min === null && max === null))) return false
  if (least !== undefined && max !== null && max < least) return false
  if (most !== undefined && min !== null && min > most) return false
  if (entities && !parties.some(([, , entity]) => entity !== null && entities.includes(entity))) return false
  for (const name of ['actor', 'recipient', 'party'] as const) {
    const code = query[name]
    const roles = name === 'party' ? null : ROLES[name]
    if (code && !parties.some(one => one[1] === code && (roles === null || roles.some(role => role === one[0])))) return false
  }
  return true
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

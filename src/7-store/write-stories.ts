import { type Kysely, sql } from 'kysely'
import type { Comparing, SeriesPart } from '../schema/comparing.js'
import type { Happening } from '../schema/comparison.js'
import { createDyadShares, writeDyadShares } from './dyad-shares.js'
import { type Columns, deleteRows, insertRows } from './insert-rows.js'
import { unpackRecord } from './pack-text.js'
import { rowsOfSeries, type SeriesRows, type StoryRows } from './rows-of-story.js'
import type { Tables } from './tables.js'
import { count, countHappenings, type Tally, writeTally } from './tally.js'

const HAPPENING: Columns<Tables['happening']> = [
  ['id', 'text'],
  ['story', 'text'],
  ['rank', 'integer'],
  ['type', 'text'],
  ['status', 'text'],
  ['day', 'text'],
  ['seen', 'text'],
  ['score', 'double precision'],
  ['reports', 'integer'],
  ['origins', 'integer'],
  ['modes', 'text'],
  ['changed', 'integer'],
  ['record', 'packed'],
]
const DYAD: Columns<Tables['dyad']> = [
  ['a', 'text'],
  ['b', 'text'],
  ['day', 'text'],
  ['happening', 'text'],
  ['day_to', 'text'],
  ['status', 'text'],
  ['score', 'double precision'],
  ['reports', 'integer'],
  ['type', 'text'],
  ['parties', 'integer'],
  ['record', 'bytes'],
]
const DIFFERENCE: Columns<Tables['difference']> = [
  ['story', 'text'],
  ['rank', 'integer'],
  ['kind', 'text'],
  ['seen', 'text'],
  ['record', 'packed'],
]
const PART: Columns<Tables['series_part']> = [
  ['story', 'text'],
  ['rank', 'integer'],
  ['key', 'text'],
  ['record', 'packed'],
]
const SERIES: Columns<Tables['series']> = [
  ['id', 'text'],
  ['key', 'text'],
  ['story', 'text'],
  ['verdict', 'text'],
  ['seen', 'text'],
  ['reports', 'integer'],
  ['record', 'packed'],
]

/** A story that was compared, with the version that its comparison saw; `rows` is null where no report is left in it. */
export interface ComparedStory {
  readonly id: string
  readonly version: number
  /** Whether something is kept of it already. */
  readonly isKnown: boolean
  readonly rows: StoryRows | null
}

/**
 * Puts what stories were found to say in the place of what they said before, inside a transaction. Stories that have changed since they were
 * compared are left as they are, for the next round. Returns how many were written.
 */
export async function writeStories(
  transaction: Kysely<Tables>,
  engine: 'sqlite' | 'postgres',
  compared: readonly ComparedStory[],
  comparing: Comparing,
): Promise<number> {
  if (engine === 'postgres') await sql`SELECT pg_advisory_xact_lock(727403)`.execute(transaction)
  const versions = transaction
    .selectFrom('story')
    .select(['id', 'version', 'reports'])
    .where('stale', '=', 1)
    .where(
      'id',
      'in',
      compared.map(story => story.id),
    )
  const before = await (engine === 'postgres' ? versions.forUpdate() : versions).execute()
  const current = new Map(before.map(row => [row.id, row.version]))
  const fresh = compared.filter(story => current.get(story.id) === story.version)
  const known = fresh.filter(story => story.isKnown).map(story => story.id)
  const keys = new Set<string>()
  const tally: Tally = new Map()
  const old: string[] = []
  for (const story of before) if (fresh.some(({ id }) => id === story.id) && story.reports > 1) count(tally, 'stories', -1)
  if (known.length > 0) {
    for (const row of await transaction.selectFrom('happening').select('id').where('story', 'in', known).execute()) old.push(row.id)
    for (const row of await transaction.selectFrom('series_part').select('key').where('story', 'in', known).execute())
      if (row.key !== null) keys.add(row.key)
    for (const row of await transaction.selectFrom('difference').select('kind').where('story', 'in', known).execute())
      count(tally, `difference ${row.kind}`, -1)
    for (const table of ['difference', 'series_part'] as const) await deleteRows(transaction, engine, table, 'story', known)
    await deleteSeries(transaction, engine, 'story', known, tally)
  }
  const rows = fresh.flatMap(story => story.rows ?? [])
  const happenings = rows.flatMap(row => row.happenings)
  // A happening may have come here, with its reports, from a story that is not written anew yet.
  const replaced = [...old, ...happenings.map(happening => happening.id)]
  const shares = createDyadShares()
  const former = await happeningsWith(transaction, engine, replaced)
  for (const gone of former) shares.count(unpackRecord<Happening>(gone.record), gone.score, -1)
  countHappenings(tally, former, -1)
  for (const { happening, score } of rows.flatMap(row => row.scored)) shares.count(happening, score, 1)
  await deleteRows(transaction, engine, 'dyad', 'happening', replaced)
  await deleteRows(transaction, engine, 'happening', 'id', replaced)
  for (const { story } of rows) await transaction.updateTable('story').set(story).where('id', '=', story.id).execute()
  await deleteRows(
    transaction,
    engine,
    'story',
    'id',
    fresh.filter(story => story.rows === null).map(story => story.id),
  )
  await insertRows(transaction, engine, 'happening', HAPPENING, happenings)
  countHappenings(tally, firstOfEach(happenings), 1)
  for (const { story, differences } of rows) {
    if (story.reports > 1) count(tally, 'stories', 1)
    for (const { kind } of differences) count(tally, `difference ${kind}`, 1)
  }
  await insertRows(
    transaction,
    engine,
    'dyad',
    DYAD,
    rows.flatMap(row => row.dyads),
  )
  await writeDyadShares(transaction, engine, shares)
  await writeShared(
    transaction,
    engine,
    rows.flatMap(row => row.story.id),
    rows.flatMap(row => row.shared),
  )
  await insertRows(
    transaction,
    engine,
    'difference',
    DIFFERENCE,
    rows.flatMap(row => row.differences),
  )
  const parts = rows.flatMap(row => row.parts)
  await insertRows(transaction, engine, 'series_part', PART, parts)
  for (const { key } of parts) if (key !== null) keys.add(key)
  await writeSeries(
    transaction,
    engine,
    rows.map(row => row.series),
    tally,
  )
  await joinKeys(transaction, engine, [...keys], comparing, tally)
  await writeTally(transaction, engine, tally)
  return fresh.length
}

/** Rows without those whose id came before: what goes into a table. */
function firstOfEach<T extends { readonly id: string }>(rows: readonly T[]): T[] {
  const seen = new Set<string>()
  return rows.filter(({ id }) => !seen.has(id) && seen.add(id))
}

/** Rows whose column holds one of many values go by as one JSON text. */
const listOf = (engine: 'sqlite' | 'postgres', values: readonly string[]) =>
  engine === 'sqlite'
    ? sql`SELECT value FROM json_each(${JSON.stringify(values)})`
    : sql`SELECT json_array_elements_text(${JSON.stringify(values)}::json)`

async function happeningsWith(
  transaction: Kysely<Tables>,
  engine: 'sqlite' | 'postgres',
  ids: readonly string[],
): Promise<Pick<Tables['happening'], 'record' | 'score' | 'status'>[]> {
  if (ids.length === 0) return []
  return transaction
    .selectFrom('happening')
    .select(['record', 'score', 'status'])
    .where(sql<boolean>`id IN (${listOf(engine, ids)})`)
    .execute()
}

/** Says of the reports of stories whether another has the same origin. */
async function writeShared(
  transaction: Kysely<Tables>,
  engine: 'sqlite' | 'postgres',
  stories: readonly string[],
  shared: readonly string[],
): Promise<void> {
  if (stories.length === 0) return
  await sql`UPDATE report_head SET shared = 0 WHERE shared = 1 AND report_id IN (SELECT report_id FROM placed_report WHERE story IN (${listOf(engine, stories)}))`.execute(
    transaction,
  )
  if (shared.length > 0) await sql`UPDATE report_head SET shared = 1 WHERE report_id IN (${listOf(engine, shared)})`.execute(transaction)
}

/** Joins all parts of some keys anew, whichever stories they stand in. */
async function joinKeys(
  transaction: Kysely<Tables>,
  engine: 'sqlite' | 'postgres',
  keys: readonly string[],
  comparing: Comparing,
  tally: Tally,
): Promise<void> {
  if (keys.length === 0) return
  await deleteSeries(transaction, engine, 'key', keys, tally)
  const byKey = new Map<string, SeriesPart[]>(keys.map(key => [key, []]))
  const rows = await transaction
    .selectFrom('series_part')
    .select(['key', 'record'])
    .where('key', 'in', [...keys])
    .orderBy('story')
    .orderBy('rank')
    .execute()
  for (const row of rows) byKey.get(row.key ?? '')?.push(unpackRecord<SeriesPart>(row.record))
  await writeSeries(
    transaction,
    engine,
    [...byKey].map(([key, parts]) => rowsOfSeries(parts, key, comparing, engine)),
    tally,
  )
}

/** Deletes series by a column, and takes them off what is counted. */
async function deleteSeries(
  transaction: Kysely<Tables>,
  engine: 'sqlite' | 'postgres',
  column: 'id' | 'key' | 'story',
  values: readonly string[],
  tally: Tally,
): Promise<void> {
  if (values.length === 0) return
  const gone = await transaction
    .selectFrom('series')
    .select(['verdict', sql<number>`count(*)`.as('n')])
    .where(sql<boolean>`${sql.ref(column)} IN (${listOf(engine, values)})`)
    .groupBy('verdict')
    .execute()
  if (gone.length === 0) return
  for (const { verdict, n } of gone) count(tally, `series ${verdict}`, -Number(n))
  await deleteRows(transaction, engine, 'series', column, values)
}

async function writeSeries(
  transaction: Kysely<Tables>,
  engine: 'sqlite' | 'postgres',
  all: readonly SeriesRows[],
  tally: Tally,
): Promise<void> {
  const series = firstOfEach(all.flatMap(rows => rows.series))
  await deleteSeries(
    transaction,
    engine,
    'id',
    series.map(row => row.id),
    tally,
  )
  for (const { verdict } of series) count(tally, `series ${verdict}`, 1)
  await insertRows(transaction, engine, 'series', SERIES, series)
  await insertRows(
    transaction,
    engine,
    'series_story',
    [
      ['story', 'text'],
      ['series', 'text'],
      ['seen', 'text'],
      ['codes', 'text'],
    ],
    all.flatMap(rows => rows.stories),
  )
  await insertRows(
    transaction,
    engine,
    'series_code',
    [
      ['code', 'text'],
      ['other', 'text'],
      ['seen', 'text'],
      ['series', 'text'],
    ],
    all.flatMap(rows => rows.codes),
  )
}

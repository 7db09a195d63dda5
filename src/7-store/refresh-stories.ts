import { type Kysely, sql } from 'kysely'
import { contentHash } from '../base/hash.js'
import type { Comparing, SeriesPart, StoryComparison } from '../schema/comparing.js'
import type { Claim, Happening, Series } from '../schema/comparison.js'
import type { Report } from '../schema/report.js'
import { asKept } from './place-reports.js'
import type { Tables } from './tables.js'
import { writeTransaction } from './write-transaction.js'

/** Stories compared before their results are written in one transaction. */
const TOGETHER = 20
/** Parties of a happening that are paired: lists of a conference's guests say little of any two of them. */
const PAIRED = 12
/** Rows an INSERT puts in. */
const BATCH = 400

interface Compared {
  readonly id: string
  readonly version: number
  readonly reports: ReadonlyMap<string, Report>
  /** Null where no report is left in the story. */
  readonly made: StoryComparison | null
}

/**
 * Compares stale stories anew and writes what was found. Comparing is done outside of any transaction, so that writers do not wait for it;
 * a story that changed meanwhile stays stale for the next round. Returns how many stories were brought up to date.
 *
 * @param only These stories, where given; else all stale ones, at most `most`.
 */
export async function refreshStories(
  db: Kysely<Tables>,
  engine: 'sqlite' | 'postgres',
  comparing: Comparing,
  { only, most = Number.POSITIVE_INFINITY }: { readonly only?: readonly string[]; readonly most?: number } = {},
): Promise<number> {
  let fresh = 0
  let after = ''
  const wanted = only ? [...only] : null
  while (fresh < most) {
    let query = db.selectFrom('story').select(['id', 'version']).where('stale', '=', 1).orderBy('id').limit(TOGETHER)
    if (wanted) query = query.where('id', 'in', wanted.splice(0, TOGETHER).concat(''))
    else query = query.where('id', '>', after)
    const stale = await query.execute()
    if (stale.length === 0 && !(wanted && wanted.length > 0)) return fresh
    const compared: Compared[] = []
    for (const { id, version } of stale) {
      const rows = await db
        .selectFrom('placed_report')
        .innerJoin('report', 'report.id', 'placed_report.report_id')
        .select('report.record')
        .where('placed_report.story', '=', id)
        .execute()
      const reports = rows.map(row => asKept(JSON.parse(row.record) as Report))
      compared.push({
        id,
        version,
        reports: new Map(reports.map(report => [report.article.id, report])),
        made: reports.length > 0 ? comparing.compareStory(reports) : null,
      })
      after = id
    }
    if (compared.length > 0)
      await writeTransaction(db, engine, async transaction => {
        if (engine === 'postgres') await sql`SELECT pg_advisory_xact_lock(727403)`.execute(transaction)
        const keys = new Set<string>()
        for (const story of compared) if (await writeStory(transaction, story, comparing, keys)) fresh++
        for (const key of keys) await joinKey(transaction, key, comparing)
      })
  }
  return fresh
}

/** Puts what a story was found to say in the place of what it said before; false where the story has changed since. */
async function writeStory(
  transaction: Kysely<Tables>,
  { id, version, reports, made }: Compared,
  comparing: Comparing,
  keys: Set<string>,
): Promise<boolean> {
  const claimed = await transaction
    .updateTable('story')
    .set({ stale: 0 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('stale', '=', 1)
    .executeTakeFirst()
  if (Number(claimed.numUpdatedRows) === 0) return false
  await transaction
    .deleteFrom('dyad')
    .where('happening', 'in', old => old.selectFrom('happening').select('happening.id').where('story', '=', id))
    .execute()
  await transaction.deleteFrom('happening').where('story', '=', id).execute()
  await transaction.deleteFrom('difference').where('story', '=', id).execute()
  const parts = await transaction.deleteFrom('series_part').where('story', '=', id).returning('key').execute()
  for (const { key } of parts) if (key !== null) keys.add(key)
  await transaction
    .deleteFrom('series')
    .where('key', 'is', null)
    .where('id', 'in', old => old.selectFrom('series_story').select('series').where('story', '=', id))
    .execute()
  if (made === null) {
    await transaction.deleteFrom('story').where('id', '=', id).execute()
    return true
  }
  const dayOf = (report: string): string => reports.get(report)?.article.published?.value.slice(0, 10) ?? ''
  const days = [...reports.keys()].map(dayOf).sort()
  await transaction
    .updateTable('story')
    .set({
      reports: made.story.reports.length,
      origins: made.story.origins.length,
      day_from: days.find(day => day !== '') ?? '',
      day_to: days.at(-1) ?? '',
      record: JSON.stringify(made.story),
    })
    .where('id', '=', id)
    .execute()
  const originOf = new Map(made.story.origins.flatMap((ids, i) => ids.map(report => [report, i] as const)))
  const scores = new Map<string, number>()
  for (const report of reports.values()) for (const s of report.statements) if (s.kind === 'event') scores.set(s.id, s.score)
  const seen = (claims: readonly Claim[]): string =>
    claims.reduce((last, claim) => (dayOf(claim.report) > last ? dayOf(claim.report) : last), '')
  const happenings: Tables['happening'][] = []
  const dyads: Tables['dyad'][] = []
  for (const [rank, happening] of made.happenings.entries()) {
    const told = new Set(happening.claims.map(claim => claim.report))
    const score = meanScore(happening, scores)
    const day = happening.time?.from ?? ''
    const row = { score, status: happening.status, day, reports: told.size }
    happenings.push({
      ...row,
      id: happening.id,
      story: id,
      rank,
      type: happening.type,
      seen: seen(happening.claims),
      origins: new Set([...told].map(report => originOf.get(report) ?? report)).size,
      record: JSON.stringify(happening),
    })
    const codes = [...new Set([...happening.actors, ...happening.recipients])]
      .filter(code => code !== '')
      .slice(0, PAIRED)
      .sort()
    // A code paired with itself stands for all happenings of that party.
    for (const [i, a] of codes.entries())
      for (const b of codes.slice(i)) dyads.push({ ...row, a, b, happening: happening.id, day_to: happening.time?.to ?? '' })
  }
  // A happening may have come here with its reports from a story that is not written anew yet.
  const ids = made.happenings.map(happening => happening.id)
  for (let i = 0; i < ids.length; i += BATCH) {
    await transaction
      .deleteFrom('dyad')
      .where('happening', 'in', ids.slice(i, i + BATCH))
      .execute()
    await transaction
      .deleteFrom('happening')
      .where('id', 'in', ids.slice(i, i + BATCH))
      .execute()
  }
  await insertAll(transaction, 'happening', happenings)
  await insertAll(transaction, 'dyad', dyads)
  await insertAll(
    transaction,
    'difference',
    made.differences.map((difference, rank) => ({
      story: id,
      rank,
      kind: difference.kind,
      seen: seen(difference.sides),
      record: JSON.stringify(difference),
    })),
  )
  await insertAll(
    transaction,
    'series_part',
    made.series.map((part, rank) => ({ story: id, rank, key: part.key, record: JSON.stringify(part) })),
  )
  for (const part of made.series) {
    if (part.key === null) await writeSeries(transaction, comparing.joinSeries([part]), [part], null)
    else keys.add(part.key)
  }
  return true
}

/** Joins all parts of one key anew. */
async function joinKey(transaction: Kysely<Tables>, key: string, comparing: Comparing): Promise<void> {
  await transaction.deleteFrom('series').where('key', '=', key).execute()
  const rows = await transaction
    .selectFrom('series_part')
    .select('record')
    .where('key', '=', key)
    .orderBy('story')
    .orderBy('rank')
    .execute()
  const parts = rows.map(row => JSON.parse(row.record) as SeriesPart)
  if (parts.length > 0) await writeSeries(transaction, comparing.joinSeries(parts), parts, key)
}

async function writeSeries(
  transaction: Kysely<Tables>,
  all: readonly Series[],
  parts: readonly SeriesPart[],
  key: string | null,
): Promise<void> {
  const about = new Map(parts.flatMap(part => part.said.map(({ claim, day }) => [claim.statement, { story: part.story, day }] as const)))
  for (const series of all) {
    const told = series.claims.flatMap(claim => about.get(claim.statement) ?? [])
    const last = Math.max(...told.map(({ day }) => day ?? Number.NEGATIVE_INFINITY))
    const seen = Number.isFinite(last) ? new Date(last * 86_400_000).toISOString().slice(0, 10) : ''
    const reports = new Set(series.claims.map(claim => claim.report)).size
    await transaction.deleteFrom('series').where('id', '=', series.id).execute()
    await insertAll(transaction, 'series', [{ id: series.id, key, verdict: series.verdict, seen, reports, record: JSON.stringify(series) }])
    await insertAll(
      transaction,
      'series_story',
      [...new Set(told.map(({ story }) => story))].map(story => ({ story, series: series.id })),
    )
    await insertAll(
      transaction,
      'series_code',
      [...new Set(series.subjects)].map(code => ({ code, seen, series: series.id })),
    )
  }
}

/** Mean score of the statements of a happening, with one decimal. */
function meanScore(happening: Happening, scores: ReadonlyMap<string, number>): number {
  const found = happening.claims.flatMap(claim => scores.get(claim.statement) ?? [])
  return found.length > 0 ? Math.round((found.reduce((a, b) => a + b, 0) / found.length) * 10) / 10 : 0
}

async function insertAll<T extends keyof Tables & string>(transaction: Kysely<Tables>, table: T, rows: readonly object[]): Promise<void> {
  for (let i = 0; i < rows.length; i += BATCH)
    await transaction
      .insertInto(table)
      .values(rows.slice(i, i + BATCH) as never)
      .onConflict(conflict => conflict.doNothing())
      .execute()
}

/** The id of a difference: its kind and what its sides rest on. */
export function differenceId(difference: { readonly kind: string; readonly sides: readonly Claim[] }): string {
  return contentHash(`${difference.kind} ${difference.sides.map(c => c.statement).join()}`).slice(0, 16)
}

import { type Kysely, sql } from 'kysely'
import type { Comparing } from '../schema/comparing.js'
import type { Comparison, Difference, Happening, Series, Story, Verdict } from '../schema/comparison.js'
import { type Packed, unpackRecord } from './pack-text.js'
import type { Tables } from './tables.js'
import { readTally } from './tally.js'

/** A happening with what is known of it besides. */
export interface KeptHappening extends Happening {
  /** Mean PLOVER score of its statements, -10 to +10. */
  readonly score: number
  /** Best day (ISO), or null. */
  readonly when: string | null
  readonly origins: number
  readonly reports: number
  /** Modes that at least half of its statements have: a "visit" rather than a "consultation". */
  readonly modes: readonly string[]
}
/** What two parties did to each other in a month: one row of the table that analysts start from. */
export interface DyadMonth {
  readonly a: string
  readonly b: string
  /** YYYY-MM. */
  readonly month: string
  readonly happenings: number
  /** Sum of the scores in tenths, exact; the mean is its tenth divided by the number of happenings. */
  readonly scoreTenths: number
  readonly mean: number
  readonly cooperation: number
  readonly conflict: number
  /** Happenings by quad: verbal cooperation, material cooperation, verbal conflict, material conflict. */
  readonly quads: readonly [number, number, number, number]
}
/** Rows of the table of pairs and months. Of one party alone, given as `a` or `b`, all pairs that it is in on that side. */
export interface MonthQuery {
  readonly a?: string | undefined
  readonly b?: string | undefined
  /** First and last month. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly after?: { readonly a: string; readonly b: string; readonly month: string } | undefined
  readonly limit: number
}
export interface KeptStory {
  readonly story: Story
  readonly happenings: KeptHappening[]
  readonly series: Series[]
  readonly differences: Difference[]
}
/** A pair of parties by how much is told of it. */
export interface DyadCount {
  readonly a: string
  readonly b: string
  readonly happenings: number
  readonly score: number
  /** Day of the latest happening, or ''. */
  readonly last: string
}
export interface HappeningQuery {
  readonly party?: string | undefined
  readonly with?: string | undefined
  readonly type?: string | undefined
  readonly status?: string | undefined
  /** Days that the happening touches. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** Day ('' for none) and id of the last happening of the page before. */
  readonly after?: { readonly day: string; readonly id: string } | undefined
  readonly limit: number
}
type Page = { readonly limit: number; readonly offset?: number }

/** What comparing found, as it is asked for. All of it is up to date with the reports that were added. */
export interface KeptComparison {
  /** Happenings of two parties (or, with the same code twice, of one), newest first, and how many there are. */
  happeningsOf(a: string, b: string, page: Page): Promise<{ items: KeptHappening[]; total: number }>
  /** Scores of the newest happenings of a pair, newest first. */
  scoresOf(a: string, b: string, limit: number): Promise<number[]>
  /** The table of pairs and months, by pair and month: done happenings that lie in one month, each once for every pair of its parties. */
  dyadMonths(query: MonthQuery): Promise<DyadMonth[]>
  /** Happenings by filters, newest day first, behind the place that a page before ended at. */
  findHappenings(query: HappeningQuery): Promise<KeptHappening[]>
  /** Happenings by their standing (`planned`), newest day first; `from`: first day. */
  happeningsByStatus(status: string, page: Page & { readonly from?: string }): Promise<KeptHappening[]>
  /** Series about both parties, newest first, then those of the stories (given newest first) about either. */
  seriesOf(a: string, b: string, stories: readonly string[], page: Page): Promise<Series[]>
  seriesByVerdict(verdicts: readonly Verdict[], page: Page): Promise<Series[]>
  seriesWithId(id: string): Promise<Series | null>
  differences(page: Page & { readonly stories?: readonly string[]; readonly kind?: string }): Promise<Difference[]>
  /** Stories that more than one report tells, newest first. */
  sharedStories(page: Page): Promise<Story[]>
  storyWithId(id: string): Promise<KeptStory | null>
  /** The stories of reports, by report id. */
  storiesOfReports(reports: readonly string[]): Promise<Map<string, string>>
  stories(ids: readonly string[]): Promise<Story[]>
  /** Stories whose happenings or series about one of some parties were told by a report of a day (ISO) or later. */
  storiesSeen(codes: readonly string[], since: string): Promise<string[]>
  /** What was found of some stories alone, with the series in which they have a share. */
  comparisonOf(stories: readonly string[]): Promise<Comparison>
  /** Happenings that were announced in one report and came about, or were denied, in another, newest first. */
  changedHappenings(page: Page): Promise<KeptHappening[]>
  /** How much there is of each. */
  comparisonCounts(): Promise<{
    stories: number
    differences: Record<string, number>
    happenings: number
    planned: number
    series: Record<string, number>
  }>
  /** Pairs of parties, those of which most is told first. */
  dyads(page: Page): Promise<DyadCount[]>
  /** All happenings, newest first: large where the store is. */
  allHappenings(): Promise<KeptHappening[]>
  /** All that was found, in the order of the stories: large where the store is. */
  comparison(): Promise<Comparison>
}

const MANY = 400 // ids asked for at once

function keptHappening(row: Pick<Tables['happening'], 'record' | 'score' | 'reports' | 'origins' | 'modes'>): KeptHappening {
  const happening = unpackRecord<Happening>(row.record)
  return {
    ...happening,
    score: row.score,
    modes: JSON.parse(row.modes) as string[],
    when: happening.time?.from ?? null,
    origins: row.origins,
    reports: row.reports,
  }
}
const parsed = <T>(rows: readonly { readonly record: Packed }[]): T[] => rows.map(row => unpackRecord<T>(row.record))

/** Series of so many stories are looked through at a time. */
const STORIES = 40

/** Reads what comparing found out of the tables. `fresh` brings them up to date first. */
export function createKeptComparison(db: Kysely<Tables>, fresh: () => Promise<void>, comparing: Comparing | undefined): KeptComparison {
  const scored = ['happening.record', 'happening.score', 'happening.reports', 'happening.origins', 'happening.modes'] as const
  async function stories(ids: readonly string[]): Promise<Story[]> {
    const found: Story[] = []
    for (let i = 0; i < ids.length; i += MANY)
      found.push(
        ...parsed<Story>(
          await db
            .selectFrom('story')
            .select('record')
            .where('id', 'in', ids.slice(i, i + MANY))
            .where('reports', '>', 0)
            .execute(),
        ),
      )
    return found
  }
  return {
    async happeningsOf(first, second, { limit, offset = 0 }) {
      await fresh()
      const [a, b] = first <= second ? [first, second] : [second, first]
      const pair = db.selectFrom('dyad').where('a', '=', a).where('b', '=', b)
      const { n } = await pair.select(sql<number>`count(*)`.as('n')).executeTakeFirstOrThrow()
      if (limit === 0) return { items: [], total: Number(n) }
      const rows = await pair
        .select('dyad.record')
        .orderBy('dyad.day', 'desc')
        .orderBy('dyad.happening', 'desc')
        .limit(limit)
        .offset(offset)
        .execute()
      return { items: parsed(rows), total: Number(n) }
    },
    async scoresOf(first, second, limit) {
      await fresh()
      const [a, b] = first <= second ? [first, second] : [second, first]
      const pair = db.selectFrom('dyad').select('score').where('a', '=', a).where('b', '=', b)
      return (await pair.orderBy('day', 'desc').orderBy('happening', 'desc').limit(limit).execute()).map(row => row.score)
    },
    async dyadMonths({ a, b, from, to, after, limit }) {
      await fresh()
      let query = db.selectFrom('dyad_month').selectAll().where('happenings', '>', 0)
      // Both parties are one pair, in whichever order; one alone is looked for on both sides.
      const [first, second] = [a ?? b, b ?? a].sort()
      if (first !== second) query = query.where('a', '=', first ?? '').where('b', '=', second ?? '')
      else if ((a ?? b) !== undefined)
        query = query.where(where => where.or([where('a', '=', a ?? b ?? ''), where('b', '=', a ?? b ?? '')]))
      if (from !== undefined) query = query.where('month', '>=', from)
      if (to !== undefined) query = query.where('month', '<=', to)
      if (after !== undefined) query = query.where(sql<boolean>`(a, b, month) > (${after.a}, ${after.b}, ${after.month})`)
      const rows = await query.orderBy('a').orderBy('b').orderBy('month').limit(limit).execute()
      return rows.map(row => ({
        a: row.a,
        b: row.b,
        month: row.month,
        happenings: row.happenings,
        scoreTenths: row.tenths,
        mean: row.tenths / 10 / row.happenings,
        cooperation: row.cooperation,
        conflict: row.conflict,
        quads: [row.q1, row.q2, row.q3, row.q4],
      }))
    },
    async findHappenings({ party, with: other, type, status, from, to, after, limit }) {
      await fresh()
      const [a, b] = [party ?? other, other ?? party].sort()
      if (a !== undefined && b !== undefined) {
        // The table of pairs knows all that is asked for, in the order in which it is asked for.
        let pair = db.selectFrom('dyad').select('record').where('a', '=', a).where('b', '=', b)
        if (type !== undefined) pair = pair.where('type', '=', type)
        if (status !== undefined) pair = pair.where('status', '=', status)
        if (to !== undefined) pair = pair.where('day', '<=', to).where('day', '!=', '')
        if (from !== undefined) pair = pair.where('day_to', '>=', from)
        if (after !== undefined)
          pair = pair.where('day', '<=', after.day).where(sql<boolean>`(day < ${after.day} OR happening < ${after.id})`)
        const rows = await pair.orderBy('day', 'desc').orderBy('happening', 'desc').limit(limit).execute()
        return parsed(rows)
      }
      let query = db.selectFrom('happening').select(scored)
      if (type !== undefined) query = query.where('type', '=', type)
      if (status !== undefined) query = query.where('status', '=', status)
      if (to !== undefined) query = query.where('day', '<=', to).where('day', '!=', '')
      if (after !== undefined) query = query.where('day', '<=', after.day).where(sql<boolean>`(day < ${after.day} OR id < ${after.id})`)
      query = query.orderBy('day', 'desc').orderBy('id', 'desc')
      if (from === undefined) return (await query.limit(limit).execute()).map(keptHappening)
      // Its last day stands in the record alone: what ended before is left out here.
      const found: KeptHappening[] = []
      for (let offset = 0; found.length < limit; offset += MANY) {
        const rows = await query.limit(MANY).offset(offset).execute()
        found.push(...rows.map(keptHappening).filter(h => h.time !== null && h.time.to >= from))
        const last = rows.at(-1)
        // A happening may last; none lasts years.
        if (rows.length < MANY || (last && keptHappening(last).time === null)) break
      }
      return found.slice(0, limit)
    },
    async happeningsByStatus(status, { limit, offset = 0, from = '' }) {
      await fresh()
      const rows = await db
        .selectFrom('happening')
        .select(scored)
        .where('status', '=', status)
        .where('day', '>=', from)
        .orderBy('day', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .offset(offset)
        .execute()
      return rows.map(keptHappening)
    },
    async seriesOf(a, b, storyIds, { limit }) {
      await fresh()
      const [first, second] = a <= b ? [a, b] : [b, a]
      const both = await db
        .selectFrom('series_code')
        .select('series')
        .where('code', '=', first)
        .where('other', '=', second)
        .orderBy('seen', 'desc')
        .orderBy('series', 'desc')
        .limit(limit)
        .execute()
      const found = new Set(both.map(row => row.series))
      // Stories stand newest first: those further down are looked at where the page is not full yet.
      for (let i = 0; i < storyIds.length && found.size < limit; i += STORIES) {
        const either = await db
          .selectFrom('series_story')
          .select(['series', 'seen', 'codes'])
          .where('story', 'in', storyIds.slice(i, i + STORIES))
          .execute()
        const about = either.filter(({ codes }) => codes.split(' ').some(code => code === a || code === b))
        about.sort((x, y) => (x.seen === y.seen ? (x.series < y.series ? 1 : -1) : x.seen < y.seen ? 1 : -1))
        for (const row of about) found.add(row.series)
      }
      const ids = [...found].slice(0, limit)
      const records = new Map<string, Packed>()
      for (let i = 0; i < ids.length; i += MANY)
        for (const row of await db
          .selectFrom('series')
          .select(['id', 'record'])
          .where('id', 'in', ids.slice(i, i + MANY))
          .execute())
          records.set(row.id, row.record)
      return ids.flatMap(id => records.get(id) ?? []).map(record => unpackRecord<Series>(record))
    },
    async seriesByVerdict(verdicts, { limit, offset = 0 }) {
      await fresh()
      const found: Series[] = []
      for (const verdict of verdicts) {
        if (found.length >= offset + limit) break
        found.push(
          ...parsed<Series>(
            await db
              .selectFrom('series')
              .select('record')
              .where('verdict', '=', verdict)
              .orderBy('seen', 'desc')
              .orderBy('id', 'desc')
              .limit(offset + limit - found.length)
              .execute(),
          ),
        )
      }
      return found.slice(offset)
    },
    async seriesWithId(id) {
      await fresh()
      const row = await db.selectFrom('series').select('record').where('id', '=', id).executeTakeFirst()
      return row ? unpackRecord<Series>(row.record) : null
    },
    async differences({ limit, offset = 0, stories: ids, kind }) {
      await fresh()
      if (ids === undefined)
        return parsed(
          await db
            .selectFrom('difference')
            .select('record')
            .$if(kind !== undefined, query => query.where('kind', '=', kind ?? ''))
            .orderBy('seen', 'desc')
            .orderBy('story')
            .orderBy('rank')
            .limit(limit)
            .offset(offset)
            .execute(),
        )
      const found: Difference[] = []
      for (let i = 0; i < ids.length && found.length < limit; i += MANY)
        found.push(
          ...parsed<Difference>(
            await db
              .selectFrom('difference')
              .select('record')
              .where('story', 'in', ids.slice(i, i + MANY))
              .orderBy('seen', 'desc')
              .orderBy('story')
              .orderBy('rank')
              .limit(limit)
              .execute(),
          ),
        )
      return found.slice(0, limit)
    },
    async sharedStories({ limit, offset = 0 }) {
      await fresh()
      return parsed(
        await db
          .selectFrom('story')
          .select('record')
          .where('reports', '>', 1)
          .orderBy('day_to', 'desc')
          .orderBy('id')
          .limit(limit)
          .offset(offset)
          .execute(),
      )
    },
    async storyWithId(id) {
      await fresh()
      const [story] = await stories([id])
      if (!story) return null
      const happenings = await db.selectFrom('happening').select(scored).where('story', '=', id).orderBy('rank').execute()
      const series = await db
        .selectFrom('series')
        .select('record')
        .where('id', 'in', told => told.selectFrom('series_story').select('series').where('story', '=', id))
        .orderBy('id')
        .execute()
      const differences = await db.selectFrom('difference').select('record').where('story', '=', id).orderBy('rank').execute()
      return { story, happenings: happenings.map(keptHappening), series: parsed(series), differences: parsed(differences) }
    },
    async storiesOfReports(reports) {
      await fresh()
      const found = new Map<string, string>()
      for (let i = 0; i < reports.length; i += MANY)
        for (const row of await db
          .selectFrom('placed_report')
          .select(['report_id', 'story'])
          .where('report_id', 'in', reports.slice(i, i + MANY))
          .execute())
          found.set(row.report_id, row.story)
      return found
    },
    async stories(ids) {
      await fresh()
      return stories(ids)
    },
    async storiesSeen(codes, since) {
      await fresh()
      if (codes.length === 0) return []
      const happenings = await db
        .selectFrom('happening')
        .select('story')
        .distinct()
        .where('seen', '>=', since)
        .where(where =>
          where.exists(
            where
              .selectFrom('dyad')
              .select('dyad.happening')
              .whereRef('dyad.happening', '=', 'happening.id')
              .whereRef('dyad.a', '=', 'dyad.b')
              .where('dyad.a', 'in', [...codes]),
          ),
        )
        .execute()
      const series = await db
        .selectFrom('series_code')
        .innerJoin('series_story', 'series_story.series', 'series_code.series')
        .select('series_story.story')
        .distinct()
        .where('series_code.code', 'in', [...codes])
        .whereRef('series_code.other', '=', 'series_code.code')
        .where('series_code.seen', '>=', since)
        .execute()
      return [...new Set([...happenings, ...series].map(row => row.story))]
    },
    async changedHappenings({ limit, offset = 0 }) {
      await fresh()
      return (
        await db
          .selectFrom('happening')
          .select(scored)
          .where('changed', '=', 1)
          .orderBy('day', 'desc')
          .orderBy('id')
          .limit(limit)
          .offset(offset)
          .execute()
      ).map(keptHappening)
    },
    async comparisonCounts() {
      await fresh()
      const tally = await readTally(db)
      const named = (prefix: string) =>
        Object.fromEntries(
          [...tally].flatMap(([name, n]) => (name.startsWith(prefix) && n > 0 ? [[name.slice(prefix.length), n] as const] : [])).sort(),
        )
      return {
        stories: tally.get('stories') ?? 0,
        differences: named('difference '),
        happenings: tally.get('happenings') ?? 0,
        planned: tally.get('happenings planned') ?? 0,
        series: named('series '),
      }
    },
    async comparisonOf(ids) {
      await fresh()
      const found: Comparison = { schema: 'isnad.comparison/1', stories: await stories(ids), happenings: [], series: [], differences: [] }
      const series = new Map<string, Series>()
      for (let i = 0; i < ids.length; i += MANY) {
        const some = ids.slice(i, i + MANY)
        const happenings = await db
          .selectFrom('happening')
          .select('record')
          .where('story', 'in', some)
          .orderBy('story')
          .orderBy('rank')
          .execute()
        found.happenings.push(...parsed<Happening>(happenings))
        const differences = await db
          .selectFrom('difference')
          .select('record')
          .where('story', 'in', some)
          .orderBy('story')
          .orderBy('rank')
          .execute()
        found.differences.push(...parsed<Difference>(differences))
        const told = await db
          .selectFrom('series')
          .select('record')
          .where('id', 'in', shared => shared.selectFrom('series_story').select('series').where('story', 'in', some))
          .execute()
        for (const one of parsed<Series>(told)) series.set(one.id, one)
      }
      found.series.push(...[...series.values()].sort((a, b) => (a.id < b.id ? -1 : 1)))
      return found
    },
    async dyads({ limit, offset = 0 }) {
      await fresh()
      const rows = await db
        .selectFrom('dyad_total')
        .selectAll()
        .where('happenings', '>', 0)
        .orderBy('happenings', 'desc')
        .orderBy('a')
        .orderBy('b')
        .limit(limit)
        .offset(offset)
        .execute()
      return rows.map(({ a, b, happenings, tenths, last }) => ({ a, b, happenings, score: Math.round(tenths / happenings) / 10, last }))
    },
    async allHappenings() {
      await fresh()
      const rows = await db.selectFrom('happening').select(scored).orderBy('day', 'desc').orderBy('id').execute()
      return rows.map(keptHappening)
    },
    async comparison() {
      await fresh()
      const firsts = await db
        .selectFrom('placed_report')
        .innerJoin('story', 'story.id', 'placed_report.story')
        .select(['story.id', 'story.record', 'placed_report.day', 'placed_report.report_id'])
        .where('placed_report.follows', 'is', null)
        .execute()
      firsts.sort(
        (x, y) => (x.day ?? Number.POSITIVE_INFINITY) - (y.day ?? Number.POSITIVE_INFINITY) || (x.report_id < y.report_id ? -1 : 1),
      )
      const order = new Map(firsts.map((row, i) => [row.id, i]))
      const inOrder = <T extends { story: string; rank: number }>(rows: T[]): T[] =>
        rows.sort((x, y) => (order.get(x.story) ?? 0) - (order.get(y.story) ?? 0) || x.rank - y.rank)
      const happenings = inOrder(await db.selectFrom('happening').select(['story', 'rank', 'record']).execute())
      const differences = inOrder(await db.selectFrom('difference').select(['story', 'rank', 'record']).execute())
      const series = await db.selectFrom('series').select('record').orderBy('seen').orderBy('id').execute()
      const all = parsed<Story>(firsts)
      return {
        schema: 'isnad.comparison/1',
        stories: all,
        happenings: parsed<Happening>(happenings),
        series: parsed<Series>(series),
        differences: parsed<Difference>(differences),
        sagas: comparing?.chainSagas(all) ?? [],
      }
    },
  }
}

import { isoOfDay } from '../base/day-number.js'
import type { Comparing, SeriesPart, StoryComparison } from '../schema/comparing.js'
import type { Claim, Happening } from '../schema/comparison.js'
import type { Report } from '../schema/report.js'
import type { EventStatement } from '../schema/statement.js'
import type { DyadShares } from './dyad-shares.js'
import { isState } from './is-state.js'
import { packFor, packText } from './pack-text.js'
import type { KeptHappening } from './select-comparison.js'
import type { Tables } from './tables.js'

/** Parties of a happening that are paired: lists of a conference's guests say little of any two of them. */
const PAIRED = 12

/** What a story was found to say, as rows. */
export interface StoryRows {
  readonly story: Tables['story']
  readonly happenings: Tables['happening'][]
  readonly dyads: Tables['dyad'][]
  readonly differences: Tables['difference'][]
  /** Those alone that other stories may have a share in. */
  readonly parts: Tables['series_part'][]
  readonly series: SeriesRows
  /** Its happenings as they stand, with their scores. */
  readonly scored: { readonly happening: Parameters<DyadShares['count']>[0]; readonly score: number }[]
  /** Its reports that share their origin with another. */
  readonly shared: string[]
}
export interface SeriesRows {
  readonly series: Tables['series'][]
  readonly stories: Tables['series_story'][]
  readonly codes: Tables['series_code'][]
}

/** The rows of one story. `reports`: its reports by id. */
export function rowsOfStory(
  { story, happenings, differences, series }: StoryComparison,
  version: number,
  reports: ReadonlyMap<string, Report>,
  comparing: Comparing,
  engine: 'sqlite' | 'postgres',
): StoryRows {
  const dayOf = (report: string): string => reports.get(report)?.article.published?.value.slice(0, 10) ?? ''
  const seen = (claims: readonly Claim[]): string =>
    claims.map(claim => dayOf(claim.report)).reduce((last, day) => [last, day].sort()[1] ?? last, '')
  const pack = (record: object) => packFor(engine, JSON.stringify(record))
  const days = [...reports.keys()].map(dayOf).sort()
  const originOf = new Map(story.origins.flatMap((ids, i) => ids.map(report => [report, i] as const)))
  const events = new Map<string, EventStatement>()
  for (const report of reports.values()) for (const s of report.statements) if (s.kind === 'event') events.set(s.id, s)
  const rows: StoryRows = {
    story: {
      id: story.id,
      stale: 0,
      version,
      reports: story.reports.length,
      origins: story.origins.length,
      day_from: days.find(day => day !== '') ?? '',
      day_to: days.at(-1) ?? '',
      record: pack(story),
    },
    happenings: [],
    dyads: [],
    scored: [],
    shared: story.origins.filter(ids => ids.length > 1).flat(),
    differences: differences.map((difference, rank) => ({
      story: story.id,
      rank,
      kind: difference.kind,
      seen: seen(difference.sides),
      record: pack(difference),
    })),
    parts: series.flatMap((part, rank) => (part.key === null ? [] : [{ story: story.id, rank, key: part.key, record: pack(part) }])),
    series: rowsOfSeries(
      series.filter(part => part.key === null),
      null,
      comparing,
      engine,
    ),
  }
  for (const [rank, happening] of happenings.entries()) {
    const told = new Set(happening.claims.map(claim => claim.report))
    const day = happening.time?.from ?? ''
    const both = { score: meanScore(happening, events), status: happening.status, day, reports: told.size, type: happening.type }
    const origins = happening.backing?.origins ?? new Set([...told].map(report => originOf.get(report) ?? report)).size
    const modes = modesOf(happening, events)
    rows.scored.push({ happening, score: both.score })
    rows.happenings.push({
      ...both,
      id: happening.id,
      story: story.id,
      rank,
      seen: seen(happening.claims),
      origins,
      modes: JSON.stringify(modes),
      changed: hasChanged(happening) ? 1 : 0,
      record: pack(happening),
    })
    const all = [...new Set([...happening.actors, ...happening.recipients])].filter(code => code !== '')
    const parties = all.filter(isState).length
    const codes = all.slice(0, PAIRED).sort()
    const kept: KeptHappening = { ...happening, score: both.score, modes, when: happening.time?.from ?? null, origins, reports: told.size }
    const record = packText(JSON.stringify(kept))
    // A code paired with itself stands for all happenings of that party.
    for (const [i, a] of codes.entries())
      for (const b of codes.slice(i))
        rows.dyads.push({ ...both, a, b, happening: happening.id, day_to: happening.time?.to ?? '', parties, record })
  }
  return rows
}

/** The rows of series made of parts, all of one key or all without one. */
export function rowsOfSeries(
  parts: readonly SeriesPart[],
  key: string | null,
  comparing: Comparing,
  engine: 'sqlite' | 'postgres',
): SeriesRows {
  const about = new Map(parts.flatMap(part => part.said.map(({ claim, day }) => [claim.statement, { story: part.story, day }] as const)))
  const rows: SeriesRows = { series: [], stories: [], codes: [] }
  for (const series of comparing.joinSeries(parts)) {
    const told = series.claims.flatMap(claim => about.get(claim.statement) ?? [])
    const last = Math.max(...told.map(({ day }) => day ?? Number.NEGATIVE_INFINITY))
    const seen = Number.isFinite(last) ? isoOfDay(last) : ''
    const stories = [...new Set(told.map(({ story }) => story))]
    rows.series.push({
      id: series.id,
      key,
      story: key === null ? (stories[0] ?? null) : null,
      verdict: series.verdict,
      seen,
      reports: new Set(series.claims.map(claim => claim.report)).size,
      record: packFor(engine, JSON.stringify(series)),
    })
    const codes = [...new Set(series.subjects)].sort()
    for (const story of stories) rows.stories.push({ story, series: series.id, seen, codes: codes.join(' ') })
    for (const [i, code] of codes.entries())
      for (const other of codes.slice(i, i + PAIRED)) rows.codes.push({ code, other, seen, series: series.id })
  }
  return rows
}

/** Mean score of the statements of a happening, with one decimal. */
function meanScore(happening: Happening, events: ReadonlyMap<string, EventStatement>): number {
  const found = happening.claims.flatMap(claim => events.get(claim.statement)?.score ?? [])
  return found.length > 0 ? Math.round((found.reduce((a, b) => a + b, 0) / found.length) * 10) / 10 : 0
}

/** Modes that at least half of the statements of a happening have. */
function modesOf(happening: Happening, events: ReadonlyMap<string, EventStatement>): string[] {
  const counts = new Map<string, number>()
  let statements = 0
  for (const claim of happening.claims) {
    const event = events.get(claim.statement)
    if (!event) continue
    statements++
    if (event.type === happening.type) for (const mode of event.modes) counts.set(mode, (counts.get(mode) ?? 0) + 1)
  }
  return [...counts].filter(([, count]) => count * 2 >= statements).map(([mode]) => mode)
}

/** Announced or called for in one report, come about or denied in another. */
function hasChanged({ claims }: Happening): boolean {
  const said = new Set(claims.map(claim => claim.status))
  return (said.has('planned') || said.has('called-for')) && (said.has('happened') || said.has('ongoing') || said.has('denied'))
}

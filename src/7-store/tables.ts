import type { ColumnType, Generated } from 'kysely'
import type { Packed } from './pack-text.js'

/** One row a report; `record` is the whole Report as JSON, packed. */
export interface ReportTable {
  id: string
  input_id: string | null
  url: string | null
  outlet: string | null
  title: string | null
  published: string | null
  language: string
  packs: string
  statements: number
  added_at: string
  /** Since when this reading of it is held: later than `added_at` where it was read anew. */
  known_from: string
  record: Packed
}
/** A former reading of a report, held from `known_from` until `known_to`. */
export interface ReportVersionTable {
  report_id: string
  known_from: string
  known_to: string
  packs: string
  record: Packed
}
/** One row a statement, with what is asked for; the rest stands in the record of its report (older rows hold it in `record` too). */
export interface StatementTable {
  id: string
  report_id: string
  kind: string
  type: string | null
  status: string
  day_from: string | null
  day_to: string | null
  unit: string | null
  value_min: number | null
  value_max: number | null
  confidence: number
  /** Where its sentence begins. */
  start: number
  /** Day of publication, or ''. */
  published: string
  record: string
}
/** Who takes part in a statement, by party code. */
export interface PartyTable {
  statement_id: string
  report_id: string
  role: string
  code: string
  entity: string | null
  published: string
}
/** How often a report mentions an entity. */
export interface MentionTable {
  report_id: string
  entity: string
  mentions: number
}
/**
 * One row a sentence that holds statements. `key` rises with the day of publication; `terms` are those of our own analyser, `facets` say what
 * its statements are about; both separated by blanks.
 */
export interface SentenceTable {
  key: number
  report_id: string
  start: number
  end: number
  terms: string
  facets: string
  /** What a search asks of its statements, as JSON: see `ToldStatement`. */
  told: string
}
/**
 * What lists show of a report, apart from its record, so that a list need not go through the records. `key` rises with the day of publication; `told`
 * is a packed `ToldReport`.
 */
export interface ReportHeadTable {
  key: number
  report_id: string
  input_id: string | null
  url: string | null
  outlet: string | null
  title: string | null
  /** The first line, where there is no title. */
  opening: string
  /** Time of publication, or ''. */
  published: string
  statements: number
  added_at: string
  /** JSON list. */
  agencies: string
  /** 1 where another report has the same origin. */
  shared: number
  told: Uint8Array
}
/** Sources without a name, and how many statements a report has from each. */
export interface NamelessTable {
  name: string
  report_id: string
  statements: number
}
/** In how many reports an entity is mentioned, and how often in all. */
export interface EntityTotalTable {
  entity: string
  reports: number
  mentions: number
}
/** A pair of parties (a < b) with its happenings in which few others take part; `tenths`: sum of their scores in tenths, `last`: the latest day. */
export interface DyadTotalTable {
  a: string
  b: string
  happenings: number
  tenths: number
  last: string
}
/** What two parties (a < b) did to each other in a month, as `dyadMonth` counts it; q1 to q4: happenings by quad class. */
export interface DyadMonthTable {
  a: string
  b: string
  month: string
  happenings: number
  tenths: number
  cooperation: number
  conflict: number
  q1: number
  q2: number
  q3: number
  q4: number
}
/** What a user judged (same, not same, unsure); kept apart from the record. */
export interface JudgementTable {
  id: string
  kind: string
  left_id: string
  right_id: string
  verdict: string
  note: string | null
  made_at: ColumnType<string, string, never>
  made_by: string
  withdrawn_at: ColumnType<string | null, string | null | undefined, string | null>
  withdrawn_by: ColumnType<string | null, string | null | undefined, string | null>
}
/** Saved subjects; `query` is JSON. */
export interface SubjectTable {
  id: string
  name: string
  query: string
  made_at: string
  changed_at: string
}
/** Tokens for writing through the API: `hash` of the secret, scopes separated by blanks. */
export interface TokenTable {
  id: string
  name: string
  hash: string
  scopes: string
  made_at: string
  used_at: string | null
  revoked_at: string | null
}
/** Work to be done; `due_at` in milliseconds: when it may be tried, when its lease ends, when it died. */
export interface JobTable {
  queue: string
  id: string
  body: string
  state: string
  attempts: number
  due_at: number
  token: string | null
  reason: string | null
}
/** Small named values. */
export interface MarkTable {
  name: string
  value: string
}
/** What is remembered of a watched feed, as JSON. */
export interface WatchSourceTable {
  url: string
  record: string
}
/** Entries of watched feeds; `marker` is null until an entry was dealt with. */
export interface WatchEntryTable {
  source: string
  entry: string
  marker: string | null
  why: string | null
  attempts: number
}
/** The newest version of a watched article. */
export interface WatchArticleTable {
  url: string
  version: number
  hash: string
  text: string
  first_seen_at: number
  checks: number
}
/** Every version of a watched article with its report and what the outlet changed. */
export interface WatchVersionTable {
  url: string
  version: number
  hash: string
  report_id: string
  seen_at: string
  changes: string
}
/** Where a report stands among the stories; `sketch` is a packed StorySketch. */
export interface PlacedReportTable {
  number: Generated<number>
  report_id: string
  day: number | null
  follows: string | null
  follows_day: number | null
  likeness: number
  story: string
  sketch: Uint8Array
}
/** Which reports hold a key, by day of publication (-1: undated): the index by which neighbours are found. */
export interface StoryKeyTable {
  key: number
  day: number
  number: number
}
/** A story with what was found of it; `stale` is 1 where it must be compared anew, `version` counts its changes. Days are '' where none is known. */
export interface StoryTable {
  id: string
  stale: number
  version: number
  reports: number
  origins: number
  day_from: string
  day_to: string
  record: Packed
}
/** `day`: its best day or ''; `seen`: the last day on which a report told it. */
export interface HappeningTable {
  id: string
  story: string
  rank: number
  type: string
  status: string
  day: string
  seen: string
  score: number
  reports: number
  origins: number
  /** JSON list of modes that at least half of its statements have. */
  modes: string
  /** 1 where it was announced or called for in one report, and came about or was denied in another. */
  changed: number
  record: Packed
}
/** Happenings by pair of parties, a <= b; a = b holds all happenings of one party. */
export interface DyadTable {
  a: string
  b: string
  day: string
  happening: string
  day_to: string
  status: string
  score: number
  reports: number
  type: string
  /** How many states and great bodies take part. */
  parties: number
  /** The happening itself, a packed `KeptHappening`: what two parties did stands together, in the order in which it is shown. */
  record: Uint8Array
}
/** A story's share of a series, as JSON. */
export interface SeriesPartTable {
  story: string
  rank: number
  key: string | null
  record: Packed
}
export interface SeriesTable {
  id: string
  key: string | null
  /** Its story, where no other has a share in it. */
  story: string | null
  verdict: string
  seen: string
  reports: number
  record: Packed
}
/** `codes`: the parties that the series is about, separated by blanks. */
export interface SeriesStoryTable {
  story: string
  series: string
  seen: string
  codes: string
}
/** Series by pair of parties, code <= other; the same twice for all series about one. */
export interface SeriesCodeTable {
  code: string
  other: string
  seen: string
  series: string
}
export interface DifferenceTable {
  story: string
  rank: number
  kind: string
  seen: string
  record: Packed
}
/** The party codes that stand in a report's statements; `key` is that of its head, which rises with the day of publication. */
export interface ReportCodeTable {
  code: string
  key: number
}
/** An agency that a report credits; `published` as in `report`, '' where unknown. */
export interface ReportAgencyTable {
  agency: string
  published: string
  report_id: string
}
/** How much there is of each: see `Tally`. */
export interface TallyTable {
  name: string
  n: number
}
export interface MigrationTable {
  name: string
  applied_at: string
}

export interface Tables {
  report: ReportTable
  report_version: ReportVersionTable
  statement: StatementTable
  party: PartyTable
  mention: MentionTable
  sentence: SentenceTable
  report_head: ReportHeadTable
  nameless: NamelessTable
  entity_total: EntityTotalTable
  dyad_total: DyadTotalTable
  dyad_month: DyadMonthTable
  judgement: JudgementTable
  subject: SubjectTable
  token: TokenTable
  mark: MarkTable
  job: JobTable
  watch_source: WatchSourceTable
  watch_entry: WatchEntryTable
  watch_article: WatchArticleTable
  watch_version: WatchVersionTable
  placed_report: PlacedReportTable
  story_key: StoryKeyTable
  story: StoryTable
  happening: HappeningTable
  dyad: DyadTable
  series_part: SeriesPartTable
  series: SeriesTable
  series_story: SeriesStoryTable
  series_code: SeriesCodeTable
  difference: DifferenceTable
  report_code: ReportCodeTable
  report_agency: ReportAgencyTable
  tally: TallyTable
  migration: MigrationTable
}

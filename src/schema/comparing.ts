import type { Comparison, Difference, FigureClaim, Happening, Saga, Series, Story } from './comparison.js'
import type { Report } from './report.js'
import type { FigureStatement } from './statement.js'

/** Terms with weights of unit length, in ascending order of the terms. */
export type TermVector = readonly (readonly [term: string, weight: number])[]

/**
 * All that is needed to find a report's story without its text: small, bounded, plain JSON, so that a store can keep it in a column. Two
 * reports can be of one story only where they share two of their keys and lie at most five days apart (`Comparing.keysShared`, `.days`).
 */
export interface StorySketch {
  /** The id under which comparisons name the report. */
  readonly id: string
  /** Days since 1970-01-01 of publication; null where it is not known: such reports meet only one another. */
  readonly day: number | null
  /** At most 20 terms of title and lead, the weightiest first: the keys by which neighbours are found. */
  readonly keys: readonly string[]
  /** Title and lead, where a report says what it is about. */
  readonly lead: TermVector
  /** The whole text; at most 160 terms. */
  readonly body: TermVector
}

/** Which earlier report a report follows, of which day, and how like it is; `follows` is null for the first report of a story. */
export interface StoryLink {
  readonly follows: string | null
  readonly followsDay: number | null
  readonly likeness: number
}
/** A report that is already placed. */
export interface Placed {
  readonly sketch: StorySketch
  readonly link: StoryLink
}
export interface Placement {
  readonly link: StoryLink
  /** Later neighbours that follow the newcomer from now on, with their new links. */
  readonly adopted: readonly { readonly id: string; readonly link: StoryLink }[]
}

/** Claims of one story about one quantity. Plain JSON, so that a store can keep it. */
export interface SeriesPart {
  readonly story: string
  /** What names the quantity wherever it is reported (a yearly statistic of named subjects), or null where only its story does. */
  readonly key: string | null
  readonly said: readonly {
    readonly claim: FigureClaim
    readonly figure: FigureStatement
    readonly day: number | null
    /** The origin of its report: reports of one origin have the same. Absent in parts that were kept before there were such names. */
    readonly origin?: string
  }[]
}
/** One story compared. Plain JSON; all of it depends on the reports of the story alone. */
export interface StoryComparison {
  readonly story: Story
  readonly happenings: readonly Happening[]
  readonly differences: readonly Difference[]
  /** To be joined with those of other stories by `Comparing.joinSeries`. */
  readonly series: readonly SeriesPart[]
}

/**
 * The steps of comparing, for whoever keeps their results (a store with tables). All pure.
 *
 * To add a report: `sketch` it; find the placed reports that share `keysShared` keys with it within `days` days (undated with undated);
 * `place` it; write its link and the links of `adopted`. A story is the tree of links under a report that follows none. Compare anew, with
 * `compareStory`, the story that the report is now in and the stories that adopted reports left: no other result changes. To take a report
 * out: delete it, let each of its followers be placed again (their `adopted` is to be left alone) and compare the stories they are in now.
 */
export interface Comparing {
  readonly keysShared: number
  readonly days: number
  sketch(report: Report): StorySketch
  place(newcomer: StorySketch, neighbours: Iterable<Placed>): Placement
  /** `story/...` from the id of its first report. */
  storyId(firstReport: string): string
  /** All reports of one story, in any order. */
  compareStory(reports: readonly Report[]): StoryComparison
  /** Series of many stories; parts with one key become one series. */
  joinSeries(parts: readonly SeriesPart[]): Series[]
  /** Stories that are episodes of one another. */
  chainSagas(stories: readonly Story[]): Saga[]
}

/** Reports side by side, kept up to date as reports come and go. */
export interface Comparer {
  /** Adds a report, or puts it in the place of one with the same id. Touches only the stories of its neighbours. */
  add(report: Report): void
  /** Takes a report out again; unknown ids do nothing. */
  remove(id: string): void
  /** Compares anew the stories that changed since the last call, and nothing else: the cost of what was added. */
  refresh(): void
  /** The comparison of all reports added so far. Only stories that changed since the last call are compared anew. */
  comparison(): Comparison
  /** How many stories were compared anew so far: what an addition costs. */
  readonly compared: number
}

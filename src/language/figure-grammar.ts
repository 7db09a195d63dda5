/** A noun that can be counted: its gloss and what it counts in. */
export interface CountedNoun {
  /** English singular. */
  readonly en: string
  readonly person: boolean
  readonly dual: boolean
  /** What such a count measures whatever the verb: prisoners, votes. */
  readonly measure?: string
}

/** What a quantity measures: trade, aid, reserves. */
export interface Measure {
  readonly id: string
  readonly en: string
}

/** How a word bears on a number near it. */
export type FigureRole =
  | 'up'
  | 'down'
  | 'by'
  | 'planned'
  | 'age'
  | 'aged'
  | 'casualty'
  | 'among'
  | 'instead'
  /** Aimed at, expected, reckoned, alleged. */
  | 'target'
  | 'forecast'
  | 'estimate'
  | 'claim'
  /** Goes beyond a number; is less than one; the negation before them (does not exceed). */
  | 'exceed'
  | 'less'
  | 'not'
  /** What it is compared with: compared to, against. */
  | 'compare'
  /** Since, before an event and its date: since the start of ... in March. */
  | 'since'
  /** Away from an earlier level: down 3 billion from last year. */
  | 'from'
  /** A span of time that a report or a rule covers. */
  | 'span'
  /** Behind what happened: after, in the wake of. */
  | 'sequel'
  /** What a year belongs to by name: a cup, a vision, a law. */
  | 'edition'
  /** The next as seen from a day of the story, not from today. */
  | 'narrative'
  /** The same (period): takes its months from the figure before. */
  | 'same'
  /** Mutual, of both sides. */
  | 'bilateral'
  /** It goes on for so long. */
  | 'lasting'
  /** At least, at most, after the counted noun. */
  | 'at-least'
  | 'at-most'
  | 'roughly'
  /** A total that reaches a number has that number. */
  | 'total'
  | 'per-year'
  | 'per-month'
  | 'per-day'
  | 'per-hour'

/** What a language pack must know of figures: counted nouns, measure words, words of change, aim and age. */
export interface FigureGrammar {
  readonly language: string
  /** The counted noun behind a printed word, clitics or not; null for words that are none that is known. */
  noun(word: string): CountedNoun | null
  /** The measure that a printed word names, alone or with the word after it. */
  measure(word: string, next: string | undefined): Measure | null
  role(word: string, role: FigureRole): boolean
}

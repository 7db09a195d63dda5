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
  /** What it is compared with: compared to, against. */
  | 'compare'
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

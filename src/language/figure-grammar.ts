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
export type FigureRole = 'up' | 'down' | 'by' | 'planned' | 'age' | 'aged' | 'casualty' | 'among' | 'instead'

/** What a language pack must know of figures: counted nouns, measure words, words of change, aim and age. */
export interface FigureGrammar {
  readonly language: string
  /** The counted noun behind a printed word, clitics or not; null for words that are none that is known. */
  noun(word: string): CountedNoun | null
  /** The measure that a printed word names, alone or with the word after it. */
  measure(word: string, next: string | undefined): Measure | null
  role(word: string, role: FigureRole): boolean
}

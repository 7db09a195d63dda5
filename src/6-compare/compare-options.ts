import type { ComparisonWords } from '../language/comparison-words.js'
import type { TermMaker } from '../language/term-maker.js'

/** What comparing needs besides the reports. */
export interface CompareOptions {
  /** Term maker of a language, by ISO 639-1 code; null where no pack has the language. */
  readonly terms: (language: string) => TermMaker | null
  /** Sentence patterns in which reasons are given, by language. */
  readonly words: Readonly<Record<string, ComparisonWords>>
}

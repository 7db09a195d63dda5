import type { Features, PartOfSpeech } from '../../../../src/schema/token.js'

/** What may stand before and after a form, and what it is. Interned: a few hundred for the whole lexicon. */
export interface WordClass {
  readonly pos: PartOfSpeech
  readonly features: Features
  readonly bound: 'free' | 'bound' | 'both'
  /** May follow the article; a preposition as clitic; the future particle; the lam of purpose or command. */
  readonly takes: string
}

/** Signs in `takes`: article, preposition, future particle, lam before a verb, object or possessive pronoun, conjunctions. */
export const TAKES = {
  article: 'A',
  preposition: 'P',
  future: 'S',
  lam: 'L',
  pronoun: 'O',
  conjunction: 'C',
  question: 'Q',
  emphasis: 'E',
} as const

/** The compiled lexicon besides its numeric tables. */
export interface LexiconIndex {
  readonly alphabet: readonly number[]
  /** Citation form, root without spaces or empty, lemma of its verb or empty. */
  readonly lemmas: readonly (readonly [string, string, string])[]
  readonly classes: readonly WordClass[]
  /** How a skeleton is restored to the standard spelling: one digit for each alif, then one for a final ya or ha. */
  readonly restorations: readonly string[]
}

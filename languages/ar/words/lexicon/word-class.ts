import type { Features, PartOfSpeech } from '../../../../src/schema/token.js'

/**
 * What may stand before and after a form, and what it is. Interned: some thousands for the whole lexicon. Signs in `takes`: A article, P
 * preposition, S future particle, L lam before a verb, O object or possessive pronoun, C conjunctions, Q question, E emphatic lam; J and U: a
 * word that governs the jussive or the subjunctive; R and r: a rare word, a less usual one; F: a frequent one.
 */
export interface WordClass {
  readonly pos: PartOfSpeech
  readonly features: Features
  readonly bound: 'free' | 'bound' | 'both'
  /** What may stand before and after it, as signs: see above. */
  readonly takes: string
}

/** The compiled lexicon besides its numeric tables. */
export interface LexiconIndex {
  readonly alphabet: readonly number[]
  /** Citation form, root without spaces or empty, lemma of its verb or empty. */
  readonly lemmas: readonly (readonly [string, string, string])[]
  readonly classes: readonly WordClass[]
  /** How a skeleton is restored to the standard spelling: one digit for each alif, then one for a final ya or ha. */
  readonly restorations: readonly string[]
}

import type { Span } from './span.js'

/** Universal part-of-speech tags (Universal Dependencies), as an analyser of any language can give them. */
export type PartOfSpeech =
  | 'NOUN'
  | 'PROPN'
  | 'ADJ'
  | 'VERB'
  | 'AUX'
  | 'ADV'
  | 'PRON'
  | 'DET'
  | 'ADP'
  | 'CCONJ'
  | 'SCONJ'
  | 'PART'
  | 'NUM'
  | 'INTJ'
  | 'PUNCT'
  | 'SYM'
  | 'X'

export interface Features {
  readonly tense?: 'past' | 'present' | 'imperative'
  readonly mood?: 'indicative' | 'subjunctive' | 'jussive'
  readonly voice?: 'active' | 'passive'
  readonly person?: 1 | 2 | 3
  readonly gender?: 'm' | 'f'
  readonly number?: 'singular' | 'dual' | 'plural'
  /** Definite by article. */
  readonly definite?: boolean
  /** In construct state by its shape (dropped nun, "ta" before a pronoun): a genitive must follow. */
  readonly construct?: boolean
  readonly case?: 'nominative' | 'accusative' | 'genitive'
  /** Verb form in the field's numbering: 1..10 for I-X, 11..14 for quadriliterals QI-QIV. */
  readonly form?: number
  readonly derived?: 'masdar' | 'active-participle' | 'passive-participle' | 'nisba' | 'elative' | 'diminutive'
}

/** A clitic: a piece of the printed word with a grammatical life of its own. */
export interface Clitic extends Span {
  /** Folded form without marks. */
  readonly text: string
  readonly function:
    | 'conjunction'
    | 'preposition'
    | 'article'
    | 'future'
    | 'question'
    | 'emphasis'
    | 'subordinator'
    | 'negation'
    | 'pronoun'
    | 'vocative'
  /** For pronouns. */
  readonly features?: Features
}

/**
 * A distinct word, one object for all its tokens for as long as the analyser remembers it. What depends on the word alone is kept with it
 * (`rememberForm`), so that it need not be looked up by its letters at every token.
 */
export interface WordForm {
  readonly text: string
  /** What others know of the word, each at a place of its own. */
  readonly notes: unknown[]
}

/** One way of reading a word. */
export interface Analysis {
  readonly proclitics: readonly Clitic[]
  /** The word without clitics, folded. */
  readonly stem: string
  readonly enclitics: readonly Clitic[]
  /** Citation form, folded without vowel marks: third person singular past for verbs, singular for nouns. */
  readonly lemma: string
  /** Root letters without spaces, or null where there is none or it is not known. */
  readonly root: string | null
  readonly pos: PartOfSpeech
  readonly features: Features
  /** For masdars and participles: the lemma of their verb. */
  readonly verb: string | null
  /** 0..1: how sure the analyser is of this reading. */
  readonly confidence: number
  /** The word that `stem` is. */
  readonly form?: WordForm | undefined
}

/** One printed word (or number, or punctuation mark) of a sentence with its chosen reading and the others. */
export interface Token extends Span, Analysis {
  readonly kind: 'word' | 'number' | 'punctuation' | 'symbol'
  /** As printed. */
  readonly text: string
  /** The whole word folded. */
  readonly folded: string
  /** The word that `text` is. */
  readonly printed?: WordForm | undefined
  /** Where the stem stands in the text (clitics cut off). */
  readonly stemSpan: Span
  /** The other readings, best first. */
  readonly alternatives: readonly Analysis[]
}

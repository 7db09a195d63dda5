import type { Reading, Slot, WordFunction } from '../../language/clause-grammar.js'
import type { Mention } from '../../schema/mention.js'
import type { Features, Token } from '../../schema/token.js'

export type WordKind =
  | 'nominal'
  | 'verb'
  | 'preposition'
  | 'relative'
  | 'complementiser'
  | 'subordinator'
  | 'conditional'
  | 'negation'
  | 'auxiliary'
  | 'particle'
  | 'demonstrative'
  | 'pronoun'
  | 'punctuation'
  /** Belongs to the function word before it. */
  | 'inside'

/** A word of a sentence with all that the grammar says of it. */
export interface Word {
  readonly index: number
  readonly token: Token
  readonly kind: WordKind
  readonly functions: readonly WordFunction[]
  readonly conjunction: boolean
  /** Preposition attached, or the word's own slot where it is a preposition. */
  readonly slot: Slot | null
  readonly article: boolean
  /** By its ending no genitive can follow. */
  readonly indefinite: boolean
  /** Has the shape of a relational adjective. */
  readonly relational: boolean
  readonly future: boolean
  /** A verb after the particle of purpose. */
  readonly purpose: boolean
  readonly pronoun: Features | null
  readonly readings: readonly Reading[]
  readonly classes: ReadonlySet<string>
  /** The outermost mention that covers the word. */
  readonly mention: Mention | null
  /** Within a date, an hour or a duration. */
  readonly temporal: boolean
  readonly features: Features
}

/** What words of naming do: nothing for the clause. */
export const NAMING = 'naming'

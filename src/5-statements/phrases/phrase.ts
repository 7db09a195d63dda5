import type { Slot } from '../../language/clause-grammar.js'
import type { Word } from '../words/word.js'

/** A nominal phrase: head with its genitives, adjectives and names; `slot` where a preposition introduces it. */
export interface Phrase {
  readonly kind: 'phrase'
  readonly from: number
  readonly to: number
  readonly head: number
  readonly slot: Slot | null
  readonly conjunction: boolean
  /** Follows a comma. */
  readonly comma: boolean
  /** Phrases joined to it by "and" or a comma. */
  readonly joined: Phrase[]
}

/** Anything else that matters for the shape of a clause. */
interface Mark {
  readonly kind: 'mark'
  readonly from: number
  readonly to: number
  readonly word: Word
}

export type Chunk = Phrase | Mark

import type { Word } from '../words/word.js'

export type ClauseKind = 'main' | 'complement' | 'relative' | 'subordinate' | 'conditional' | 'purpose'

/** One clause: its verb, where there is one, and the chunks that belong to it. */
export interface Clause {
  readonly index: number
  readonly kind: ClauseKind
  /** The clause it hangs on, or -1. */
  readonly parent: number
  /** Chunk indices, in order. */
  readonly chunks: number[]
  /** Chunk index of the verb. */
  verb: number
  /** Auxiliary before the verb ("was", "had", "still"). */
  auxiliary: Word | null
  negation: Word | null
  hedge: boolean
  future: boolean
  /** What a relative clause describes: chunk index, or -1. */
  readonly antecedent: number
  /** Chunk index of the word that opened it (complementiser, relative, conjunction), or -1. */
  readonly opener: number
  /** A pronoun on the opener ("that she ..."). */
  readonly hasOpenerPronoun: boolean
  /** Coordinated with a clause before it: takes over its subject. */
  readonly coordinated: number
}

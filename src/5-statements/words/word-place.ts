import type { ClauseGrammar } from '../../language/clause-grammar.js'
import type { Mention } from '../../schema/mention.js'
import type { Sentence } from '../../schema/sentence.js'
import type { Token } from '../../schema/token.js'
import type { Word } from './word.js'

/** A token where it stands: what its reading is chosen by. */
export interface WordPlace {
  readonly token: Token
  readonly next: Token | undefined
  readonly nextMention: Mention | undefined
  /** Something with a name of its own follows: a mention. */
  readonly nextIsNamed: boolean
  /** The words before it, read already. */
  readonly words: readonly Word[]
  /** The last of them that counts: no bracket, quotation mark or second word of a function word. */
  readonly before: Word | null
  /** The mention that covers it. */
  readonly mention: Mention | null
  readonly kind: Sentence['kind']
  /** Within quotation marks. */
  readonly quoted: boolean
  /** Joined on by "and". */
  readonly conjunction: boolean
  /** Stems of the next words. */
  readonly following: readonly string[]
  readonly grammar: ClauseGrammar
}

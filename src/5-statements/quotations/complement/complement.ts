import type { SayingShape } from '../../../language/speech-grammar.js'
import type { QuoteSpan } from '../../../schema/sentence.js'

/** What was said, as a word of saying takes it. */
export interface Complement {
  readonly shape: SayingShape | 'colon'
  /** First word that belongs to the complement: complementiser, colon or opening mark. What stands before may name the speaker. */
  readonly lead: number
  /** First word of what was said, and first word after it. */
  readonly from: number
  readonly to: number
  /** The quotation marks, where all that was said stands in one pair of them. */
  readonly quote: QuoteSpan | null
}

import type { Calendar } from './calendar.js'
import type { Lexicon } from './lexicon.js'
import type { Period } from './period.js'

/** From where relative expressions are reckoned. */
export interface DateContext {
  readonly lexicon: Lexicon
  /** Minutes of the day of publication (or the moment of speaking), or null. */
  readonly ref: number | null
  readonly spoken: boolean
  /** Does the verb that governs the expression look forward? */
  readonly future: boolean
  /** The last date of the text, for "the same year". */
  readonly anchor: Period | null
}

export interface Resolved {
  /** The reading first, then the others that the words allow. Empty: not resolved. */
  readonly periods: readonly Period[]
  readonly basis: 'stated' | 'relative' | 'anaphoric'
  readonly calendar?: Calendar
  readonly approx?: boolean
  readonly why?: string
}

export const NO_REFERENCE = 'no day of publication to reckon from'

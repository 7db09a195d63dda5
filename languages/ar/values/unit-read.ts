import type { Amount } from './amount.js'
import type { TimeUnit } from './lexicon.js'

/** A unit as read behind a number, with the words that it takes. */
export interface UnitRead {
  readonly kind: Amount['kind']
  readonly end: number
  readonly factor: number
  readonly unit?: string
  readonly timeUnit?: TimeUnit
  readonly parts?: Amount['parts']
}

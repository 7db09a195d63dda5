import type { DateContext, Resolved } from './date-context.js'
import type { Slots } from './date-slots.js'
import type { Period } from './period.js'

export type Relation = 'at' | 'by' | 'since' | 'until' | 'before' | 'after' | 'during'

/** A date expression found in a text. */
export interface When extends Resolved {
  readonly end: number
  readonly s: number
  readonly e: number
  readonly slots: Slots
  readonly relation?: Relation
  /** A number of units of time that the expression names: the coming five years, since 25 years. */
  readonly length?: { readonly v: number; readonly unit: string }
}

export interface DateEnvironment {
  readonly lexicon: DateContext['lexicon']
  readonly ref: number | null
  readonly anchor: Period | null
}

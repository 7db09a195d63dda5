import type { Approximation } from '../../../src/schema/statement.js'
import type { TimeUnit } from './lexicon.js'

/** A number with its bounds and its unit, as found. Word indexes; `s` and `e` are folded offsets. */
export interface Amount {
  readonly kind: 'number' | 'percent' | 'money' | 'quantity' | 'duration' | 'ratio'
  readonly first: number
  readonly end: number
  readonly s: number
  readonly e: number
  readonly min: number | null
  readonly max: number | null
  readonly approx: Approximation
  readonly minExclusive?: boolean
  readonly maxExclusive?: boolean
  readonly vague?: boolean
  readonly unit?: string
  readonly per?: string
  readonly timeUnit?: TimeUnit
  /** Several parts of a duration in words such as an hour and a half. */
  readonly parts?: readonly { readonly v: number; readonly unit: TimeUnit }[]
  readonly digits: boolean
  readonly al: boolean
  readonly scale: number
  readonly range: boolean
  /** The unit alone, without a number: one of it, or two. */
  readonly bare: boolean
}

export interface AmountOptions {
  /** A unit noun without number counts as one of it. */
  readonly bare: boolean
  readonly state: string | undefined
}

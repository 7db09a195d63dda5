import type { Slots } from './date-slots.js'
import type { Reader } from './reader.js'

export interface SlotOptions {
  /** A bare number will do (one side of a range). */
  readonly loose: boolean
  /** Something before says that a date follows. */
  readonly expected: boolean
  /** Hours without their word will do: from the four to the five. */
  readonly hours?: boolean
}

export type PartReader = (r: Reader, i: number, slots: Slots, options: SlotOptions) => number

export const hasDay = (s: Slots) => s.day !== undefined || s.rel !== undefined || s.nth !== undefined

export const hasYear = (s: Slots) => s.year !== undefined || s.yearMod !== undefined

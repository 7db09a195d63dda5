import type { Calendar } from './calendar.js'
import type { EntryOf, TimeUnit } from './lexicon.js'

/** Which one of a unit or name of time is meant, counted from now. */
export type Mod = 'last' | 'next' | 'this' | 'same' | 'after-next' | 'before-last'
export const MOD_SHIFT: Readonly<Record<Mod, number>> = { last: -1, next: 1, this: 0, same: 0, 'after-next': 2, 'before-last': -2 }

export interface Clock {
  readonly h: number
  readonly m: number
  readonly s?: number
  /** An hour between 1 and 12 whose half of the day is not said. */
  readonly open: boolean
}

/** A number of units of time, in parts: two years and a month. */
export interface Length {
  readonly parts: readonly { readonly v: number; readonly unit: TimeUnit }[]
}

/** The parts of a date expression as they were said; nothing is filled in here. */
export interface Slots {
  weekdays?: readonly number[]
  weekdayMod?: Mod
  day?: number
  /** Last day of a list or run: 22 and 23 August. */
  dayTo?: number
  month?: { readonly m: number; readonly cal: Calendar }
  monthTo?: { readonly m: number; readonly cal: Calendar }
  monthMod?: Mod
  year?: number
  yearTo?: number
  cal?: Calendar
  yearMod?: Mod
  /** This week, last month, next year. */
  unit?: { readonly unit: TimeUnit; readonly mod: Mod | null; readonly count: number }
  /** Days from today. */
  rel?: number
  dayPart?: EntryOf<'daypart'>
  tonight?: boolean
  clock?: Clock
  /** The nth unit or weekday of what follows; -1 the last. `count` units from there. */
  nth?: { readonly n: number; readonly unit: TimeUnit | 'half' | 'weekday' | 'weekend'; readonly weekday?: number; readonly count: number }
  shift?: Length & { readonly sign: 1 | -1; readonly relation?: 'since' }
  part?: 'early' | 'middle' | 'late' | 'rest' | 'earlier' | 'later' | 'end-of-day'
  partOfDay?: 'early' | 'late'
  season?: EntryOf<'season'>
  seasonMod?: Mod
  decade?: number
  century?: number
  centuryMod?: Mod
  holiday?: string
  weekend?: boolean
  now?: boolean
  /** A bare number whose meaning the other side of a range decides. */
  loose?: number
  /** Printed spelling of the year: "13" of a two-digit year is no year. */
  numeric?: boolean
}

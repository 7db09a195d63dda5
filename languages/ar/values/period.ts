import type { Value } from '../../../src/schema/value.js'
import { dayNumber, daysInMonth, weekdayOf, ymdOf } from './calendars.js'
import type { TimeUnit } from './lexicon.js'

export type Granularity = NonNullable<Value['granularity']>
export const DAY = 1440

/** A stretch of local time in minutes since 1970; `to` is the first minute after it. `seconds` only for clock times. */
export interface Period {
  readonly from: number
  readonly to: number
  readonly gran: Granularity
  readonly seconds?: number
}

export const days = (from: number, to: number, gran: Granularity): Period => ({ from: from * DAY, to: to * DAY, gran })
export const dayPeriod = (day: number): Period => days(day, day + 1, 'day')
export const monthPeriod = (y: number, m: number): Period => days(dayNumber(y, m, 1), dayNumber(y, m + 1, 1), 'month')
export const yearPeriod = (y: number): Period => days(dayNumber(y, 1, 1), dayNumber(y + 1, 1, 1), 'year')
export const dayOf = (minute: number): number => Math.floor(minute / DAY)

/** The moment `n` units after (before, if negative) a moment; a day that a month lacks becomes its last. */
export function shiftBy(minute: number, unit: TimeUnit, n: number): number {
  switch (unit) {
    case 'second':
      return minute + n / 60
    case 'minute':
      return minute + n
    case 'hour':
      return minute + n * 60
    case 'day':
    case 'night':
      return minute + n * DAY
    case 'week':
      return minute + n * 7 * DAY
    default: {
      const months = n * { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 }[unit]
      const whole = Math.trunc(months)
      const { y, m, d } = ymdOf(dayOf(minute))
      const total = y * 12 + (m - 1) + whole
      const [ty, tm] = [Math.floor(total / 12), (((total % 12) + 12) % 12) + 1]
      const day = dayNumber(ty, tm, Math.min(d, daysInMonth(ty, tm)))
      // Half a year is six months; half a month fifteen days.
      const rest = months - whole
      return day * DAY + (minute - dayOf(minute) * DAY) + Math.round(rest * 30) * DAY
    }
  }
}

/** The calendar unit in which a moment lies, `n` units on. `weekStart` 1 = Monday. */
export function unitPeriod(minute: number, unit: TimeUnit, n: number, weekStart = 1): Period {
  const day = dayOf(minute)
  const { y, m } = ymdOf(day)
  switch (unit) {
    case 'second':
    case 'minute':
      return { from: shiftBy(minute, unit, n), to: shiftBy(minute, unit, n + 1), gran: 'time' }
    case 'hour': {
      const at = shiftBy(minute, unit, n)
      return { from: at, to: at + 60, gran: 'time' }
    }
    case 'day':
    case 'night':
      return dayPeriod(day + n)
    case 'week': {
      const start = day - ((weekdayOf(day) - weekStart + 7) % 7) + 7 * n
      return days(start, start + 7, 'week')
    }
    case 'month':
      return monthPeriod(y, m + n)
    case 'quarter': {
      const q = Math.floor((m - 1) / 3) + n
      return days(dayNumber(y, q * 3 + 1, 1), dayNumber(y, q * 3 + 4, 1), 'quarter')
    }
    case 'year':
      return yearPeriod(y + n)
    case 'decade': {
      const d = Math.floor(y / 10) * 10 + 10 * n
      return days(dayNumber(d, 1, 1), dayNumber(d + 10, 1, 1), 'decade')
    }
    case 'century':
      return centuryPeriod(Math.floor((y - 1) / 100) + 1 + n)
  }
}

export const centuryPeriod = (n: number): Period => days(dayNumber(n * 100 - 99, 1, 1), dayNumber(n * 100 + 1, 1, 1), 'century')

const GRAN: Readonly<Record<TimeUnit, Granularity>> = {
  second: 'time',
  minute: 'time',
  hour: 'time',
  day: 'day',
  night: 'day',
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
  decade: 'decade',
  century: 'century',
}
export const granularityOf = (unit: TimeUnit): Granularity => GRAN[unit]

/** Early, middle and late part of a period: thirds of a month by its days, of other periods by length. */
export function partOf(p: Period, part: 'early' | 'middle' | 'late'): Period {
  const from = dayOf(p.from)
  const to = dayOf(p.to)
  if (p.gran === 'month') {
    const [a, b] = part === 'early' ? [from, from + 10] : part === 'middle' ? [from + 10, from + 20] : [from + 20, to]
    return days(a, b, 'month-part')
  }
  if (p.gran === 'year') {
    const { y, m } = ymdOf(from)
    const [a, b] = part === 'early' ? [0, 4] : part === 'middle' ? [4, 8] : [8, 12]
    return days(dayNumber(y, m + a, 1), dayNumber(y, m + b, 1), 'month')
  }
  if (p.gran === 'decade' || p.gran === 'century') {
    const { y } = ymdOf(from)
    const [first, second, whole] = p.gran === 'decade' ? [3, 7, 10] : [33, 66, 100]
    const [a, b] = part === 'early' ? [0, first] : part === 'middle' ? [first, second] : [second, whole]
    return days(dayNumber(y + a, 1, 1), dayNumber(y + b, 1, 1), p.gran)
  }
  const third = (to - from) / 3
  const [a, b] = part === 'early' ? [from, from + third] : part === 'middle' ? [from + third, from + 2 * third] : [from + 2 * third, to]
  return days(Math.round(a), Math.round(b), p.gran)
}

/** The same parts as halves, the other usual reading. */
export function halfOf(p: Period, part: 'early' | 'middle' | 'late'): Period {
  const from = dayOf(p.from)
  const to = dayOf(p.to)
  if (p.gran === 'year') {
    const { y } = ymdOf(from)
    return part === 'early' ? days(from, dayNumber(y, 7, 1), p.gran) : days(dayNumber(y, 7, 1), to, p.gran)
  }
  if (p.gran === 'week')
    return part === 'early'
      ? days(from, from + 3, p.gran)
      : part === 'middle'
        ? days(from + 1, from + 5, p.gran)
        : days(from + 3, to, p.gran)
  const mid = from + 15
  return part === 'early' ? days(from, mid, p.gran) : part === 'middle' ? days(from + 14, from + 15, p.gran) : days(mid, to, p.gran)
}

import type { Calendar } from './calendar.js'

/** Calendars that no formula gives, made when the data is built. */
export interface CalendarTables {
  /** Umm al-Qura: first year, and the day number of the first day of each month, twelve to a year. */
  readonly hijri: { readonly first: number; readonly starts: readonly number[] }
  /** Solar Hijri: first year, and the day number of each New Year. */
  readonly persian: { readonly first: number; readonly starts: readonly number[] }
}

/** Days since 1970-01-01 of a Gregorian date; months beyond 12 run on. */
export function dayNumber(y: number, m: number, d: number): number {
  const date = new Date(0)
  date.setUTCFullYear(y, m - 1, d)
  return Math.round(date.getTime() / 864e5)
}

export interface Ymd {
  readonly y: number
  readonly m: number
  readonly d: number
}

export function ymdOf(day: number): Ymd {
  const date = new Date(day * 864e5)
  return { y: date.getUTCFullYear(), m: date.getUTCMonth() + 1, d: date.getUTCDate() }
}

export const daysInMonth = (y: number, m: number): number => dayNumber(y, m + 1, 1) - dayNumber(y, m, 1)
/** 0 = Sunday. */
export const weekdayOf = (day: number): number => (((day + 4) % 7) + 7) % 7

export function isoDay(day: number): string {
  const { y, m, d } = ymdOf(day)
  return `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
}

/** Day number of the first day of a month in a calendar, or null outside its table. Month 13 is the first of the next year. */
export function monthStart(tables: CalendarTables, cal: Calendar, y: number, m: number): number | null {
  if (cal === 'gregorian') return dayNumber(y, m, 1)
  const [year, month] = m > 12 ? [y + 1, m - 12] : [y, m]
  if (cal === 'persian') {
    const start = tables.persian.starts[year - tables.persian.first]
    return start === undefined ? null : start + (month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30)
  }
  return tables.hijri.starts[(year - tables.hijri.first) * 12 + month - 1] ?? null
}

/** The year of a calendar in which a day falls. */
export function yearIn(tables: CalendarTables, cal: Calendar, day: number): number {
  const { y } = ymdOf(day)
  if (cal === 'gregorian') return y
  let guess = cal === 'persian' ? y - 622 : Math.floor(((y - 622) * 33) / 32)
  while ((monthStart(tables, cal, guess + 1, 1) ?? Number.POSITIVE_INFINITY) <= day) guess++
  while ((monthStart(tables, cal, guess, 1) ?? Number.NEGATIVE_INFINITY) > day) guess--
  return guess
}

/** Western Easter Sunday (Meeus, Jones, Butcher). */
export function easter(y: number): number {
  const a = y % 19
  const b = Math.floor(y / 100)
  const c = y % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return dayNumber(y, Math.floor(n / 31), (n % 31) + 1)
}

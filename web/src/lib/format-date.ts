import { inDigits } from './format-number'
import { settings } from './settings.svelte'

type Shape = 'day' | 'short' | 'month' | 'long' | 'year'

const shapes: Record<Shape, Intl.DateTimeFormatOptions> = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short' },
  month: { month: 'long', year: 'numeric' },
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
}

// "ar-EG" names the months yanayir, fibrayir...; "ar-LB" kanun al-thani, shubat...
const locale = (): string => (settings.language === 'en' ? 'en-GB' : settings.months === 'levant' ? 'ar-LB' : 'ar-EG')

/** Formats an ISO day (a longer ISO time is cut to its day; months and years alone stay what they are). */
export function day(iso: string, shape: Shape = 'day'): string {
  const known = iso.length === 4 ? 'year' : iso.length === 7 ? 'month' : shape
  const date = new Date(`${iso.slice(0, 10).padEnd(7, '-01').padEnd(10, '-01')}T00:00:00Z`)
  if (Number.isNaN(date.getTime())) return iso
  const options = { ...shapes[known], timeZone: 'UTC' } as const
  const text = new Intl.DateTimeFormat(`${locale()}-u-nu-latn`, options).format(date)
  if (settings.calendar !== 'both' || (known !== 'day' && known !== 'long')) return inDigits(text)
  const hijri = new Intl.DateTimeFormat(`${settings.language === 'en' ? 'en' : 'ar'}-u-ca-islamic-umalqura-nu-latn`, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(date)
  return inDigits(`${text} (${hijri})`)
}

/** A stretch of days in the fewest words: one day, days of a month, a month, a year, or two ends. */
export function stretch(from: string, to: string): string {
  if (from === to) return day(from)
  const whole = wholeUnit(from, to)
  if (whole !== null) return day(whole)
  if (from.slice(0, 7) === to.slice(0, 7)) return inDigits(`${Number(from.slice(8, 10))}\u2013`) + day(to)
  if (from.slice(8) === '01' && to.slice(0, 4) === from.slice(0, 4) && isMonthEnd(to))
    return `${monthName(from)}\u2013${day(to.slice(0, 7))}`
  return `${day(from)} \u2013 ${day(to)}`
}

const isMonthEnd = (iso: string): boolean => new Date(Date.parse(`${iso}T00:00:00Z`) + 86_400_000).getUTCDate() === 1

/** "2025" for a whole year, "2025-03" for a whole month, else null. */
function wholeUnit(from: string, to: string): string | null {
  if (from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`) return from.slice(0, 4)
  if (from.endsWith('-01') && to.slice(0, 7) === from.slice(0, 7) && isMonthEnd(to)) return from.slice(0, 7)
  return null
}

/** The name of a month, of the set the reader chose. */
export function monthName(iso: string, width: 'long' | 'short' = 'long'): string {
  return new Intl.DateTimeFormat(locale(), { month: width, timeZone: 'UTC' }).format(new Date(`${iso.slice(0, 7)}-01T00:00:00Z`))
}

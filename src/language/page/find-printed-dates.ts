import type { PrintedDate } from '../page-grammar.js'
import type { LineWord } from './cut-words.js'
import { islamicDay } from './islamic-day.js'
import type { PatternTable } from './match-pattern.js'

export interface DateTables {
  readonly numericDates: 'day-first' | 'month-first'
  readonly months: PatternTable<{ month: number; islamic: boolean }>
  readonly morning: ReadonlySet<string>
  readonly afternoon: ReadonlySet<string>
}

const NUMERIC = /(?<![\d./-])(?:(\d{4})([-/.])(\d{1,2})\2(\d{1,2})|(\d{1,2})([-/.])(\d{1,2})\6(\d{4}))(?![\d/-]|\.\d)/g
const CLOCK = /(?<![\d:.])(\d{1,2})[:.](\d{2})(?::\d{2})?(?![\d:])/g
const DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g

/** ISO day, or null where the calendar has no such day. Years of news: 1900 to 2100. */
function isoDay(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) return null
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null
}

const number = (word: LineWord | undefined): number =>
  word !== undefined && /^\d{1,4}$/.test(word.folded) ? Number(word.folded) : Number.NaN

/**
 * Whole dates in words ("28 November 2024", "November 28, 2024", month names of two systems side by side) and in digits. `words` are the
 * folded words of `line` with all digits ASCII. Where one day stands in two calendars both are given.
 */
export function findPrintedDates(line: string, words: readonly LineWord[], tables: DateTables): PrintedDate[] {
  const found: PrintedDate[] = []
  for (let i = 0; i < words.length; i++) {
    const match = tables.months.matchAt(words, i)
    if (match === null) continue
    let next = match.end
    // Month names of two systems side by side, the second with its own name of the same month.
    const twin = tables.months.matchAt(words, next)
    if (twin !== null && twin.value.month === match.value.month && twin.value.islamic === match.value.islamic) next = twin.end
    const before = number(words[i - 1])
    const after = number(words[next])
    let value: [start: number, end: number, year: number, day: number] | null = null
    if (before >= 1 && before <= 31 && after >= 1300) value = [i - 1, next, after, before]
    else if (after >= 1 && after <= 31 && number(words[next + 1]) >= 1300) value = [i, next + 1, number(words[next + 1]), after]
    if (value !== null) {
      const [first, last, year, day] = value
      const { month, islamic } = match.value
      const iso = islamic ? islamicDay(year, month, day) : isoDay(year, month, day)
      const near = (words[last]?.end ?? 0) - (words[first]?.start ?? 0) < 60
      if (iso !== null && near) {
        found.push({ start: words[first]!.start, end: words[last]!.end, value: iso, calendar: islamic ? 'islamic-umalqura' : 'gregorian' })
        i = last
        continue
      }
    }
    i = next - 1
  }
  const ascii = line.replace(DIGITS, digit => String(digit.charCodeAt(0) & 0xf))
  for (const m of ascii.matchAll(NUMERIC)) {
    const year = Number(m[1] ?? m[8])
    const pair = m[1] === undefined ? [Number(m[5]), Number(m[7])] : [Number(m[4]), Number(m[3])]
    let [day, month] = pair as [number, number]
    if (m[1] === undefined && (tables.numericDates === 'month-first' || month > 12) && day <= 12) [day, month] = [month, day]
    const islamic = year >= 1300 && year <= 1500
    const iso = islamic ? islamicDay(year, month, day) : isoDay(year, month, day)
    if (iso !== null)
      found.push({ start: m.index, end: m.index + m[0].length, value: iso, calendar: islamic ? 'islamic-umalqura' : 'gregorian' })
  }
  const dates = found.sort((a, b) => a.start - b.start)
  return dates.map((date, i) => withClock(ascii, date, dates[i + 1]?.start ?? ascii.length, dates[i - 1]?.end ?? 0, words, tables))
}

/** Adds the clock time that stands within a few characters of the date, if any. */
function withClock(
  line: string,
  date: PrintedDate,
  limit: number,
  floor: number,
  words: readonly LineWord[],
  tables: DateTables,
): PrintedDate {
  const from = Math.max(floor, date.start - 24)
  const to = Math.min(limit, date.end + 28)
  for (const m of line.slice(from, to).matchAll(CLOCK)) {
    const start = from + m.index
    const end = start + m[0].length
    if (start < date.end && end > date.start) continue
    let hour = Number(m[1])
    const minute = Number(m[2])
    const mark = words.find(w => w.start >= end && w.start <= end + 3)?.folded
    if (mark !== undefined && tables.afternoon.has(mark) && hour < 12) hour += 12
    if (mark !== undefined && tables.morning.has(mark) && hour === 12) hour = 0
    if (hour < 24 && minute < 60)
      return { ...date, value: `${date.value}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` }
  }
  return date
}

import type { Clock, Mod, Slots } from './date-slots.js'
import type { Calendar, EntryOf, TimeUnit } from './lexicon.js'
import { readAmount } from './read-amount.js'
import { afterAnd, readMagnitude, type Reader } from './read-number.js'
import { readOrdinal } from './read-ordinal.js'
import { entryOf, isWord, type Word } from './scan-words.js'

export interface SlotsRead {
  readonly slots: Slots
  readonly end: number
}

const free = (w: Word | undefined): w is Word => w !== undefined && w.conj === '' && w.prep === ''
const noConj = (w: Word | undefined): w is Word => w !== undefined && w.conj === ''
const isComma = (w: Word | undefined) => w?.kind === 'mark' && (w.key === ',' || w.key === '\u060c')
const MODS: readonly Mod[] = ['after-next', 'before-last', 'last', 'next', 'this', 'same']
const ARTICLE = '\u0627\u0644'

/** The modifier of a unit or name of time at `i`: last, coming, current, the same. It carries the article, or is a phrase that does. */
export function readMod(r: Reader, i: number): Mod | null {
  const w = r.words[i]
  if (!free(w)) return null
  for (const mod of MODS) {
    if (!isWord(w, mod)) continue
    if (mod === 'same' || mod === 'after-next' || mod === 'before-last' || w.al || w.key.startsWith(ARTICLE)) return mod
    if (r.spoken) return mod
  }
  return null
}

/** Whole number at `i` for a day, month or count: digits or words, not a decimal. */
export function readInteger(r: Reader, i: number, max: number): { v: number; end: number; digits: boolean } | null {
  const w = r.words[i]
  if (w === undefined || w.conj !== '') return null
  if (w.kind === 'number') {
    const lit = w.literal!
    if (lit.seps.length > 0 || lit.point) return null
    const v = Number(lit.groups[0])
    return v <= max ? { v, end: i + 1, digits: true } : null
  }
  if (w.al && w.base === '' && r.words[i + 1]?.kind === 'number') return readInteger(r, i + 1, max)
  const n = w.kind === 'word' && w.entries.length > 0 ? readMagnitude(r, i) : null
  return n && Number.isInteger(n.v) && n.v <= max && !n.digits ? { v: n.v, end: n.end, digits: false } : null
}

export interface YearRead {
  readonly y: number
  readonly end: number
  readonly cal: Calendar | null
}

/** A year at `i`: four digits or words, with the mark of its calendar. `marked`: a word for year stood before, so that any number will do. */
export function readYear(r: Reader, i: number, marked: boolean): YearRead | null {
  const w = r.words[i]
  if (w === undefined || w.conj !== '') return null
  let y: number
  let end: number
  if (w.kind === 'number') {
    const lit = w.literal!
    if (lit.seps.length > 0 || lit.point) return null
    y = Number(lit.groups[0])
    const length = lit.groups[0]!.length
    if (length > 4 || (!marked && length !== 4)) return null
    end = i + 1
  } else {
    const n = w.entries.length > 0 ? readMagnitude(r, i) : null
    const o = marked && w.al ? readOrdinal(r, i, true) : null
    if (o && o.v >= 100 && (!n || o.end > n.end)) return { y: o.v, end: o.end, cal: null }
    if (!n || !Number.isInteger(n.v) || n.v < (marked ? 100 : 1000) || n.v > 3000) return null
    y = n.v
    end = n.end
  }
  if (y === 0) return null
  const mark = r.words[end]
  if (isWord(mark, 'persianMarks')) return { y, end: end + 1, cal: 'persian' }
  if (mark !== undefined && mark.conj === '' && (mark.prep === '' || mark.prep === 'l')) {
    if (isWord(mark, 'hijriMarks') || (mark.al && isWord(mark, 'hijriMarks'))) return { y, end: end + 1, cal: 'islamic-umalqura' }
    if (isWord(mark, 'gregorianMarks') && (mark.base.length > 1 || mark.glued || marked)) return { y, end: end + 1, cal: 'gregorian' }
  }
  if (!marked && (y < 1200 || y > 2200)) return null
  return { y, end, cal: null }
}

/** A month at `i`: its name, a double name, or "month" with a number. Short forms need `short`. */
export function readMonth(
  r: Reader,
  i: number,
  short: boolean,
  bare: boolean,
): { m: number; cal: Calendar; end: number; named: boolean } | null {
  let k = i
  const w0 = r.words[k]
  if (w0 === undefined) return null
  const said = monthWord(w0)
  if (said) k++
  const w = r.words[k]
  if (w === undefined || (said && w.conj !== '')) return null
  const entry = w.entries.find(
    (e): e is EntryOf<'month'> =>
      e.c === 'month' && (short || !e.short) && (!bare || said || e.bare || (short && e.short)) && (!w.al || e.cal !== 'persian'),
  )
  if (entry && (!w.al || entry.cal === 'islamic-umalqura') && (!said || w.prep === '')) {
    // Two calendars may share a name: the Gregorian reading comes first.
    let end = k + 1
    const sep = r.words[end]
    if (sep?.kind === 'mark' && (sep.key === '/' || sep.key === '(' || sep.key === '-')) {
      const again = r.words[end + 1]?.entries.find((e): e is EntryOf<'month'> => e.c === 'month' && e.m === entry.m && e.cal === entry.cal)
      if (again) {
        end += 2
        if (sep.key === '(' && r.words[end]?.key === ')') end++
      }
    }
    return { m: entry.m, cal: entry.cal, end, named: true }
  }
  if (!said || w0.conj !== '') return null
  const ordinal = w0.al ? readOrdinal(r, k, false) : null
  if (ordinal && w.al && ordinal.v <= 12 && ordinal.v > 0) return { m: ordinal.v, cal: 'gregorian', end: ordinal.end, named: false }
  const n = w0.al ? null : readInteger(r, k, 12)
  if (n && n.v > 0 && !countedTime(r, n.end) && !(r.words[k]!.al && !n.digits))
    return { m: n.v, cal: 'gregorian', end: n.end, named: false }
  return null
}

/** A unit of time that a number before it counts; a year word with its own number is none. */
const countedTime = (r: Reader, i: number) =>
  entryOf(r.words[i], 'time') !== undefined && !(isWord(r.words[i], 'year-word') && readYear(r, i + 1, true) !== null)

const monthWord = (w: Word) => isWord(w, 'month-word') && entryOf(w, 'time')?.n !== 3

/** The day of a month at `i` with the month after it: 15 March, the third of May, 22 and 23 August. */
function readDayMonth(r: Reader, i: number, slots: Slots): number {
  const w = r.words[i]
  if (!noConj(w) || w.prep === 'k') return -1
  const day = readDay(r, i)
  if (!day) return -1
  let end = day.end
  let dayTo: number | undefined
  const j = afterAnd(r, end)
  if (j >= 0) {
    const second = readDay(r, j, true)
    if (second && second.v > day.v) {
      dayTo = second.v
      end = second.end
    }
  }
  if (isWord(r.words[end], 'from') && r.words[end]!.conj === '') end++
  const sep = r.words[end]
  if (sep?.kind === 'mark' && (sep.key === '-' || sep.key === '/') && sep.glued) end++
  else if (dayTo === undefined && isWord(w, 'point')) return -1
  const month = readMonth(r, end, true, false)
  if (!month || month.m === 0 || r.words[end]!.conj !== '') return -1
  if (r.words[end]!.prep !== '' && r.words[end]!.prep !== 'b') return -1
  slots.day = day.v
  if (dayTo !== undefined) slots.dayTo = dayTo
  slots.month = { m: month.m, cal: month.cal }
  let e = month.end
  if (r.words[e]?.kind === 'mark' && r.words[e]!.key === '/' && r.words[e + 1]?.kind === 'number') e++
  return e
}

function readDay(r: Reader, i: number, second = false): { v: number; end: number } | null {
  const w = r.words[i]
  if (w === undefined) return null
  const n = w.kind === 'number' || !w.al ? readIntegerAny(r, i, second) : null
  if (n && n.v >= 1 && n.v <= 31) return n
  const o = w.entries.length > 0 ? readOrdinal(r, i, true) : null
  return o && o.v >= 1 && o.v <= 31 && (w.al || o.v === 1) ? o : null
}

function readIntegerAny(r: Reader, i: number, second: boolean): { v: number; end: number } | null {
  const w = r.words[i]!
  if (!second || w.kind === 'number') return readInteger(r, i, 31)
  const n = readMagnitude(r, i)
  return n && n.v <= 31 && Number.isInteger(n.v) ? n : null
}

/** A date in digits: 21/4/2016, 2016-04-21, 3/2015, 22/04. */
function readNumericDate(r: Reader, i: number, slots: Slots, sure: boolean): number {
  const w = r.words[i]
  const lit = w?.literal
  if (!w || !lit || lit.point || w.conj !== '' || lit.exponent !== 0) return -1
  const { groups, seps } = lit
  const n = groups.map(Number)
  if (seps.length === 2 && seps[0] === seps[1] && '/-.'.includes(seps[0]!)) {
    let [y, m, d] = groups[0]!.length === 4 ? [n[0]!, n[1]!, n[2]!] : [n[2]!, n[1]!, n[0]!]
    if (groups[0]!.length !== 4 && groups[2]!.length !== 4) {
      if (groups.some(g => g.length > 2) || (!r.spoken && seps[0] === '.')) return -1
      y += y < 70 ? 2000 : 1900
    }
    if (m > 12 && d <= 12) [m, d] = [d, m]
    if (m < 1 || m > 12 || d < 1 || d > 31) return -1
    Object.assign(slots, { year: y, month: { m, cal: hijriYear(y) ? 'islamic-umalqura' : 'gregorian' }, day: d, numeric: true })
    const mark = r.words[i + 1]
    if (isWord(mark, 'hijriMarks')) {
      slots.month = { m, cal: 'islamic-umalqura' }
      return i + 2
    }
    return isWord(mark, 'gregorianMarks') && mark!.glued ? i + 2 : i + 1
  }
  if (seps.length !== 1 || !'/-.'.includes(seps[0]!)) return -1
  if (groups[1]!.length === 4 && seps[0] !== '.' && n[0]! >= 1 && n[0]! <= 12 && groups[0]!.length <= 2 && n[1]! >= 1000) {
    Object.assign(slots, { year: n[1]!, month: { m: n[0]!, cal: 'gregorian' }, numeric: true })
    return i + 1
  }
  if (groups[0]!.length > 2 || groups[1]!.length > 2 || !sure) return -1
  const unit = r.words[i + 1]
  if (unit && (unit.key === '%' || entryOf(unit, 'unit') || entryOf(unit, 'scale') || entryOf(unit, 'cur') || isWord(unit, 'percent')))
    return -1
  const [d, m] = n[1]! > 12 && n[0]! <= 12 ? [n[1]!, n[0]!] : [n[0]!, n[1]!]
  if (m < 1 || m > 12 || d < 1 || d > 31 || (seps[0] === '.' && groups[1]!.length !== 2)) return -1
  Object.assign(slots, { month: { m, cal: 'gregorian' }, day: d, numeric: true })
  return i + 1
}

const hijriYear = (y: number) => y >= 1300 && y <= 1500

const HOUR_WORD = 'clock'

/** A time of day: 8:30, the hour 5, quarter past three in the afternoon. Without "hour" or a colon it needs a part of the day beside it. */
export function readClock(r: Reader, i: number, beside: boolean): { clock: Clock; dayPart?: EntryOf<'daypart'>; end: number } | null {
  let k = i
  const w0 = r.words[k]
  if (w0 === undefined || w0.conj !== '') return null
  const hourSaid = isWord(w0, HOUR_WORD) && w0.al && entryOf(w0, 'time')?.n === 1
  if (hourSaid) k++
  let h: number
  let m = 0
  let s: number | undefined
  let end: number
  const w = r.words[k]
  if (w === undefined) return null
  const lit = w.literal
  let colon = false
  if (lit && lit.seps.length > 0 && lit.seps.every(x => x === ':') && lit.seps.length <= 2 && !lit.point) {
    h = Number(lit.groups[0])
    m = Number(lit.groups[1])
    if (lit.groups[2] !== undefined) s = Number(lit.groups[2])
    end = k + 1
    colon = true
  } else if (lit && hourSaid && lit.seps.length === 1 && ',.\u060c\u066b'.includes(lit.seps[0]!) && lit.groups[1]!.length === 2) {
    h = Number(lit.groups[0])
    m = Number(lit.groups[1])
    end = k + 1
  } else {
    const o = w.al && w.entries.length > 0 ? readHour(r, k) : null
    const n = o ?? (w.al ? null : readInteger(r, k, 24))
    if (!n || n.v < 0 || n.v > 24 || (n.v === 0 && !hourSaid)) return null
    h = n.v
    end = n.end
    if (!hourSaid && !beside && !o && !n.digits) return null
    const rest = readMinutes(r, end)
    m = rest.m
    end = rest.end
  }
  if (h > 24 || m > 59 || m < -59 || (s ?? 0) > 59) return null
  // Universal time and the like in brackets are left alone.
  const part = readDayPartAfter(r, end)
  if (part) end = part.end
  if (!hourSaid && !colon && !part && !beside) return null
  if (part && !hourSaid && !colon && part.name === 'single-letter' && !r.spoken) return null
  let open = h >= 1 && h <= 12
  if (part) {
    h = hourIn(h, part.entry)
    open = false
  }
  if (m < 0) {
    h -= 1
    m += 60
  }
  return { clock: { h, m, ...(s === undefined ? {} : { s }), open }, ...(part ? { dayPart: part.entry } : {}), end }
}

/** The hour of the day of a spoken hour in a part of the day. */
export function hourIn(h: number, part: EntryOf<'daypart'>): number {
  if (part.name === 'dawn' || part.name === 'morning' || part.name === 'before-noon') return h === 12 ? 0 : h
  if (part.name === 'night') return h === 12 ? 0 : h >= 5 && h < 12 ? h + 12 : h
  return h < 12 ? h + 12 : h
}

/** Hours carry the article and mostly ordinal shape: the third, the one, the four. */
function readHour(r: Reader, k: number): { v: number; end: number; digits: boolean } | null {
  const w = r.words[k]!
  const o = entryOf(w, 'ord')
  if (o) {
    const next = r.words[k + 1]
    const ten = free(next) && entryOf(next, 'num')?.g === 'ten'
    const v = ten ? (o.v === 11 ? 11 : o.v + 10) : o.v
    return v >= 1 && v <= 12 ? { v, end: k + (ten ? 2 : 1), digits: false } : null
  }
  const n = entryOf(w, 'num')
  if (!n || n.v < 1 || n.v > 12) return null
  const next = r.words[k + 1]
  const ten = n.g === 'unit' && free(next) && entryOf(next, 'num')?.g === 'ten'
  const v = ten ? n.v + 10 : n.v
  return v <= 12 ? { v, end: k + (ten ? 2 : 1), digits: false } : null
}

const FRACTION_MINUTES: Readonly<Record<number, number>> = { 2: 30, 3: 20, 4: 15 }

function readMinutes(r: Reader, at: number): { m: number; end: number } {
  let m = 0
  let end = at
  const j = afterAnd(r, end)
  if (j >= 0) {
    const f = entryOf(r.words[j], 'frac')
    if (f && f.n === 1 && FRACTION_MINUTES[f.v]) {
      m = FRACTION_MINUTES[f.v]!
      end = j + 1
    } else {
      const n = readMagnitude(r, j)
      const unit = n ? entryOf(r.words[n.end], 'time') : undefined
      if (n && n.v < 60 && unit?.unit === 'minute') {
        m = n.v
        end = n.end + 1
      } else if (n && n.v < 60 && n.v > 12 && !n.digits) {
        m = n.v
        end = n.end
      }
    }
  } else {
    const n = free(r.words[end]) && !r.words[end]!.al ? readInteger(r, end, 59) : null
    if (n && entryOf(r.words[n.end], 'time')?.unit === 'minute' && free(r.words[n.end])) {
      m = n.v
      end = n.end + 1
    }
  }
  if (isWord(r.words[end], 'oclock-less')) {
    const f = entryOf(r.words[end + 1], 'frac')
    const n = f ? null : readMagnitude(r, end + 1)
    if (f && FRACTION_MINUTES[f.v]) {
      m -= FRACTION_MINUTES[f.v]!
      end += 2
    } else if (n && n.v < 60) {
      m -= n.v
      end = n.end
      if (entryOf(r.words[end], 'time')?.unit === 'minute') end++
    }
  }
  return { m, end }
}

function readDayPartAfter(r: Reader, at: number): { entry: EntryOf<'daypart'>; end: number; name: string } | null {
  let k = at
  if (isWord(r.words[k], 'stop') && r.words[k]!.key === '\u0641\u064a') k++
  const w = r.words[k]
  if (!noConj(w)) return null
  const entry = entryOf(w, 'daypart')
  if (entry) {
    if (w.base.length === 1 && !r.spoken && !w.glued && w.key.length > 1) return null
    return { entry, end: k + 1, name: w.base.length === 1 ? 'single-letter' : entry.name }
  }
  if (isWord(w, 'demonstrative')) {
    const next = entryOf(r.words[k + 1], 'daypart')
    if (next && r.words[k + 1]!.al) return { entry: next, end: k, name: next.name }
  }
  return null
}

/** What may stand between two parts of a date, and how many words it takes. */
function connector(r: Reader, i: number, slots: Slots): number {
  const w = r.words[i]
  if (w === undefined) return 0
  if (isComma(w) || (r.spoken && w.kind === 'mark' && (w.key === '|' || w.key === '-'))) return 1
  if (w.kind !== 'word' || w.conj !== '') return 0
  if (isWord(w, 'corresponding') || isWord(w, 'date-word')) return 1
  if (isWord(w, 'from') || w.key === '\u0641\u064a' /* in */) return 1
  if (isWord(w, 'over') || w.key === '\u0639\u0646\u062f' /* at */ || w.key === '\u0645\u0639' /* with */) {
    return r.words[i + 1]?.kind === 'number' || isWord(r.words[i + 1], HOUR_WORD) ? 1 : 0
  }
  if (isWord(w, 'about') && slots.clock === undefined) return 1
  return 0
}

export interface SlotOptions {
  /** A bare number will do (one side of a range). */
  readonly loose: boolean
  /** Something before says that a date follows. */
  readonly expected: boolean
  /** Hours without their word will do: from the four to the five. */
  readonly hours?: boolean
}

/** Reads the parts of one date expression from `i`, in whatever order they come. Null where none begins. */
export function readSlots(r: Reader, i: number, options: SlotOptions): SlotsRead | null {
  const slots: Slots = {}
  const hour = options.hours && r.words[i]?.al && isHourShape(r.words[i]!) ? readClock(r, i, true) : null
  if (hour) {
    slots.clock = hour.clock
    if (hour.dayPart) slots.dayPart = hour.dayPart
  }
  let end = hour ? hour.end : readPart(r, i, slots, options)
  if (end < 0) {
    if (!options.loose) return null
    const n = readLoose(r, i)
    if (!n) return null
    slots.loose = n.v
    end = n.end
    const part = readDayPartAfter(r, end)
    if (part) {
      slots.clock = { h: hourIn(n.v, part.entry), m: 0, open: false }
      delete slots.loose
      end = part.end
    }
  }
  for (let n = 0; n < 8 && !slots.now; n++) {
    const next = readPart(r, end, slots, { loose: false, expected: true })
    if (next > end) {
      end = next
      continue
    }
    let k = end
    for (let c = 0; c < 2; c++) k += connector(r, k, slots)
    if (k === end) break
    const later = readPart(r, k, slots, { loose: false, expected: true })
    if (later <= k) break
    end = later
  }
  return { slots, end }
}

const TA_MARBUTA = '\u0647' // folded
/** Hours are feminine: the fifth, the five; days of the month are masculine. */
const isHourShape = (w: Word) => w.base.endsWith(TA_MARBUTA) && (entryOf(w, 'ord') !== undefined || entryOf(w, 'num') !== undefined)

function readLoose(r: Reader, i: number): { v: number; end: number } | null {
  const w = r.words[i]
  if (w === undefined) return null
  const lit = w.literal
  if (lit) return lit.seps.length === 0 && !lit.point ? { v: Number(lit.groups[0]), end: i + 1 } : null
  if (w.entries.length === 0) return null
  const n = readMagnitude(r, i)
  if (n && Number.isInteger(n.v) && n.v <= 3000) return n
  const o = readOrdinal(r, i, true)
  return o && o.v <= 31 ? o : null
}

/** One part at `i` that fits what is already there; its end, or -1. */
function readPart(r: Reader, i: number, slots: Slots, options: SlotOptions): number {
  const w = r.words[i]
  if (w === undefined) return -1
  if (!w.startsDate && !w.startsAmount && !(r.spoken && isWord(w, 'in'))) return -1
  if (w.conj !== '' && Object.keys(slots).length > 0) return -1
  for (const read of PARTS) {
    const end = read(r, i, slots, options)
    if (end > i) return end
  }
  return -1
}

type PartReader = (r: Reader, i: number, slots: Slots, options: SlotOptions) => number

const hasDay = (s: Slots) => s.day !== undefined || s.rel !== undefined || s.nth !== undefined
const hasYear = (s: Slots) => s.year !== undefined || s.yearMod !== undefined

const PARTS: readonly PartReader[] = [
  partTonight,
  partHoliday,
  partRelativeDay,
  partWeekend,
  partOfPeriod,
  partNth,
  partWeekday,
  partDayNumeric,
  partDayMonth,
  partMonthUnit,
  partMonth,
  partYear,
  partDecade,
  partSeason,
  partDayPart,
  partClock,
  partShift,
  partUnit,
  partDayOnly,
]

function partTonight(r: Reader, i: number, s: Slots): number {
  const w = r.words[i]!
  if (isWord(w, 'now') && Object.keys(s).length === 0 && !w.al) {
    s.now = true
    return i + 1
  }
  if (isWord(w, 'tonight') && s.rel === undefined && s.dayPart === undefined) {
    const night = entryOf(w, 'daypart')
    s.rel = 0
    s.tonight = true
    if (night) s.dayPart = night
    const mod = readMod(r, i + 1)
    if (mod) {
      delete s.tonight
      s.rel = mod === 'last' ? -1 : mod === 'next' ? 1 : 0
      return i + 2
    }
    return i + 1
  }
  return -1
}

function partHoliday(r: Reader, i: number, s: Slots): number {
  const h = entryOf(r.words[i], 'holiday')
  if (!h || s.holiday) return -1
  s.holiday = h.rule
  return i + 1
}

function partRelativeDay(r: Reader, i: number, s: Slots): number {
  let k = i
  const w = r.words[k]!
  if (isWord(w, 'day-word') && !w.al && entryOf(r.words[k + 1], 'day') && w.prep !== 'k') k++
  const d = entryOf(r.words[k], 'day')
  if (!d || s.rel !== undefined || s.unit || s.month) return -1
  if (k > i && r.words[k]!.conj !== '') return -1
  // "Today" with an ordinal is the nth day; with a modifier the day before or after.
  const mod = readMod(r, k + 1)
  if (d.shift === 0 && w.key.startsWith(ARTICLE)) {
    if (entryOf(r.words[k + 1], 'ord') && r.words[k + 1]!.al) return -1
    if (mod === 'last' || mod === 'next') {
      s.rel = mod === 'last' ? -1 : 1
      return k + 2
    }
  }
  s.rel = d.shift
  return mod === 'this' && d.shift === 0 ? k + 2 : k + 1
}

function partWeekend(r: Reader, i: number, s: Slots): number {
  if (!isWord(r.words[i], 'weekend') || s.weekend) return -1
  s.weekend = true
  const mod = readMod(r, i + 1)
  if (mod) s.unit = { unit: 'week', mod, count: 1 }
  return mod ? i + 2 : i + 1
}

const PART_WORDS = ['early', 'middle', 'late', 'rest', 'earlier', 'later'] as const

function partOfPeriod(r: Reader, i: number, s: Slots, o: SlotOptions): number {
  if (s.part || s.partOfDay) return -1
  const w = r.words[i]!
  for (const part of PART_WORDS) {
    if (!isWord(w, part) || w.al) continue
    let k = i + 1
    if (isWord(r.words[k], 'from') && free(r.words[k])) k++
    const dayPart = entryOf(r.words[k], 'daypart')
    if ((part === 'earlier' || part === 'later') && dayPart) continue
    const probe: Slots = { part } // one part only, so that they do not nest
    const end = readPart(r, k, probe, { ...o, expected: false })
    if (
      end < 0 ||
      !(
        probe.month ||
        probe.unit ||
        probe.year !== undefined ||
        probe.yearMod ||
        probe.decade !== undefined ||
        probe.century ||
        probe.rel !== undefined ||
        probe.weekdays ||
        probe.season
      )
    )
      continue
    if (probe.day !== undefined && !probe.month) continue
    Object.assign(s, probe)
    s.part = part === 'late' && (probe.rel !== undefined || probe.weekdays) ? 'end-of-day' : part
    return end
  }
  return -1
}

function partNth(r: Reader, i: number, s: Slots): number {
  if (s.nth || s.day !== undefined) return -1
  const w = r.words[i]!
  if (w.conj === 'f') return -1
  const last = isWord(w, 'last-of') && !w.al
  const first = entryOf(w, 'ord')
  // First Tuesday, last day, third week, last three months, first nine months.
  if ((last || (first && !w.al && first.v >= 1 && first.v <= 10)) && w.prep !== 'k') {
    const n = last ? -1 : first!.v
    let k = i + 1
    const count = !last && n !== 1 ? null : readInteger(r, k, 100)
    if (count && count.v > 1 && entryOf(r.words[count.end], 'time') && !entryOf(r.words[k], 'wd')) {
      const unit = entryOf(r.words[count.end], 'time')!
      if (last) s.unit = { unit: unit.unit, mod: 'last', count: count.v }
      else s.nth = { n: 1, unit: unit.unit, count: count.v }
      return count.end + 1
    }
    if (isWord(r.words[k], 'day-word') && entryOf(r.words[k + 1], 'wd') && !r.words[k + 1]!.al) k++
    const target = r.words[k]
    if (!free(target) || target.al) return -1
    const wd = entryOf(target, 'wd')
    if (wd && (s.month || ctxFollows(r, k + 1) || last)) {
      s.nth = { n, unit: 'weekday', weekday: wd.d, count: 1 }
      return k + 1
    }
    const unit = entryOf(target, 'time')
    if (unit && unit.n === 1 && unit.seconds >= 86400 && (ctxFollows(r, k + 1) || s.month || s.year !== undefined)) {
      s.nth = { n, unit: unit.unit, count: 1 }
      return k + 1
    }
    return -1
  }
  if (!w.al) return -1
  // The third quarter, the first half, the last week, the nineteenth century, the second Wednesday.
  const half = entryOf(w, 'frac')
  const time = entryOf(w, 'time')
  const wd = entryOf(w, 'wd')
  if (!half && !time && !wd) return -1
  const next = r.words[i + 1]
  if (!next?.al || !free(next)) return -1
  // The first nine months; the nine months' number stands between.
  if (time && time.n === 3) {
    const count = readInteger(r, i + 1, 100)
    const after = count ? r.words[count.end] : undefined
    if (count && after?.al && entryOf(after, 'ord')?.v === 1) {
      s.nth = { n: 1, unit: time.unit, count: count.v }
      return count.end + 1
    }
    return -1
  }
  const ord = readOrdinal(r, i + 1, false)
  const isLast = isWord(next, 'last-of')
  const n = isLast ? -1 : ord?.v
  const end = isLast ? i + 2 : (ord?.end ?? -1)
  if (n === undefined || n === 0) return -1
  if (half?.v === 2 && (n === -1 || n <= 2)) s.nth = { n, unit: 'half', count: 1 }
  else if (half?.v === 4 && (n === -1 || n <= 4)) s.nth = { n, unit: 'quarter', count: 1 }
  else if (time && time.n === 1) {
    if (time.unit === 'month' || time.unit === 'hour' || time.unit === 'minute' || time.unit === 'second') return -1
    if (time.unit === 'century') {
      s.century = n
      return end
    }
    if (time.unit === 'year') return -1
    s.nth = { n, unit: time.unit, count: 1 }
  } else if (wd && ord && ord.v <= 5 && ctxFollows(r, ord.end)) s.nth = { n, unit: 'weekday', weekday: wd.d, count: 1 }
  else return -1
  return end
}

/** Does a month, year or unit follow that the nth one can be of? */
function ctxFollows(r: Reader, i: number): boolean {
  let k = i
  const w = r.words[k]
  if (w === undefined) return false
  if (isWord(w, 'from') || w.key === '\u0641\u064a' || isWord(w, 'after')) k++
  const next = r.words[k]
  return (
    entryOf(next, 'month') !== undefined ||
    isWord(next, 'month-word') ||
    isWord(next, 'year-word') ||
    entryOf(next, 'time') !== undefined ||
    isWord(next, 'demonstrative') ||
    (k > i && entryOf(next, 'holiday') !== undefined)
  )
}

function partWeekday(r: Reader, i: number, s: Slots): number {
  if (s.weekdays || s.day !== undefined) return -1
  let k = i
  let w = r.words[k]!
  const day = isWord(w, 'day-word') && !w.al && w.prep !== 'k'
  if (day || (isWord(w, 'demonstrative') && entryOf(r.words[k + 1], 'wd'))) k++
  w = r.words[k]!
  const wd = entryOf(w, 'wd')
  if (!wd || (k > i && w.conj !== '')) return -1
  const bareOk = r.spoken && (s.unit !== undefined || hasDayMonthAfter(r, k + 1))
  if (!w.al && !bareOk) return -1
  if (w.al && entryOf(w, 'ord') && !day) return -1
  // "The two" and "one" of a count are no days; nor is Friday after "between the".
  const list = [wd.d]
  let end = k + 1
  for (let n = 0; n < 5; n++) {
    const j = afterAnd(r, end)
    const between = j < 0 && s.dayPart?.name === 'night' && free(r.words[end]) ? entryOf(r.words[end], 'wd') : undefined
    if (between && r.words[end]!.al && between.d === (list.at(-1)! + 1) % 7) {
      // The night from Saturday to Sunday.
      list.push(between.d)
      end++
      break
    }
    const more = j >= 0 ? entryOf(r.words[j], 'wd') : undefined
    if (!more || !r.words[j]!.al) break
    list.push(more.d)
    end = j + 1
  }
  s.weekdays = list
  const mod = k > i && isWord(r.words[i], 'demonstrative') ? 'this' : readMod(r, end)
  if (mod) {
    s.weekdayMod = mod
    if (!(k > i && isWord(r.words[i], 'demonstrative'))) end++
  }
  return end
}

const hasDayMonthAfter = (r: Reader, i: number) =>
  readDayMonth(r, i, {}) > 0 || isComma(r.words[i]) || entryOf(r.words[i], 'time')?.unit === 'week'

function partDayNumeric(r: Reader, i: number, s: Slots, o: SlotOptions): number {
  if (s.month || s.day !== undefined || s.rel !== undefined) return -1
  let k = i
  const said = isWord(r.words[k], 'date-word') || (isWord(r.words[k], 'day-word') && !r.words[k]!.al)
  if (said) k++
  return readNumericDate(r, k, s, said || o.expected || s.weekdays !== undefined || (r.spoken && i > 0))
}

function partDayMonth(r: Reader, i: number, s: Slots): number {
  if (s.month || s.day !== undefined || s.rel !== undefined) return -1
  let k = i
  const said = isWord(r.words[k], 'day-word') && (!r.words[k]!.al || entryOf(r.words[k + 1], 'ord') !== undefined)
  if (said) k++
  const end = readDayMonth(r, k, s)
  if (end < 0) return -1
  const mod = readMod(r, end)
  if (mod && mod !== 'same') {
    s.monthMod = mod
    return end + 1
  }
  return end
}

/** The coming month, said with a day: "the 16th of this month". */
function partMonthUnit(r: Reader, i: number, s: Slots, o: SlotOptions): number {
  if (s.day !== undefined || s.month || s.unit) return -1
  const w = r.words[i]!
  if (!noConj(w)) return -1
  const k = isWord(w, 'day-word') && !w.al ? i + 1 : i
  const day = readDay(r, k)
  if (!day || (!r.words[k]!.al && !r.words[k]!.literal)) return -1
  let end = day.end
  if (isWord(r.words[end], 'from')) end++
  else if (!r.spoken) return -1
  const unit = readUnit(r, end)
  if (unit?.slot.unit !== 'month' || unit.slot.count !== 1) return -1
  void o
  s.day = day.v
  s.unit = unit.slot
  return unit.end
}

function partMonth(r: Reader, i: number, s: Slots): number {
  if (s.month || s.unit?.unit === 'month' || (s.day !== undefined && !s.nth)) return -1
  const w = r.words[i]!
  if (w.prep === 'k') return -1
  // August has its madda; without it the letters are a door (Bab) cut in two.
  if (
    w.base === '\u0627\u0628' &&
    !r.folded.raw.slice(r.folded.at[w.s]!, r.folded.at[w.e]!).includes('\u0622') &&
    r.words[i + 1]?.key !== '/'
  )
    return -1
  const short = nextIsDayYear(r, i + 1)
  const month = readMonth(r, i, short, true)
  if (!month) return -1
  let end = month.end
  // August 27, 1987: the month before the day.
  const day = readMonthDay(r, end, s)
  if (w.entries.some(e => e.c === 'month' && e.short) && !day && !w.entries.some(e => e.c === 'month' && !e.short)) return -1
  s.month = { m: month.m, cal: month.cal }
  if (day) {
    s.day = day.v
    return day.end
  }
  const j = afterAnd(r, end)
  const second = j >= 0 ? readMonth(r, j, false, true) : null
  const paired = isWord(w, 'month-word') && entryOf(w, 'time')?.n === 2
  if (second && (paired || readMod(r, second.end) || readYear(r, second.end, false))) {
    s.monthTo = { m: second.m, cal: second.cal }
    end = second.end
  }
  const mod = readMod(r, end)
  if (mod && mod !== 'same') {
    s.monthMod = mod
    end++
  }
  return end
}

function nextIsDayYear(r: Reader, i: number): boolean {
  const n = readInteger(r, i, 31)
  return n?.digits === true
}

function readMonthDay(r: Reader, i: number, s: Slots): { v: number; end: number } | null {
  if (s.nth || s.part || !r.spoken) return null
  const w = r.words[i]
  if (!free(w)) return null
  const n = readInteger(r, i, 31)
  if (n?.digits && n.v >= 1)
    return entryOf(r.words[n.end], 'time') || entryOf(r.words[n.end], 'cur') || r.words[n.end]?.key === '%' ? null : n
  const o = w.al && w.entries.length > 0 ? readOrdinal(r, i, false) : null
  return o && o.v >= 1 && o.v <= 31 && o.exact ? o : null
}

function partYear(r: Reader, i: number, s: Slots, o: SlotOptions): number {
  if (hasYear(s) || s.unit?.unit === 'year') return -1
  const w = r.words[i]!
  const said = isWord(w, 'year-word')
  const time = entryOf(w, 'time')
  if (said && time) {
    if (w.al || time.n === 1 || time.n === 2) {
      const year = readYear(r, i + 1, true)
      if (year && (!w.al || year.y >= 100) && !(r.words[i + 1]!.al && r.words[i + 1]!.kind === 'word' && !w.al && year.y < 1000)) {
        s.year = year.y
        if (year.cal) s.cal = year.cal
        let end = year.end
        const j = afterAnd(r, end)
        const two = j >= 0 && time.n === 2 ? readYearAt(r, j) : null
        if (two) {
          s.yearTo = two.y
          end = two.end
        }
        return end
      }
    }
    return -1
  }
  // A bare year: beside a month, or where a date is expected.
  if (w.kind !== 'number' && !s.month && !(s.nth && r.spoken)) return -1
  if (!(s.month || s.nth || s.season || s.holiday || o.expected)) return -1
  if (s.day !== undefined && !s.month) return -1
  if (
    w.kind === 'number' &&
    s.month &&
    w.literal!.seps.length === 0 &&
    w.literal!.groups[0]!.length === 2 &&
    s.numeric &&
    s.day !== undefined
  ) {
    s.year = 2000 + Number(w.literal!.groups[0])
    return i + 1
  }
  const year = readYear(r, i, false)
  if (!year) return -1
  s.year = year.y
  if (year.cal) s.cal = year.cal
  return year.end
}

function readYearAt(r: Reader, i: number): { y: number; end: number } | null {
  const lit = r.words[i]?.literal
  if (lit) return lit.seps.length === 0 && lit.groups[0]!.length === 4 ? { y: Number(lit.groups[0]), end: i + 1 } : null
  const n = readMagnitude(r, i)
  return n && n.v >= 1000 && n.v <= 3000 ? { y: n.v, end: n.end } : null
}

function partDecade(r: Reader, i: number, s: Slots): number {
  const w = r.words[i]!
  const d = entryOf(w, 'decade')
  if (d && s.decade === undefined) {
    s.decade = d.v
    const mod = entryOf(r.words[i + 1], 'time')?.unit === 'century' ? readMod(r, i + 2) : null
    if (mod) {
      s.centuryMod = mod
      return i + 3
    }
    if (entryOf(r.words[i + 1], 'time')?.unit === 'century' && r.words[i + 1]!.al) {
      const o = readOrdinal(r, i + 2, false)
      if (o) {
        s.century = o.v
        return o.end
      }
    }
    return i + 1
  }
  if (isWord(w, 'decade-word') && entryOf(r.words[i + 1], 'decade') && s.decade === undefined) {
    return partDecade(r, i + 1, s)
  }
  return -1
}

function partSeason(r: Reader, i: number, s: Slots): number {
  if (s.season || s.month) return -1
  let k = i
  const w0 = r.words[k]!
  const said = w0.entries.length > 0 && isWord(w0, 'season-word')
  if (said) k++
  const w = r.words[k]!
  const season = entryOf(w, 'season')
  if (!season) return -1
  const mod = w.al ? readMod(r, k + 1) : null
  const year = w.al ? null : (readYear(r, k + 1, false) ?? (isWord(r.words[k + 1], 'year-word') ? readYear(r, k + 2, true) : null))
  const demonstrative = w.al && k === i && isWord(r.words[i - 1], 'demonstrative')
  if (!mod && !year && !demonstrative && !said && !hasYear(s)) return -1
  s.season = season
  if (mod) s.seasonMod = mod
  if (year) s.year = year.y
  return year ? year.end : mod ? k + 2 : k + 1
}

function partDayPart(r: Reader, i: number, s: Slots): number {
  if (s.dayPart) return -1
  let k = i
  let partOfDay: 'early' | 'late' | undefined
  const w0 = r.words[k]!
  const early = isWord(w0, 'early-time')
  const late = isWord(w0, 'late-time')
  if (early || late) {
    k++
    if (isWord(r.words[k], 'from')) k++
    partOfDay = early ? 'early' : 'late'
  }
  const demonstrative = isWord(r.words[k], 'demonstrative')
  if (demonstrative) k++
  const w = r.words[k]
  if (w === undefined) return -1
  const part = entryOf(w, 'daypart')
  if (!part || w.base.length === 1 || (k > i && w.conj !== '')) return -1
  let end = k + 1
  if (isWord(r.words[end], 'early-mark') && w.al) {
    partOfDay = 'early'
    end++
  }
  const indefinite = !w.al && w.base === w.key
  const dayNext = isDayAhead(r, end)
  const has = hasDay(s) || s.weekdays !== undefined || s.month !== undefined || s.unit !== undefined
  if (!has && !dayNext && !demonstrative && !partOfDay && !(r.spoken && indefinite)) {
    const mod = w.al ? readMod(r, end) : null
    if (!mod) return -1
    s.dayPart = part
    s.rel = mod === 'last' ? -1 : mod === 'next' ? 1 : 0
    return end + 1
  }
  s.dayPart = part
  if (partOfDay) s.partOfDay = partOfDay
  if (demonstrative && !has) s.rel = 0
  return end
}

const isDayAhead = (r: Reader, i: number): boolean => {
  const w = r.words[i]
  if (!free(w)) return false
  if (entryOf(w, 'day') || (entryOf(w, 'wd') && w.al)) return true
  const next = r.words[i + 1]
  if (isWord(w, 'day-word') && (entryOf(next, 'wd') || entryOf(next, 'day') || next?.kind === 'number')) return true
  return readDayMonth(r, i, {}) > 0
}

function partClock(r: Reader, i: number, s: Slots): number {
  if (s.clock || s.now || s.part) return -1
  const beside = s.dayPart !== undefined || s.tonight === true
  const c = readClock(r, i, beside)
  if (!c) return -1
  s.clock = s.dayPart && !c.dayPart ? { ...c.clock, h: hourIn(c.clock.h, s.dayPart), open: false } : c.clock
  if (c.dayPart && !s.dayPart) s.dayPart = c.dayPart
  return c.end
}

/** Three days ago, since two years, after a week, within five years, a month from now. */
function partShift(r: Reader, i: number, s: Slots): number {
  if (s.shift || s.unit || s.month || s.rel !== undefined) return -1
  const w = r.words[i]!
  const ago = isWord(w, 'ago')
  const since = isWord(w, 'since')
  const after = isWord(w, 'after')
  const within = isWord(w, 'within') && r.spoken
  const inside = r.spoken && (w.key === '\u0641\u064a' || isWord(w, 'from')) && Object.keys(s).length === 0
  const nowFirst = isWord(w, 'from-now')
  if (ago || since || after || within || inside || nowFirst) {
    const length = readLength(r, i + 1)
    if (!length) return -1
    // After three days "of the attack" is reckoned from something else.
    const tail = r.words[length.end]
    const fromNow = isWord(tail, 'from-now')
    const beyond = isWord(tail, 'only') ? r.words[length.end + 1] : tail
    if (after && (isWord(beyond, 'from') || isWord(beyond, 'over')) && !fromNow) return -1
    if (isWord(w, 'from') && inside && !r.spoken) return -1
    s.shift = {
      parts: length.parts,
      sign: ago || since || (inside && isWord(w, 'from')) ? -1 : 1,
      ...(since ? { relation: 'since' as const } : {}),
    }
    return length.end + (fromNow ? 1 : 0)
  }
  if (Object.keys(s).length > 0 || w.conj !== '') return -1
  // A unit or number first: "three days ago", "an hour from now".
  const first = entryOf(w, 'time') ?? entryOf(w, 'num') ?? (w.kind === 'number' ? w : undefined)
  if (!first) return -1
  const length = readLength(r, i)
  const tail = length ? r.words[length.end] : undefined
  if (!length || !free(tail)) return -1
  if (isWord(tail, 'from-now')) {
    s.shift = { parts: length.parts, sign: 1 }
    return length.end + 1
  }
  if (isWord(tail, 'ago-after')) {
    s.shift = { parts: length.parts, sign: -1 }
    return length.end + 1
  }
  return -1
}

export function readLength(r: Reader, i: number): { parts: readonly { v: number; unit: TimeUnit }[]; end: number } | null {
  const w = r.words[i]
  if (w === undefined || w.al) return null
  const a = readAmount(r, i, { bare: true, state: undefined })
  if (a?.kind !== 'duration' || !a.parts || a.range) return null
  return { parts: a.parts, end: a.end }
}

interface UnitSlot {
  readonly slot: NonNullable<Slots['unit']>
  readonly end: number
}

/** This year, last month, the coming five years, the past two days, the year (spoken). */
export function readUnit(r: Reader, i: number): UnitSlot | null {
  let k = i
  const w0 = r.words[k]
  if (w0 === undefined) return null
  const demonstrative = isWord(w0, 'demonstrative')
  if (demonstrative) k++
  const w = r.words[k]
  if (w === undefined || (k > i && (w.conj !== '' || w.prep !== ''))) return null
  const time = entryOf(w, 'time')
  const quarter = entryOf(w, 'frac')?.v === 4 && w.al
  const unit: TimeUnit | undefined = quarter ? 'quarter' : time?.unit
  if (unit && w.al && (quarter || time!.n === 1)) {
    const mod = readMod(r, k + 1)
    if (mod) return { slot: { unit, mod: demonstrative && mod === 'this' ? 'this' : mod, count: 1 }, end: k + 2 }
    if (demonstrative) return { slot: { unit, mod: 'this', count: 1 }, end: k + 1 }
    return null
  }
  if (unit && time && w.al && time.n === 2) {
    const mod = readMod(r, k + 1)
    return mod && mod !== 'same' ? { slot: { unit, mod, count: 2 }, end: k + 2 } : null
  }
  if (unit && time && w.al && time.n === 3) {
    const n = readInteger(r, k + 1, 1000)
    const at = n ? n.end : k + 1
    const mod = readMod(r, at)
    if (!mod || mod === 'same') return null
    return n ? { slot: { unit, mod, count: n.v }, end: at + 1 } : { slot: { unit, mod, count: 0 }, end: at + 1 }
  }
  // Three days to come: the count before, the modifier with the article.
  if (demonstrative || w.conj !== '') return null
  const vague = entryOf(w, 'vague')
  const n = vague && vague.from === 3 ? { v: 3, end: k + 1, digits: false } : readInteger(r, k, 1000)
  const counted = n ? entryOf(r.words[n.end], 'time') : undefined
  const mod = n && counted && free(r.words[n.end]) ? readMod(r, n.end + 1) : null
  return n && counted && mod && mod !== 'same' ? { slot: { unit: counted.unit, mod, count: n.v }, end: n.end + 2 } : null
}

function partUnit(r: Reader, i: number, s: Slots): number {
  const read = readUnit(r, i)
  if (!read) {
    // In speech the unit with its article alone is the current one.
    const w = r.words[i]!
    const time = entryOf(w, 'time')
    if (!r.spoken || !time || time.n !== 1 || s.unit) return -1
    const own = w.base !== w.key && !w.al
    if (!w.al && !own) return -1
    if (time.unit === 'minute' || time.unit === 'hour' || time.unit === 'second') {
      return time.unit === 'minute' && Object.keys(s).length === 0 && w.al ? partMinute(r, i, s) : -1
    }
    if (Object.keys(s).length > 0 && !s.part && !s.weekdays && !s.nth) return -1
    s.unit = { unit: time.unit, mod: 'this', count: 1 }
    return i + 1
  }
  const { slot, end } = read
  const first = r.words[i]!
  if (first.prep === 'k') return -1
  if (slot.unit === 'year' && slot.count === 1 && (s.month || s.nth || s.season || s.day !== undefined || s.holiday)) {
    if (hasYear(s)) return -1
    s.yearMod = slot.mod!
    return end
  }
  if (s.unit || s.month || hasYear(s)) return -1
  if (slot.unit === 'century' && s.decade !== undefined) {
    s.centuryMod = slot.mod!
    return end
  }
  s.unit = slot
  return end
}

function partMinute(r: Reader, i: number, s: Slots): number {
  void s
  void r
  return i < 0 ? i : -1
}

/** "The day 27", "the 15th" where the rest of the sentence or speech makes it a date. */
function partDayOnly(r: Reader, i: number, s: Slots, o: SlotOptions): number {
  if (!r.spoken || o.loose || s.day !== undefined || s.month || s.rel !== undefined || s.unit || s.nth || s.clock) return -1
  const w = r.words[i]!
  const said = isWord(w, 'day-word') && !w.al
  const k = said ? i + 1 : i
  if (!said && s.weekdays === undefined && !(o.expected && Object.keys(s).length === 0)) return -1
  const day = readDay(r, k)
  const target = r.words[k]
  if (!day || target === undefined || (!target.al && target.kind !== 'number')) return -1
  if (isHourShape(target) && target.al && !said) return -1
  const next = r.words[day.end]
  if (next && free(next) && (entryOf(next, 'time') || entryOf(next, 'cur') || entryOf(next, 'unit') || next.key === '%')) return -1
  s.day = day.v
  return day.end
}

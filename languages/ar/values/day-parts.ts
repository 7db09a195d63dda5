import type { Slots } from './date-slots.js'
import { ARTICLE, free, isComma, readMod } from './date-words.js'
import { hourIn, isHourShape, readClock } from './read-clock.js'
import { readDay, readDayMonth } from './read-day-month.js'
import { readNumericDate } from './read-numeric-date.js'
import { afterAnd, type Reader } from './reader.js'
import { entryOf, isWord } from './scan-words.js'
import { hasDay, type SlotOptions } from './slot-options.js'

export function partTonight(r: Reader, i: number, s: Slots): number {
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

export function partHoliday(r: Reader, i: number, s: Slots): number {
  const h = entryOf(r.words[i], 'holiday')
  if (!h || s.holiday) return -1
  s.holiday = h.rule
  return i + 1
}

export function partRelativeDay(r: Reader, i: number, s: Slots): number {
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

export function partWeekend(r: Reader, i: number, s: Slots): number {
  if (!isWord(r.words[i], 'weekend') || s.weekend) return -1
  s.weekend = true
  const mod = readMod(r, i + 1)
  if (mod) s.unit = { unit: 'week', mod, count: 1 }
  return mod ? i + 2 : i + 1
}

export function partWeekday(r: Reader, i: number, s: Slots): number {
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

export function partDayNumeric(r: Reader, i: number, s: Slots, o: SlotOptions): number {
  if (s.month || s.day !== undefined || s.rel !== undefined) return -1
  let k = i
  const said = isWord(r.words[k], 'date-word') || (isWord(r.words[k], 'day-word') && !r.words[k]!.al)
  if (said) k++
  return readNumericDate(r, k, s, said || o.expected || s.weekdays !== undefined || (r.spoken && i > 0))
}

export function partDayMonth(r: Reader, i: number, s: Slots): number {
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

export function partDayPart(r: Reader, i: number, s: Slots): number {
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

export function partClock(r: Reader, i: number, s: Slots): number {
  if (s.clock || s.now || s.part) return -1
  const beside = s.dayPart !== undefined || s.tonight === true
  const c = readClock(r, i, beside)
  if (!c) return -1
  s.clock = s.dayPart && !c.dayPart ? { ...c.clock, h: hourIn(c.clock.h, s.dayPart), open: false } : c.clock
  if (c.dayPart && !s.dayPart) s.dayPart = c.dayPart
  return c.end
}

/** "The day 27", "the 15th" where the rest of the sentence or speech makes it a date. */
export function partDayOnly(r: Reader, i: number, s: Slots, o: SlotOptions): number {
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

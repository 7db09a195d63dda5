import type { Slots } from './date-slots.js'
import { free, isComma } from './date-words.js'
import {
  partClock,
  partDayMonth,
  partDayNumeric,
  partDayOnly,
  partDayPart,
  partHoliday,
  partRelativeDay,
  partTonight,
  partWeekday,
  partWeekend,
} from './day-parts.js'
import { partDecade, partMonth, partMonthUnit, partSeason, partYear } from './month-and-year-parts.js'
import { partNth } from './nth-part.js'
import { HOUR_WORD, hourIn, isHourShape, readClock, readDayPartAfter } from './read-clock.js'
import { readMagnitude } from './read-number.js'
import { readOrdinal } from './read-ordinal.js'
import type { Reader } from './reader.js'
import { partShift, partUnit } from './relative-parts.js'
import { entryOf, isWord } from './scan-words.js'
import type { PartReader, SlotOptions } from './slot-options.js'

export interface SlotsRead {
  readonly slots: Slots
  readonly end: number
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
    const end = readPart(r, k, probe, { ...o, expected: r.words[k]?.kind === 'number' })
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

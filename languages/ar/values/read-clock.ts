import type { Clock } from './date-slots.js'
import { free, noConj, readInteger } from './date-words.js'
import type { EntryOf } from './lexicon.js'
import { readMagnitude } from './read-number.js'
import { afterAnd, type Reader } from './reader.js'
import { entryOf, isWord, type Word } from './scan-words.js'

export const HOUR_WORD = 'clock'

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

export function readDayPartAfter(r: Reader, at: number): { entry: EntryOf<'daypart'>; end: number; name: string } | null {
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

const TA_MARBUTA = '\u0647' // folded

/** Hours are feminine: the fifth, the five; days of the month are masculine. */
export const isHourShape = (w: Word) => w.base.endsWith(TA_MARBUTA) && (entryOf(w, 'ord') !== undefined || entryOf(w, 'num') !== undefined)

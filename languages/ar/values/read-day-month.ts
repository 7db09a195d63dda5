import type { Slots } from './date-slots.js'
import { free, noConj, readInteger } from './date-words.js'
import { readMonth } from './read-month.js'
import { readMagnitude } from './read-number.js'
import { readOrdinal } from './read-ordinal.js'
import { afterAnd, type Reader } from './reader.js'
import { entryOf, isWord } from './scan-words.js'

/** The day of a month at `i` with the month after it: 15 March, the third of May, 22 and 23 August. */
export function readDayMonth(r: Reader, i: number, slots: Slots): number {
  const w = r.words[i]
  if (!noConj(w) || w.prep === 'k') return -1
  const day = readDay(r, i)
  if (!day) return -1
  let end = day.end
  let dayTo: number | undefined
  for (let n = 0; n < 6; n++) {
    const j = afterAnd(r, end)
    const second = j >= 0 ? readDay(r, j, true) : null
    if (!second || second.v <= (dayTo ?? day.v)) break
    dayTo = second.v
    end = second.end
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

export function readDay(r: Reader, i: number, second = false): { v: number; end: number } | null {
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

export function nextIsDayYear(r: Reader, i: number): boolean {
  const n = readInteger(r, i, 31)
  return n?.digits === true
}

export function readMonthDay(r: Reader, i: number, s: Slots): { v: number; end: number } | null {
  if (s.nth || s.part || !r.spoken) return null
  const w = r.words[i]
  if (!free(w)) return null
  const n = readInteger(r, i, 31)
  if (n?.digits && n.v >= 1)
    return entryOf(r.words[n.end], 'time') || entryOf(r.words[n.end], 'cur') || r.words[n.end]?.key === '%' ? null : n
  const o = w.al && w.entries.length > 0 ? readOrdinal(r, i, false) : null
  return o && o.v >= 1 && o.v <= 31 && o.exact ? o : null
}

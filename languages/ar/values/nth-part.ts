import type { Slots } from './date-slots.js'
import { free, readInteger } from './date-words.js'
import { readOrdinal } from './read-ordinal.js'
import type { Reader } from './reader.js'
import { entryOf, isWord } from './scan-words.js'

export function partNth(r: Reader, i: number, s: Slots): number {
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
  const ord = readOrdinal(r, i + 1, time?.unit === 'century')
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

import type { Slots } from './date-slots.js'
import { free } from './date-words.js'
import { readYear } from './read-year.js'
import { readLength, readUnit } from './read-time-unit.js'
import type { Reader } from './reader.js'
import { entryOf, isWord } from './scan-words.js'
import { hasYear } from './slot-options.js'

/** Three days ago, since two years, after a week, within five years, a month from now. */
export function partShift(r: Reader, i: number, s: Slots): number {
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
    if (!length || isNamedUnit(r, i + 1, length.end)) return -1
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

/** The one word of a length of time that a name follows: "since the year 2014", "before the month of May", "since the day of Friday" are no lengths. */
function isNamedUnit(r: Reader, from: number, end: number): boolean {
  if (end !== from + 1 || r.words[from]!.al) return false
  const unit = entryOf(r.words[from], 'time')?.unit
  if (unit === 'year') return readYear(r, end, true) !== null
  if (unit === 'day') return entryOf(r.words[end], 'wd') !== undefined
  return unit === 'month' && entryOf(r.words[end], 'month') !== undefined
}

export function partUnit(r: Reader, i: number, s: Slots): number {
  const read = readUnit(r, i)
  if (!read) {
    // In speech the unit with its article alone is the current one.
    const w = r.words[i]!
    const time = entryOf(w, 'time')
    if ((!r.spoken && !s.part) || !time || time.n !== 1 || s.unit) return -1
    const own = w.base !== w.key && !w.al
    if (!w.al && !own) return -1
    if (time.unit === 'minute' || time.unit === 'hour' || time.unit === 'second') {
      return -1
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

import type { Slots } from './date-slots.js'
import { noConj, readMod } from './date-words.js'
import { nextIsDayYear, readDay, readMonthDay } from './read-day-month.js'
import { readMonth } from './read-month.js'
import { readOrdinal } from './read-ordinal.js'
import { readUnit } from './read-time-unit.js'
import { readYear, readYearAt } from './read-year.js'
import { afterAnd, type Reader } from './reader.js'
import { entryOf, isWord } from './scan-words.js'
import { hasYear, type SlotOptions } from './slot-options.js'

/** The coming month, said with a day: "the 16th of this month". */
export function partMonthUnit(r: Reader, i: number, s: Slots, o: SlotOptions): number {
  if (s.day !== undefined || s.month || s.unit) return -1
  const w = r.words[i]!
  if (!noConj(w)) return -1
  const k = isWord(w, 'day-word') && !w.al ? i + 1 : i
  const day = readDay(r, k)
  if (!day || (!r.words[k]!.al && !r.words[k]!.literal)) return -1
  let end = day.end
  const j = afterAnd(r, end)
  const second = j >= 0 ? readDay(r, j, true) : null
  if (second && second.v > day.v) end = second.end
  if (isWord(r.words[end], 'from')) end++
  else if (!r.spoken) return -1
  const unit = readUnit(r, end)
  if (unit?.slot.unit !== 'month' || unit.slot.count !== 1) return -1
  void o
  s.day = day.v
  if (second && second.v > day.v) s.dayTo = second.v
  s.unit = unit.slot
  return unit.end
}

export function partMonth(r: Reader, i: number, s: Slots): number {
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

export function partYear(r: Reader, i: number, s: Slots, o: SlotOptions): number {
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

export function partDecade(r: Reader, i: number, s: Slots): number {
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

export function partSeason(r: Reader, i: number, s: Slots): number {
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

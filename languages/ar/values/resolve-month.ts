import { monthStart, weekdayOf, yearIn, ymdOf } from './calendars.js'
import { type DateContext, NO_REFERENCE, type Resolved } from './date-context.js'
import { MOD_SHIFT, type Slots } from './date-slots.js'
import type { Calendar } from './calendar.js'
import { dayOf, days, type Period } from './period.js'

/** Years that a day or month without year can be of, the meant one first. */
function yearCandidates(s: Slots, c: DateContext, at: (y: number) => number | null, cal: Calendar): number[] {
  const ref = c.ref!
  const year = yearIn(c.lexicon.calendars, cal, dayOf(ref))
  const today = dayOf(ref)
  const here = at(year)
  const past = here !== null && here <= today ? year : year - 1
  const coming = here !== null && here >= today ? year : year + 1
  switch (s.monthMod) {
    case 'last':
    case 'before-last': {
      const back = s.monthMod === 'last' ? 0 : 1
      const strict = sameMonth(here, ref) ? past - 1 : past
      return [strict - back, past - back, past - 1 - back, year - 1 - back]
    }
    case 'next':
    case 'after-next': {
      const on = s.monthMod === 'next' ? 0 : 1
      const strict = sameMonth(here, ref) ? year + 1 : coming
      return [strict + on, coming + on, year + 1 + on]
    }
    case 'this':
      return [year]
    default:
      // The running month is also the coming one; a Hijri month is the nearest.
      if (c.future && sameMonth(here, ref) && s.day === undefined) return unique([year, coming, past])
      if (cal === 'islamic-umalqura') return nearestFirst([year, year - 1, year + 1], at, today)
      return unique(c.future ? [coming, past, year, year + 1, year - 1] : [past, coming, year, year - 1, year + 1])
  }
}

const nearestFirst = (years: readonly number[], at: (y: number) => number | null, today: number) =>
  [...years].sort((a, b) => Math.abs((at(a) ?? 0) - today) - Math.abs((at(b) ?? 0) - today))

const sameMonth = (day: number | null, ref: number) => {
  if (day === null) return false
  const a = ymdOf(day)
  const b = ymdOf(dayOf(ref))
  return a.y === b.y && a.m === b.m
}

const unique = (list: readonly number[]) => [...new Set(list)]

export function resolveMonth(s: Slots, c: DateContext): Resolved {
  const { m } = s.month!
  const tables = c.lexicon.calendars
  let cal = s.month!.cal
  if (s.cal === 'persian') cal = 'persian'
  if (s.year !== undefined && cal === 'gregorian' && s.cal === 'islamic-umalqura') cal = 'islamic-umalqura'
  // The Persian month shares its name with the Levantine March: the year tells.
  if (s.year !== undefined && cal === 'gregorian' && s.year >= 1250 && s.year < 1500 && m === 3 && !s.numeric)
    return resolveMonth({ ...s, month: { m: 9, cal: 'persian' }, cal: 'persian' }, c)
  const make = (y: number): Period | null => {
    const start = monthStart(tables, cal, y, m)
    const next = monthStart(tables, cal, y, m + 1)
    if (start === null || next === null) return null
    if (s.day !== undefined) {
      if (s.day > next - start) return null
      return days(start + s.day - 1, start + (s.dayTo ?? s.day), 'day')
    }
    const last = s.monthTo ? monthStart(tables, cal, s.monthTo.m < m ? y + 1 : y, s.monthTo.m + 1) : next
    return last === null ? null : days(start, last, 'month')
  }
  const list = (years: readonly number[]): Period[] => years.map(make).filter((p): p is Period => p !== null)
  const calendar = cal === 'gregorian' ? {} : { calendar: cal }
  if (s.year !== undefined) {
    const periods = list([s.year])
    return periods.length === 0
      ? { periods, basis: 'stated', ...calendar, why: 'no such day in the calendar' }
      : { periods, basis: 'stated', ...calendar }
  }
  if (s.yearMod === 'same') {
    if (!c.anchor) return { periods: [], basis: 'anaphoric', ...calendar, why: 'the year meant was not found' }
    return { periods: list([yearIn(tables, cal, dayOf(c.anchor.from))]), basis: 'anaphoric', ...calendar }
  }
  if (c.ref === null) return { periods: [], basis: 'relative', ...calendar, why: NO_REFERENCE }
  if (s.yearMod) return { periods: list([yearIn(tables, cal, dayOf(c.ref)) + MOD_SHIFT[s.yearMod]]), basis: 'relative', ...calendar }
  let years = yearCandidates(s, c, y => make(y) && dayOf(make(y)!.from), cal)
  // Hijri months: the running or the nearest one.
  if (s.weekdays && s.day !== undefined) {
    const agree = years.filter(y => {
      const p = make(y)
      return p && weekdayOf(dayOf(p.from)) === s.weekdays![0]
    })
    if (agree.length > 0) years = [...agree, ...years]
  }
  return { periods: list(unique(years)), basis: 'relative', ...calendar }
}

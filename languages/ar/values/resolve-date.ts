import { dayNumber, easter, monthStart, weekdayOf, yearIn, ymdOf } from './calendars.js'
import { MOD_SHIFT, type Slots } from './date-slots.js'
import type { Calendar, Lexicon } from './lexicon.js'
import {
  centuryPeriod,
  DAY,
  days,
  dayOf,
  dayPeriod,
  granularityOf,
  halfOf,
  partOf,
  type Period,
  shiftBy,
  unitPeriod,
  yearPeriod,
} from './period.js'

/** From where relative expressions are reckoned. */
export interface DateContext {
  readonly lexicon: Lexicon
  /** Minutes of the day of publication (or the moment of speaking), or null. */
  readonly ref: number | null
  readonly spoken: boolean
  /** Does the verb that governs the expression look forward? */
  readonly future: boolean
  /** The last date of the text, for "the same year". */
  readonly anchor: Period | null
}

export interface Resolved {
  /** The reading first, then the others that the words allow. Empty: not resolved. */
  readonly periods: readonly Period[]
  readonly basis: 'stated' | 'relative' | 'anaphoric'
  readonly calendar?: Calendar
  readonly approx?: boolean
  readonly why?: string
}

const NO_REFERENCE = 'no day of publication to reckon from'

/** What an expression means, given the day from which it is reckoned. Alternatives are other readings of the same words, best first. */
export function resolveDate(s: Slots, c: DateContext): Resolved | null {
  const base = resolveBase(s, c)
  if (!base) return null
  let periods = base.periods
  if (s.part) periods = periods.flatMap(p => partPeriods(p, s, c))
  if (s.dayPart && !s.clock) periods = periods.map(p => withDayPart(p, s))
  if (s.tonight && !s.clock) periods = periods.flatMap(p => [{ from: p.from + 18 * 60, to: p.from + DAY, gran: 'day-part' as const }, p])
  if (s.clock) periods = periods.flatMap(p => withClock(p, s))
  return { ...base, periods, ...(s.part && s.part !== 'rest' ? { approx: true } : {}) }
}

function resolveBase(s: Slots, c: DateContext): Resolved | null {
  const { ref } = c
  const relative = (periods: readonly Period[]): Resolved =>
    ref === null ? { periods: [], basis: 'relative', why: NO_REFERENCE } : { periods, basis: 'relative' }
  const today = ref === null ? 0 : dayOf(ref)

  if (s.holiday) return resolveHoliday(s, c)
  if (s.nth) return resolveNth(s, c)
  if (s.month) return resolveMonth(s, c)
  if (s.rel !== undefined) return relative([dayPeriod(today + s.rel)])
  if (s.season) return resolveSeason(s, c)
  if (s.shift) {
    if (ref === null) return relative([])
    const at = s.shift.parts.reduce((t, p) => shiftBy(t, p.unit, s.shift!.sign * p.v), ref)
    const smallest = s.shift.parts.at(-1)!.unit
    const gran = granularityOf(smallest)
    const timed = gran === 'time'
    const point: Period = timed ? { from: at, to: at + 1, gran } : { ...dayPeriod(dayOf(at)), gran }
    const exact: Period = { from: at, to: at + 1, gran: 'time' }
    if (s.weekdays) {
      // Thursday after two weeks: the weekday in that week.
      return relative([weekPeriodDay(at, s.weekdays[0]!), weekPeriodDay(at, s.weekdays[0]!, 0)])
    }
    const week = smallest === 'week' || smallest === 'month' || smallest === 'year'
    return relative([
      point,
      exact,
      ...(week && s.shift.parts.length === 1 ? [unitPeriod(at, smallest, 0, 1), unitPeriod(at, smallest, 0, 0)] : []),
      ...(s.shift.sign > 0 && !timed ? [days(today + 1, dayOf(at) + 1, gran)] : []),
    ])
  }
  if (s.decade !== undefined) return { periods: decadePeriods(s, c), basis: s.centuryMod ? 'relative' : 'stated' }
  if (s.century) {
    const p = centuryPeriod(s.century)
    return { periods: [p, days(dayNumber(s.century * 100 - 100, 1, 1), dayNumber(s.century * 100, 1, 1), 'century')], basis: 'stated' }
  }
  if (s.weekend) {
    if (ref === null) return relative([])
    const weeks = s.unit ? MOD_SHIFT[s.unit.mod ?? 'this'] : 0
    const saturday = dayOf(unitPeriod(ref, 'week', weeks).from) + 5
    return relative([days(saturday, saturday + 2, 'week')])
  }
  if (s.weekdays) return relative(weekdayPeriods(s, c, today))
  if (s.unit) return resolveUnit(s, c)
  if (s.year !== undefined) return resolveYear(s, c)
  if (s.yearMod) return resolveUnit({ unit: { unit: 'year', mod: s.yearMod, count: 1 } }, c)
  if (s.day !== undefined) {
    if (ref === null) return relative([])
    const { y, m } = ymdOf(today)
    const own = dayNumber(y, m, s.day)
    const to = s.dayTo === undefined ? 0 : s.dayTo - s.day
    const at = (d: number) => days(d, d + 1 + to, 'day')
    return relative([at(own), at(dayNumber(y, m - 1, s.day)), at(dayNumber(y, m + 1, s.day))])
  }
  if (s.now) return relative([{ from: ref!, to: ref! + 1, gran: 'time' }])
  if (s.clock || s.dayPart) return relative([dayPeriod(today)])
  return null
}

const toIso = (d: number) => (d + 6) % 7
/** A weekday in the week (Monday first, or Sunday first) of a moment. */
function weekPeriodDay(at: number, wd: number, weekStart = 1): Period {
  const start = dayOf(unitPeriod(at, 'week', 0, weekStart).from)
  return dayPeriod(start + (weekStart === 1 ? toIso(wd) : wd))
}

function weekdayPeriods(s: Slots, c: DateContext, today: number): Period[] {
  if (c.ref === null) return []
  const list = s.weekdays!
  const wd = list[0]!
  const span = (first: number): Period => {
    let last = first
    for (const d of list.slice(1)) last += (d - weekdayOf(last) + 7) % 7
    return days(first, last + 1, 'day')
  }
  if (s.day !== undefined && !s.month) {
    // Friday the 15th: the nearest month in which they agree.
    const { y, m } = ymdOf(today)
    for (const k of [0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6]) {
      const d = dayNumber(y, m + k, s.day)
      if (weekdayOf(d) === wd && ymdOf(d).d === s.day) return [dayPeriod(d), dayPeriod(dayNumber(y, m, s.day))]
    }
    return [dayPeriod(dayNumber(y, m, s.day))]
  }
  const past = today - ((weekdayOf(today) - wd + 7) % 7)
  const coming = past === today ? today : past + 7
  if (s.unit?.unit === 'week' || s.unit?.unit === 'month') {
    const shift = MOD_SHIFT[s.unit.mod ?? 'this']
    const at = shiftBy(c.ref, s.unit.unit, shift)
    return [weekPeriodDay(at, wd), weekPeriodDay(at, wd, 0), weekPeriodDay(at, wd === 0 ? 0 : wd, 1)]
  }
  switch (s.weekdayMod) {
    case 'last': {
      const before = past === today ? today - 7 : past
      return [span(before), span(dayOf(weekPeriodDay(c.ref - 7 * DAY, wd).from)), span(dayOf(weekPeriodDay(c.ref - 7 * DAY, wd, 0).from))]
    }
    case 'next': {
      const next = coming === today ? today + 7 : coming
      return [span(next), span(dayOf(weekPeriodDay(c.ref + 7 * DAY, wd).from))]
    }
    case 'after-next':
      return [span((coming === today ? today + 7 : coming) + 7)]
    case 'before-last':
      return [
        span((past === today ? today - 7 : past) - 7),
        span(dayOf(weekPeriodDay(c.ref - 14 * DAY, wd).from)),
        span(dayOf(weekPeriodDay(c.ref - 14 * DAY, wd, 0).from)),
      ]
    case 'this':
      return [span(dayOf(weekPeriodDay(c.ref, wd).from)), span(coming)]
    default: {
      // The last day of a list lies before today or on it.
      const lastWd = list.at(-1)!
      const end = today - ((weekdayOf(today) - lastWd + 7) % 7)
      let first = end
      for (const d of [...list].reverse().slice(1)) first -= (weekdayOf(first) - d + 7) % 7
      const back = list.length > 1 ? span(first) : span(past)
      const future = span(coming)
      const strict = coming === today ? [span(today + 7)] : []
      const earlier = past === today ? [span(today - 7)] : []
      return c.future ? [future, back, ...strict, ...earlier] : [back, future, ...strict, ...earlier]
    }
  }
}

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

function resolveMonth(s: Slots, c: DateContext): Resolved {
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

function resolveYear(s: Slots, c: DateContext): Resolved {
  const y = s.year!
  const hijri = s.cal === 'islamic-umalqura' || s.cal === 'persian'
  if (hijri) {
    const from = monthStart(c.lexicon.calendars, s.cal!, y, 1)
    const to = monthStart(c.lexicon.calendars, s.cal!, y + 1, 1)
    return from === null || to === null
      ? { periods: [], basis: 'stated', calendar: s.cal!, why: 'outside the calendar table' }
      : { periods: [days(from, to, 'year')], basis: 'stated', calendar: s.cal! }
  }
  const p = yearPeriod(y)
  const to = s.yearTo === undefined ? p.to : yearPeriod(s.yearTo).to
  const main: Period = { from: p.from, to, gran: 'year' }
  if (c.ref === null) return { periods: [main], basis: 'stated' }
  const at = ymdOf(dayOf(c.ref))
  return { periods: [main, dayPeriod(dayNumber(y, at.m, at.d))], basis: 'stated' }
}

function resolveUnit(s: Slots, c: DateContext): Resolved {
  const u = s.unit!
  if (u.mod === 'same') {
    if (!c.anchor) return { periods: [], basis: 'anaphoric', why: 'the time meant was not found' }
    return { periods: [unitPeriod(c.anchor.from, u.unit, 0)], basis: 'anaphoric' }
  }
  if (c.ref === null) return { periods: [], basis: 'relative', why: NO_REFERENCE }
  const ref = c.ref
  const today = dayOf(ref) * DAY
  const shift = MOD_SHIFT[u.mod ?? 'this']
  if (s.day !== undefined && u.unit === 'month') {
    const month = unitPeriod(ref, 'month', shift)
    const first = dayOf(month.from)
    return { periods: [days(first + s.day - 1, first + (s.dayTo ?? s.day), 'day')], basis: 'relative' }
  }
  if (u.count === 1) {
    const p = unitPeriod(ref, u.unit, shift)
    const at = shiftBy(ref, u.unit, shift)
    const others: Period[] = u.unit === 'week' ? [unitPeriod(ref, 'week', shift, 0), unitPeriod(ref, 'week', shift, 6)] : []
    const point: Period = { from: at, to: at + 1, gran: 'time' }
    return {
      periods: [p, ...others, point, ...(u.unit === 'month' && u.mod === 'next' ? [unitPeriod(ref, 'month', 2)] : [])],
      basis: 'relative',
    }
  }
  // Several units back or on from today; without a number the extent stays open.
  const n = u.count === 0 ? 3 : u.count
  const timed = granularityOf(u.unit) === 'time'
  const from = timed ? ref : today
  const gran = granularityOf(u.unit)
  const back = shift < 0
  const main: Period = back ? { from: shiftBy(from, u.unit, -n), to: from, gran } : { from, to: shiftBy(from, u.unit, n), gran }
  const next = unitPeriod(ref, u.unit, back ? -n : 1)
  const last = unitPeriod(ref, u.unit, back ? -1 : n)
  const whole: Period = { from: next.from, to: last.to, gran }
  const tomorrow: Period = { from: from + DAY, to: shiftBy(from + DAY, u.unit, n), gran }
  if (u.count === 0) return { periods: [main], basis: 'relative', approx: true }
  return { periods: back ? [main, whole] : [main, whole, tomorrow], basis: 'relative' }
}

function decadePeriods(s: Slots, c: DateContext): Period[] {
  const year = c.ref === null ? 2000 : ymdOf(dayOf(c.ref)).y
  const at = (y: number) => days(dayNumber(y, 1, 1), dayNumber(y + 10, 1, 1), 'decade')
  const century = Math.floor(year / 100) * 100
  if (s.centuryMod) return [at(century + 100 * MOD_SHIFT[s.centuryMod] + s.decade!)]
  if (s.century) return [at((s.century - 1) * 100 + s.decade!)]
  const own = century + s.decade!
  return own <= year ? [at(own), at(own - 100), at(own + 100)] : [at(own - 100), at(own)]
}

function resolveSeason(s: Slots, c: DateContext): Resolved {
  const { from, to } = s.season!
  const make = (y: number): Period => days(dayNumber(y, from, 1), dayNumber(to < from ? y + 1 : y, to + 1, 1), 'season')
  if (s.year !== undefined) return { periods: [make(s.year), ...(to < from ? [make(s.year - 1)] : [])], basis: 'stated', approx: true }
  if (c.ref === null) return { periods: [], basis: 'relative', why: NO_REFERENCE }
  const y = ymdOf(dayOf(c.ref)).y
  if (s.yearMod && s.yearMod !== 'same') return { periods: [make(y + MOD_SHIFT[s.yearMod])], basis: 'relative', approx: true }
  const list = [make(y - 2), make(y - 1), make(y), make(y + 1)]
  const past = list.filter(p => p.to <= c.ref!).at(-1)
  const coming = list.find(p => p.from > c.ref!)
  const now = list.find(p => p.from <= c.ref! && c.ref! < p.to)
  const order = s.seasonMod === 'last' ? [past] : s.seasonMod === 'next' ? [coming] : [now ?? (c.future ? coming : past), past, coming]
  return { periods: order.filter((p): p is Period => p !== undefined), basis: 'relative', approx: true }
}

/** The stretches in which an nth unit is looked for: months, years, or this year. */
function contexts(s: Slots, c: DateContext): Resolved | null {
  const { nth: _, weekdays: __, day: ___, dayTo: ____, clock: _5, dayPart: _6, part: _7, ...rest } = s
  if (Object.keys(rest).length > 0) {
    const base = resolveBase(rest, c)
    if (base) return base
  }
  if (c.ref === null) return { periods: [], basis: 'relative', why: NO_REFERENCE }
  const unit = s.nth!.unit
  const wide = unit === 'quarter' || unit === 'half' || unit === 'month' || unit === 'week' ? 'year' : 'month'
  return { periods: [unitPeriod(c.ref, wide, 0)], basis: 'relative' }
}

function resolveNth(s: Slots, c: DateContext): Resolved {
  const ctx = contexts(s, c)
  if (!ctx) return { periods: [], basis: 'relative' }
  const { n, unit, weekday, count } = s.nth!
  const periods: Period[] = []
  for (const p of ctx.periods) {
    if (p.gran === 'time') continue
    const from = dayOf(p.from)
    const to = dayOf(p.to)
    const { y } = ymdOf(from)
    const whole = Math.round((to - from) / 30.4) // months
    if (unit === 'weekday') {
      const wd = weekday!
      const first = from + ((wd - weekdayOf(from) + 7) % 7)
      const last = to - 1 - ((weekdayOf(to - 1) - wd + 7) % 7)
      periods.push(dayPeriod(n === -1 ? last : first + 7 * (n - 1)))
    } else if (unit === 'day') periods.push(n === -1 ? days(to - count, to, 'day') : days(from + n - 1, from + n - 1 + count, 'day'))
    else if (unit === 'week') {
      const monday = from + ((8 - weekdayOf(from)) % 7)
      const lastMonday = to - 1 - ((weekdayOf(to - 1) + 6) % 7)
      const start = n === -1 ? lastMonday : monday + 7 * (n - 1)
      const iso = dayOf(unitPeriod(from * DAY, 'week', 0).from) + 7 * (n - 1) + (weekdayOf(from) >= 1 && weekdayOf(from) <= 4 ? 0 : 7)
      periods.push(days(start, start + 7, 'week'))
      if (n !== -1) periods.push(days(iso, iso + 7, 'week'))
      else periods.push(days(lastMonday - 7, lastMonday, 'week'))
    } else if (unit === 'half' || unit === 'quarter' || unit === 'month') {
      const size = unit === 'half' ? 6 : unit === 'quarter' ? 3 : 1
      if (p.gran === 'month' && unit === 'half') {
        periods.push(n === 1 ? days(from, from + 15, 'half-year') : days(from + 15, to, 'half-year'))
        continue
      }
      const k = n === -1 ? whole / size : n
      const m = ymdOf(from).m
      const gran = unit === 'half' ? 'half-year' : unit
      periods.push(days(dayNumber(y, m + (k - 1) * size, 1), dayNumber(y, m + (k - 1 + count) * size, 1), gran))
      // The last quarter may be the one just past.
      if (n === -1 && unit !== 'half' && c.ref !== null && !s.year && !s.unit) {
        const at = shiftBy(c.ref, unit, -1)
        periods.push(unitPeriod(c.ref, unit, -1), { from: at, to: at + 1, gran: 'time' })
      }
    } else if (unit === 'year')
      periods.push(
        days(
          dayNumber(y + (n === -1 ? whole / 12 - count : n - 1), 1, 1),
          dayNumber(y + (n === -1 ? whole / 12 : n - 1 + count), 1, 1),
          'year',
        ),
      )
    else if (unit === 'decade') {
      const base = Math.floor(y / 100) * 100
      periods.push(days(dayNumber(base + 10 * (n - 1), 1, 1), dayNumber(base + 10 * n, 1, 1), 'decade'))
    }
  }
  return { ...ctx, periods }
}

function resolveHoliday(s: Slots, c: DateContext): Resolved {
  const rule = s.holiday!
  const at = (y: number): number | null => {
    if (rule === 'easter') return easter(y)
    if (rule.startsWith('hijri-')) {
      const [, m, d] = rule.split('-').map(Number)
      // A Gregorian year holds one of them, rarely two.
      for (const h of [-1, 0, 1]) {
        const hy = yearIn(c.lexicon.calendars, 'islamic-umalqura', dayNumber(y, 7, 1)) + h
        const start = monthStart(c.lexicon.calendars, 'islamic-umalqura', hy, m!)
        if (start !== null && ymdOf(start + d! - 1).y === y) return start + d! - 1
      }
      return null
    }
    const [m, d, n] = rule.split('-')
    if (n === undefined) return dayNumber(y, Number(m), Number(d))
    const wd = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'].indexOf(d!)
    const first = dayNumber(y, Number(m), 1)
    return first + ((wd - weekdayOf(first) + 7) % 7) + 7 * (Number(n) - 1)
  }
  const list = (years: readonly number[]) =>
    years
      .map(at)
      .filter((d): d is number => d !== null)
      .map(dayPeriod)
  if (s.year !== undefined) return { periods: list([s.year]), basis: 'stated' }
  if (c.ref === null) return { periods: [], basis: 'relative', why: NO_REFERENCE }
  const y = ymdOf(dayOf(c.ref)).y
  if (s.yearMod && s.yearMod !== 'same') return { periods: list([y + MOD_SHIFT[s.yearMod]]), basis: 'relative' }
  const here = at(y)
  const passed = here !== null && here <= dayOf(c.ref)
  return {
    periods: list(passed === !c.future ? [y, y + 1, y - 1] : passed ? [y + 1, y] : c.spoken ? [y, y - 1, y + 1] : [y - 1, y, y + 1]),
    basis: 'relative',
  }
}

function partPeriods(p: Period, s: Slots, c: DateContext): Period[] {
  const today = c.ref === null ? null : dayOf(c.ref) * DAY
  switch (s.part) {
    case 'rest': {
      if (c.ref === null) return [p]
      const from = p.gran === 'day' ? c.ref : dayOf(c.ref) * DAY
      return p.from <= from && from < p.to
        ? [
            { from, to: p.to, gran: p.gran },
            { from, to: p.to - DAY, gran: p.gran },
          ]
        : [p]
    }
    case 'earlier':
      return [
        today !== null && p.from <= today && today < p.to
          ? { from: p.from, to: today, gran: p.gran === 'month' ? 'month-part' : p.gran }
          : p,
      ]
    case 'later': {
      const half = halfOf(p, 'late')
      return [today !== null && p.from <= today && today < p.to ? { from: today, to: p.to, gran: p.gran } : p, half]
    }
    case 'end-of-day':
      return [{ from: p.from + 23 * 60 + 59, to: p.from + DAY, gran: 'time' }]
    case 'early':
    case 'middle':
    case 'late':
      return p.gran === 'time' ? [] : [partOf(p, s.part), halfOf(p, s.part)]
    default:
      return [p]
  }
}

function withDayPart(p: Period, s: Slots): Period {
  const part = s.dayPart!
  let [from, to] = [part.from * 60, part.to * 60]
  if (s.partOfDay) {
    const mid = (from + to) / 2
    if (s.partOfDay === 'early') to = mid
    else from = mid
  }
  const base = dayOf(p.from) * DAY
  const night = (s.weekdays?.length ?? 0) > 1 && p.to - p.from > DAY
  return { from: base + from, to: night ? p.to : base + to, gran: 'day-part' }
}

function withClock(p: Period, s: Slots): Period[] {
  const { h, m, s: seconds, open } = s.clock!
  const base = dayOf(p.from) * DAY
  const at = (hour: number): Period => ({
    from: base + hour * 60 + m,
    to: base + hour * 60 + m + 1,
    gran: 'time',
    ...(seconds === undefined ? {} : { seconds }),
  })
  return open && h < 12 ? [at(h), at(h + 12)] : [at(h)]
}

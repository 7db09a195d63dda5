import { dayNumber, ymdOf } from './calendars.js'
import { type DateContext, NO_REFERENCE, type Resolved } from './date-context.js'
import { MOD_SHIFT, type Slots } from './date-slots.js'
import { partPeriods, withClock, withDayPart } from './narrow-period.js'
import { centuryPeriod, DAY, dayOf, dayPeriod, days, granularityOf, type Period, shiftBy, unitPeriod } from './period.js'
import { resolveHoliday } from './resolve-holiday.js'
import { resolveMonth } from './resolve-month.js'
import { resolveNth } from './resolve-nth.js'
import { decadePeriods, resolveSeason } from './resolve-season.js'
import { resolveUnit, resolveYear } from './resolve-unit.js'
import { weekdayPeriods, weekPeriodDay } from './resolve-weekday.js'

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

export function resolveBase(s: Slots, c: DateContext): Resolved | null {
  const { ref } = c
  const relative = (periods: readonly Period[]): Resolved =>
    ref === null ? { periods: [], basis: 'relative', why: NO_REFERENCE } : { periods, basis: 'relative' }
  const today = ref === null ? 0 : dayOf(ref)

  if (s.holiday) return resolveHoliday(s, c)
  if (s.nth) return resolveNth(s, c, resolveBase)
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

import { dayNumber, monthStart, ymdOf } from './calendars.js'
import { type DateContext, NO_REFERENCE, type Resolved } from './date-context.js'
import { MOD_SHIFT, type Slots } from './date-slots.js'
import { DAY, dayOf, dayPeriod, days, granularityOf, type Period, shiftBy, unitPeriod, yearPeriod } from './period.js'

export function resolveYear(s: Slots, c: DateContext): Resolved {
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

export function resolveUnit(s: Slots, c: DateContext): Resolved {
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

import { dayNumber, weekdayOf, ymdOf } from './calendars.js'
import { type DateContext, NO_REFERENCE, type Resolved } from './date-context.js'
import type { Slots } from './date-slots.js'
import { DAY, dayOf, dayPeriod, days, type Period, shiftBy, unitPeriod } from './period.js'

type ResolveSlots = (s: Slots, c: DateContext) => Resolved | null

/** The stretches in which an nth unit is looked for: months, years, or this year. */
function contexts(s: Slots, c: DateContext, resolve: ResolveSlots): Resolved | null {
  const { nth: _, weekdays: __, day: ___, dayTo: ____, clock: _5, dayPart: _6, part: _7, ...rest } = s
  if (Object.keys(rest).length > 0) {
    const base = resolve(rest, c)
    if (base) return base
  }
  if (c.ref === null) return { periods: [], basis: 'relative', why: NO_REFERENCE }
  const unit = s.nth!.unit
  const wide = unit === 'quarter' || unit === 'half' || unit === 'month' || unit === 'week' ? 'year' : 'month'
  return { periods: [unitPeriod(c.ref, wide, 0)], basis: 'relative' }
}

/** The nth day, week, month ... of a stretch; `resolve` resolves the stretch itself. */
export function resolveNth(s: Slots, c: DateContext, resolve: ResolveSlots): Resolved {
  const ctx = contexts(s, c, resolve)
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

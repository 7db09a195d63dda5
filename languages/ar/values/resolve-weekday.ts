import { dayNumber, weekdayOf, ymdOf } from './calendars.js'
import type { DateContext } from './date-context.js'
import { MOD_SHIFT, type Slots } from './date-slots.js'
import { DAY, dayOf, dayPeriod, days, type Period, shiftBy, unitPeriod } from './period.js'

const toIso = (d: number) => (d + 6) % 7

/** A weekday in the week (Monday first, or Sunday first) of a moment. */
export function weekPeriodDay(at: number, wd: number, weekStart = 1): Period {
  const start = dayOf(unitPeriod(at, 'week', 0, weekStart).from)
  return dayPeriod(start + (weekStart === 1 ? toIso(wd) : wd))
}

export function weekdayPeriods(s: Slots, c: DateContext, today: number): Period[] {
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

import type { DateContext } from './date-context.js'
import type { Slots } from './date-slots.js'
import { DAY, dayOf, halfOf, partOf, type Period } from './period.js'

export function partPeriods(p: Period, s: Slots, c: DateContext): Period[] {
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

export function withDayPart(p: Period, s: Slots): Period {
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

export function withClock(p: Period, s: Slots): Period[] {
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

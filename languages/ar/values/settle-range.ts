import type { Slots } from './date-slots.js'
import { hour } from './hour.js'

/** Fills each side with what only the other says: 22 to 24 August; 5 to 6 in the evening. False where the sides do not fit. */
export function settle(a: Slots, b: Slots): boolean {
  // From five to six on the 22nd: the day is said besides, so the bare numbers are hours.
  if (b.loose !== undefined && a.loose !== undefined && b.loose <= 24 && (b.day !== undefined || b.rel !== undefined)) {
    a.clock = hour(a.loose)
    b.clock = hour(b.loose)
    delete a.loose
    delete b.loose
  } else if (b.clock && a.loose !== undefined && a.loose <= 24) {
    a.clock = b.clock.h >= 12 && a.loose < 12 ? { h: a.loose + 12, m: 0, open: false } : hour(a.loose)
    delete a.loose
  }
  for (const [x, y] of [
    [a, b],
    [b, a],
  ] as const) {
    if (x.loose === undefined) continue
    const n = x.loose
    delete x.loose
    if (y.clock) x.clock = y.dayPart && n < 12 ? { h: n + (y.clock.h >= 12 && n < 12 ? 12 : 0), m: 0, open: false } : hour(n)
    else if (y.year !== undefined && y.month === undefined && n >= 1000) x.year = n
    else if (n >= 1 && n <= 31 && (y.month || y.unit?.unit === 'month' || y.day !== undefined)) x.day = n
    else return false
  }
  const copy = <K extends keyof Slots>(key: K, to: Slots, from: Slots) => {
    if (to[key] === undefined && from[key] !== undefined) to[key] = from[key] as Slots[K]
  }
  const finer = (x: Slots) => x.day !== undefined || x.clock !== undefined
  for (const [x, y] of [
    [a, b],
    [b, a],
  ] as const) {
    if (x.clock && y.clock) {
      if (x === a || a.rel !== undefined || a.month !== undefined || a.weekdays)
        for (const key of ['rel', 'weekdays', 'month', 'day', 'year', 'dayPart', 'unit', 'tonight', 'part', 'numeric'] as const)
          if (!(key === 'dayPart' && x.clock.open === false)) copy(key, x, y)
      if (x.clock.open && !y.clock.open && x === a && y.clock.h > 12 && x.clock.h + 12 <= y.clock.h)
        x.clock = { ...x.clock, h: x.clock.h + 12, open: false }
      else if (x.clock.open && x === b && !y.clock.open && y.clock.h >= 12 && x.clock.h < 12)
        x.clock = { ...x.clock, h: x.clock.h + 12, open: false }
      else if (x.clock.open && y.clock.open === false) x.clock = { ...x.clock, open: false }
    }
    if (finer(x) && x.day !== undefined) {
      copy('month', x, y)
      if (!x.unit && y.unit?.unit === 'month' && !x.month) copy('unit', x, y)
    }
    if (x.weekdays && y.unit?.unit === 'week') copy('unit', x, y)
    if (x.month && (x.month || x.day !== undefined)) {
      copy('year', x, y)
      copy('yearMod', x, y)
      copy('cal', x, y)
    }
  }
  return true
}

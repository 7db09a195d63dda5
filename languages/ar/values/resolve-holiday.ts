import { dayNumber, easter, monthStart, weekdayOf, yearIn, ymdOf } from './calendars.js'
import { type DateContext, NO_REFERENCE, type Resolved } from './date-context.js'
import { MOD_SHIFT, type Slots } from './date-slots.js'
import { dayOf, dayPeriod } from './period.js'

export function resolveHoliday(s: Slots, c: DateContext): Resolved {
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

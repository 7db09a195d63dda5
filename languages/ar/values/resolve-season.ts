import { dayNumber, ymdOf } from './calendars.js'
import { type DateContext, NO_REFERENCE, type Resolved } from './date-context.js'
import { MOD_SHIFT, type Slots } from './date-slots.js'
import { dayOf, days, type Period } from './period.js'

export function decadePeriods(s: Slots, c: DateContext): Period[] {
  const year = c.ref === null ? 2000 : ymdOf(dayOf(c.ref)).y
  const at = (y: number) => days(dayNumber(y, 1, 1), dayNumber(y + 10, 1, 1), 'decade')
  const century = Math.floor(year / 100) * 100
  if (s.centuryMod) return [at(century + 100 * MOD_SHIFT[s.centuryMod] + s.decade!)]
  if (s.century) return [at((s.century - 1) * 100 + s.decade!)]
  const own = century + s.decade!
  return own <= year ? [at(own), at(own - 100), at(own + 100)] : [at(own - 100), at(own)]
}

export function resolveSeason(s: Slots, c: DateContext): Resolved {
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

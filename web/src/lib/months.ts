import type { Month, ScoredHappening } from './api'

/** The month a happening is dated to, or null where it is wider than a month or has no date. */
export function monthOf(happening: Pick<ScoredHappening, 'time'>): string | null {
  const { time } = happening
  if (time === null) return null
  const month = time.from.slice(0, 7)
  return month === time.to.slice(0, 7) ? month : null
}

/** All months from one to another, both included; at most `limit` of the latest. */
export function monthsBetween(first: string, last: string, limit = 120): string[] {
  const out: string[] = []
  let [year = 0, month = 1] = last.split('-').map(Number)
  for (let name = last; name >= first && out.length < limit; ) {
    out.unshift(name)
    month -= 1
    if (month === 0) {
      month = 12
      year -= 1
    }
    name = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`
  }
  return out
}

/** The months that the index shows: from the first to the last with something dated to it; of bars alone, the last two years of them. */
export function monthsOf(months: readonly Month[], happenings: readonly ScoredHappening[]): string[] {
  const dated = [
    ...months.filter(month => month.count > 0).map(month => month.month),
    ...happenings.flatMap(item => monthOf(item) ?? []),
  ].sort()
  const wide = happenings.flatMap(item => (item.time ? [item.time.to.slice(0, 7)] : [])).sort()
  const last = dated.at(-1) ?? wide.at(-1)
  if (last === undefined) return []
  const first = dated[0] ?? monthsBetween('0001-01', last, 24)[0] ?? last
  const list = monthsBetween(first, last)
  // A single month would be a wall of one colour: some months before it show that nothing else was read.
  return list.length >= 6 ? list : monthsBetween('0001-01', last, 6)
}

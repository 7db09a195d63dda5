import type { DyadMonth } from '../../7-store/select-comparison.js'

export interface MonthIndex {
  readonly month: string
  /** Mean score of happenings that were done in the month, or null where nothing dated was observed. */
  readonly mean: number | null
  readonly count: number
  readonly cooperation: number
  readonly conflict: number
}

/** Months that an index shows: fifty years. */
const MOST = 600

/** The relation index: mean PLOVER score of dated, done happenings by month, from the first month to the last, with those in which nothing was observed. */
export function indexByMonth(rows: readonly DyadMonth[]): MonthIndex[] {
  const byMonth = new Map(rows.map(row => [row.month, row]))
  const known = [...byMonth.keys()].sort()
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last) return []
  const found: MonthIndex[] = []
  for (let month = first; month <= last && found.length < MOST; month = monthAfter(month)) {
    const row = byMonth.get(month)
    found.push({
      month,
      mean: row ? Math.round(row.mean * 100) / 100 : null,
      count: row?.happenings ?? 0,
      cooperation: row?.cooperation ?? 0,
      conflict: row?.conflict ?? 0,
    })
  }
  return found
}

/** The month after one, both as YYYY-MM. */
function monthAfter(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}

import type { DyadMonth } from '../../7-store/select-comparison.js'
import { monthBand } from './month-band.js'

export interface MonthIndex {
  readonly month: string
  /** Mean score of happenings that were done in the month, or null where nothing dated was observed. */
  readonly mean: number | null
  readonly count: number
  readonly cooperation: number
  readonly conflict: number
  /** The band that holds nine in ten means of so few happenings: absent where nothing was observed. */
  readonly low?: number
  readonly high?: number
}

/** Months that an index shows: fifty years. */
const MOST = 600

/** The relation index: mean PLOVER score of dated, done happenings by month, from the first month to the last, with those in which nothing was observed. */
export function indexByMonth(rows: readonly DyadMonth[]): MonthIndex[] {
  const byMonth = new Map(rows.map(row => [row.month, row]))
  const band = monthBand(rows)
  const widths = new Map(rows.map((row, i) => [row.month, band[i] ?? 0]))
  const within = (x: number) => Math.round(Math.max(-10, Math.min(10, x)) * 100) / 100
  const known = [...byMonth.keys()].sort()
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last) return []
  const found: MonthIndex[] = []
  for (let month = first; month <= last && found.length < MOST; month = monthAfter(month)) {
    const row = byMonth.get(month)
    const width = widths.get(month) ?? 0
    found.push({
      month,
      mean: row ? Math.round(row.mean * 100) / 100 : null,
      count: row?.happenings ?? 0,
      cooperation: row?.cooperation ?? 0,
      conflict: row?.conflict ?? 0,
      ...(row ? { low: within(row.mean - width), high: within(row.mean + width) } : {}),
    })
  }
  return found
}

/** The month after one, both as YYYY-MM. */
function monthAfter(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}

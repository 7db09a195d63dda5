import type { DyadMonth } from '../../7-store/select-comparison.js'

type Counted = Pick<DyadMonth, 'happenings' | 'quads'>

/** About where the PLOVER scores of the four quad classes lie: verbal and material cooperation, verbal and material conflict. */
const LEVELS = [3, 6, -3, -7] as const
/** Variance of scores within a quad class. */
const WITHIN = 2.5
/** Happenings' worth of the variance of the whole pair that a month borrows: one happening alone shows no spread. */
const BORROWED = 3
/** Standard errors on either side that hold nine in ten. */
const NINE_IN_TEN = 1.645

/** Variance of the scores of some happenings, from how many there are of each quad class. */
function spreadOf(rows: readonly Counted[]): number {
  const counts = LEVELS.map((_, i) => rows.reduce((sum, row) => sum + (row.quads[i] ?? 0), 0))
  const all = counts.reduce((a, b) => a + b, 0)
  if (all === 0) return WITHIN
  const mean = counts.reduce((sum, count, i) => sum + count * (LEVELS[i] as number), 0) / all
  return WITHIN + counts.reduce((sum, count, i) => sum + count * ((LEVELS[i] as number) - mean) ** 2, 0) / all
}

/**
 * How sure the mean of each month is: half the width of the band that holds the mean of nine in ten months like it, in points of the index. Few
 * happenings, or happenings that contradict one another, make it wide. It is a statement about how many happenings were seen, not about which
 * were never reported.
 *
 * @example
 * monthBand([{ happenings: 4, quads: [4, 0, 0, 0] }])[0] // about 1.3
 */
export function monthBand(rows: readonly Counted[]): number[] {
  const pooled = spreadOf(rows)
  return rows.map(row => {
    const spread = (row.happenings * spreadOf([row]) + BORROWED * pooled) / (row.happenings + BORROWED)
    return NINE_IN_TEN * Math.sqrt(spread / Math.max(1, row.happenings))
  })
}

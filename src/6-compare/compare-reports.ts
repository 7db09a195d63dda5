import type { Comparison } from '../schema/comparison.js'
import type { Report } from '../schema/report.js'
import type { CompareOptions } from './compare-options.js'
import { createComparer } from './create-comparer.js'

/**
 * Sets reports side by side: stories with their independent origins, happenings merged from events, series of figures with verdicts, and
 * what is said differently. Pure; the order of the input does not matter. Of two reports with one id the later is taken.
 *
 * @example
 * compareReports(reports, options).series.filter(s => s.verdict === 'contradicts')
 */
export function compareReports(reports: readonly Report[], options: CompareOptions): Comparison {
  const comparer = createComparer(options)
  for (const report of reports) comparer.add(report)
  return comparer.comparison()
}

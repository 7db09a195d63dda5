import { contentHash } from '../base/hash.js'
import type { Comparison, Story } from '../schema/comparison.js'
import type { Report } from '../schema/report.js'
import type { CompareOptions } from './compare-options.js'
import { findDifferences } from './find-differences.js'
import { findOrigins } from './find-origins.js'
import { groupSeries } from './group-series.js'
import { createStoryGrouper } from './group-stories.js'
import { mergeHappenings } from './merge-happenings.js'
import { type Profile, profileReport } from './profile-report.js'

/** Reports beyond which series are sought within stories only: across all of them the work would grow with the square. */
const ACROSS = 60

/** The title of a story: that of its report with the most statements, the earliest of these. */
function titleOf(story: readonly Profile[]): string {
  const best = [...story].sort((a, b) => b.report.statements.length - a.report.statements.length || (a.id < b.id ? -1 : 1))[0]
  return best?.report.article.title ?? best?.report.article.text.split('\n')[0] ?? ''
}

/**
 * Sets reports side by side: stories with their independent origins, happenings merged from events, series of figures with verdicts, and
 * what is said differently. Pure; the order of the input does not matter.
 *
 * @example
 * compareReports(reports, options).series.filter(s => s.verdict === 'contradicts')
 */
export function compareReports(reports: readonly Report[], options: CompareOptions): Comparison {
  const profiles = reports
    .map(report => profileReport(report, options))
    .sort((a, b) => (a.day ?? Number.POSITIVE_INFINITY) - (b.day ?? Number.POSITIVE_INFINITY) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  const grouper = createStoryGrouper()
  for (const profile of profiles) grouper.add(profile)
  const comparison: Comparison = { schema: 'isnad.comparison/1', stories: [], happenings: [], series: [], differences: [] }
  for (const members of grouper.stories) {
    const id = `story/${contentHash(
      members
        .map(p => p.id)
        .sort()
        .join(),
    ).slice(0, 16)}`
    const story: Story = { id, title: titleOf(members), reports: members.map(p => p.id), origins: findOrigins(members) }
    comparison.stories.push(story)
    const merged = mergeHappenings(members, id, options)
    comparison.happenings.push(...merged.map(m => m.happening))
    comparison.differences.push(...findDifferences(members, id, merged, options))
    if (profiles.length > ACROSS) comparison.series.push(...groupSeries(members, options))
  }
  if (profiles.length <= ACROSS) comparison.series.push(...groupSeries(profiles, options))
  return comparison
}

import { contentHash } from '../base/hash.js'
import type { StoryComparison } from '../schema/comparing.js'
import type { CompareOptions } from './compare-options.js'
import { alignSentences } from './align-sentences.js'
import { countBacking } from './count-backing.js'
import { findDifferences } from './find-differences.js'
import { findOrigins } from './find-origins.js'
import { findTakings } from './find-takings.js'
import { groupSeries } from './group-series.js'
import { isEarlier } from './link-report.js'
import { mergeHappenings } from './merge-happenings.js'
import type { Profile } from './profile-report.js'
import { sharedRuns } from './shared-runs.js'
import { sketchEpisode } from './sketch-episode.js'
import { weighStory } from './weigh-story.js'

/** The title of a story: that of its report with the most statements, the earliest of these. */
function titleOf(story: readonly Profile[]): string {
  const best = [...story].sort((a, b) => b.report.statements.length - a.report.statements.length || (a.id < b.id ? -1 : 1))[0]
  return best?.report.article.title ?? best?.report.article.text.split('\n')[0] ?? ''
}

/** The id of a story: that of its first report, so that a story keeps its name while reports join it. */
export function storyId(firstReport: string): string {
  return `story/${contentHash(firstReport).slice(0, 16)}`
}

/**
 * Compares the reports of one story: origins, happenings, differences and the figures that are claims about one quantity. Pure; the order of
 * the reports does not matter.
 *
 * @param profiles The profiles of all reports of the story; at least one.
 */
export function compareStory(profiles: readonly Profile[], options: CompareOptions): StoryComparison {
  const members = [...profiles].sort((a, b) => (isEarlier(a, b) ? -1 : 1))
  const id = storyId(members[0]?.id ?? '')
  const weights = weighStory(members, members[0]?.maker ?? null)
  const runs = sharedRuns(members)
  const origins = findOrigins(members, runs)
  const numbers = new Map(origins.flatMap((reports, i) => reports.map(report => [report, i] as const)))
  const originOf = (report: string) => `${id}/${numbers.get(report) ?? report}`
  const aligned = alignSentences(members, weights)
  const series = groupSeries(members, id, weights)
  const merged = mergeHappenings(members, id, weights, aligned)
  const happenings = merged.map(({ happening }) => ({
    ...happening,
    backing: countBacking(happening.claims.map(claim => ({ ...claim, origin: originOf(claim.report) }))),
  }))
  return {
    story: {
      id,
      title: titleOf(members),
      reports: members.map(p => p.id),
      origins,
      takings: findTakings(members, runs, weights),
      episode: sketchEpisode(members, happenings),
    },
    happenings,
    differences: findDifferences(members, id, { merged, series, weights, aligned }, options),
    series: series.map(part => ({
      ...part,
      said: part.said.map(one => ({ ...one, origin: originOf(one.claim.report) })),
    })),
  }
}

import { disjointSets } from './disjoint-sets.js'
import type { Profile } from './profile-report.js'
import { type SharedRuns, sharedRuns } from './shared-runs.js'

/** Share of the shorter text's five-word runs that two texts of one origin have in common. */
const COPIED = 0.16
/** The same where both credit one agency: the wire's text is recast, its facts are the same. */
const COPIED_WITH_AGENCY = 0.08

/** Share of the shorter text's five-word runs that stand in the other text too, 0 to 1. */
export const containment = (a: Profile, b: Profile): number => sharedRuns([a, b]).containment(0, 1)

/** The agencies that two reports both credit as their own source. */
export const sharedAgencies = (a: Profile, b: Profile): string[] =>
  a.report.article.agencies.filter(name => b.report.article.agencies.includes(name))

/** Whether two reports of a story, by their places in it, print one text. */
export const shareText = (story: readonly Profile[], runs: SharedRuns, i: number, j: number): boolean => {
  const [a, b] = [story[i], story[j]]
  if (!a || !b) return false
  return runs.containment(i, j) >= (sharedAgencies(a, b).length > 0 ? COPIED_WITH_AGENCY : COPIED)
}

/**
 * Partitions the reports of a story by origin: those that print one wire's or one another's words count once. Two reports share an origin
 * where one holds a good part of the other's five-word runs, or a smaller part while both credit the same agency.
 */
export function findOrigins(story: readonly Profile[], runs: SharedRuns): string[][] {
  const sets = disjointSets(story.length)
  for (let i = 0; i < story.length; i++) for (const j of runs.meet(i)) if (j > i && shareText(story, runs, i, j)) sets.join(i, j)
  return sets.groups().map(group => group.map(i => story[i]?.id ?? ''))
}

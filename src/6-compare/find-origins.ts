import { disjointSets } from './disjoint-sets.js'
import type { Profile } from './profile-report.js'

/** Share of the shorter text's five-word runs that two texts of one origin have in common. */
const COPIED = 0.16
/** The same where both credit one agency: the wire's text is recast, its facts are the same. */
const COPIED_WITH_AGENCY = 0.08

/** Share of the shorter text's five-word runs that stand in the other text too, 0 to 1. */
export function containment(a: Profile, b: Profile): number {
  const [small, large] = a.shingles.size < b.shingles.size ? [a.shingles, b.shingles] : [b.shingles, a.shingles]
  if (small.size === 0) return 0
  let shared = 0
  for (const shingle of small) if (large.has(shingle)) shared++
  return shared / small.size
}

/**
 * Partitions the reports of a story by origin: those that print one wire's or one another's words count once. Two reports share an origin
 * where one holds a good part of the other's five-word runs, or a smaller part while both credit the same agency.
 */
export function findOrigins(story: readonly Profile[]): string[][] {
  const sets = disjointSets(story.length)
  for (let i = 0; i < story.length; i++) {
    for (let j = i + 1; j < story.length; j++) {
      const a = story[i]
      const b = story[j]
      if (!a || !b) continue
      const agency = a.report.article.agencies.some(name => b.report.article.agencies.includes(name))
      if (containment(a, b) >= (agency ? COPIED_WITH_AGENCY : COPIED)) sets.join(i, j)
    }
  }
  return sets.groups().map(group => group.map(i => story[i]?.id ?? ''))
}

import type { Profile } from './profile-report.js'

/** For two reports of a story, by their places in it, how many runs of five terms stand in both. */
export interface SharedRuns {
  /** Share of the shorter text's runs that stand in the other text too, 0 to 1. */
  containment(a: number, b: number): number
  /** The reports that share any run with one. */
  meet(a: number): readonly number[]
}

/**
 * Counts the runs of five terms that the reports of a story share, through an index of the runs: texts that share nothing are never set side by
 * side.
 */
export function sharedRuns(story: readonly Profile[]): SharedRuns {
  const holders = new Map<number, number[]>()
  const counts = story.map(() => new Map<number, number>())
  story.forEach(({ shingles }, i) => {
    const mine = counts[i] as Map<number, number>
    for (const run of shingles) {
      const known = holders.get(run)
      if (!known) {
        holders.set(run, [i])
        continue
      }
      for (const j of known) mine.set(j, (mine.get(j) ?? 0) + 1)
      known.push(i)
    }
    for (const [j, count] of mine) counts[j]?.set(i, count)
  })
  return {
    containment(a, b) {
      const size = Math.min(story[a]?.shingles.size ?? 0, story[b]?.shingles.size ?? 0)
      return size === 0 ? 0 : (counts[a]?.get(b) ?? 0) / size
    },
    meet: a => [...(counts[a]?.keys() ?? [])].sort((x, y) => x - y),
  }
}

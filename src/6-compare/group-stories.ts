import type { Profile } from './profile-report.js'

/** Days between reports of one story: what is written later belongs to another episode. */
const WINDOW = 5
/** How much of the likeness comes from title and lead. */
const LEAD_SHARE = 0.7
/** What a day between two reports takes from their likeness. */
const DAY_COST = 0.03
/** Likeness to a story from which on a report belongs to it; measured on stories of Arabic newswire (bench/results). */
const THRESHOLD = 0.15
/** Lead terms by which a report is looked up. */
const KEYS = 14
/** Members of a story that a report is compared with: the latest. */
const MEMBERS = 24

/** The scalar product of two vectors of unit length: 0 (nothing shared) to 1. */
export function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0)
  return sum
}

function likeness(a: Profile, b: Profile): number {
  const days = a.day === null || b.day === null ? 0 : Math.abs(a.day - b.day)
  return (1 - LEAD_SHARE) * cosine(a.vector, b.vector) + LEAD_SHARE * cosine(a.lead, b.lead) - DAY_COST * days
}

export interface StoryGrouper {
  /** Puts a report into the story it is most like, or into a new one; returns the number of the story. */
  add(profile: Profile): number
  readonly stories: readonly (readonly Profile[])[]
}

/**
 * Groups reports into stories one by one, each compared only with reports of the days around it that share terms of its lead, so that the
 * cost of a report does not grow with the archive. A story's likeness is the mean over the better half of its members: one near copy does
 * not pull in a neighbour story, one outlier does not keep a report out.
 */
export function createStoryGrouper(): StoryGrouper {
  const stories: Profile[][] = []
  const postings = new Map<string, number[]>()
  const keysOf = (profile: Profile) =>
    [...profile.lead]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, KEYS)
      .map(([term]) => term)
  const daysAround = (day: number | null): string[] => {
    const days = ['?']
    if (day !== null) for (let d = day - WINDOW; d <= day + WINDOW; d++) days.push(String(d))
    return days
  }

  return {
    stories,
    add(profile) {
      const keys = keysOf(profile)
      const candidates = new Map<number, number>()
      for (const key of keys)
        for (const day of daysAround(profile.day)) {
          for (const story of new Set(postings.get(`${key}|${day}`))) candidates.set(story, (candidates.get(story) ?? 0) + 1)
        }
      let best = -1
      let bestScore = THRESHOLD
      for (const [story, shared] of [...candidates].sort((a, b) => a[0] - b[0])) {
        if (shared < 2) continue
        const scores = (stories[story] ?? [])
          .slice(-MEMBERS)
          .map(member => likeness(profile, member))
          .sort((a, b) => b - a)
        const half = Math.ceil(scores.length / 2)
        const score = scores.slice(0, half).reduce((a, b) => a + b, 0) / half
        if (score > bestScore) {
          bestScore = score
          best = story
        }
      }
      if (best < 0) {
        best = stories.length
        stories.push([])
      }
      stories[best]?.push(profile)
      for (const key of keys) {
        const place = `${key}|${profile.day ?? '?'}`
        const posting = postings.get(place)
        if (posting) posting.push(best)
        else postings.set(place, [best])
      }
      return best
    },
  }
}

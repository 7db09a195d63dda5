import type { Placed, Placement, StoryLink, StorySketch, TermVector } from '../schema/comparing.js'

/** Days between a report and the one that it follows in a story: what is written later belongs to another episode. */
export const STORY_DAYS = 5
/** Keys that two reports must share to be neighbours. */
export const KEYS_SHARED = 2
/** How much of the likeness comes from title and lead. */
const LEAD_SHARE = 0.4
/** What a day between two reports takes from their likeness. */
const DAY_COST = 0.05
/** Likeness from which on a report follows another; measured on stories of Arabic newswire (bench/results), flat between 0.06 and 0.1. */
const THRESHOLD = 0.08

/** The weight that two sorted vectors share: 0 (nothing) to 1, since the weights of each sum up to one. */
export function sharedWeight(a: TermVector, b: TermVector): number {
  let sum = 0
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i] as TermVector[number], b[j] as TermVector[number]]
    if (x[0] === y[0]) {
      sum += Math.min(x[1], y[1])
      i++
      j++
    } else if (x[0] < y[0]) i++
    else j++
  }
  return sum
}

/** Whether two reports are near enough in time and words to be compared at all. */
export function areNeighbours(a: StorySketch, b: StorySketch): boolean {
  if ((a.day === null) !== (b.day === null)) return false
  if (a.day !== null && b.day !== null && Math.abs(a.day - b.day) > STORY_DAYS) return false
  let shared = 0
  for (const key of a.keys) if (b.keys.includes(key)) shared++
  return shared >= KEYS_SHARED
}

/** How like two reports are as reports of one story, about -0.2 to 1; the same either way round. */
export function storyLikeness(a: StorySketch, b: StorySketch): number {
  const days = a.day === null || b.day === null ? 0 : Math.abs(a.day - b.day)
  return (1 - LEAD_SHARE) * sharedWeight(a.body, b.body) + LEAD_SHARE * sharedWeight(a.lead, b.lead) - DAY_COST * days
}

/** The order in which reports stand in a story: by day, then by id. Undated reports come last. */
export function isEarlier(a: Pick<StorySketch, 'id' | 'day'>, b: Pick<StorySketch, 'id' | 'day'>): boolean {
  const [x, y] = [a.day ?? Number.POSITIVE_INFINITY, b.day ?? Number.POSITIVE_INFINITY]
  return x === y ? a.id < b.id : x < y
}

/** The link of the first report of a story. */
export const FIRST: StoryLink = { follows: null, followsDay: null, likeness: 0 }

/** Whether following `leader` with this likeness is better than a link: more like, or equally like and earlier. */
function isBetter(leader: StorySketch, likeness: number, link: StoryLink): boolean {
  if (link.follows === null || likeness !== link.likeness) return link.follows === null || likeness > link.likeness
  return isEarlier(leader, { id: link.follows, day: link.followsDay })
}
/**
 * Places a report among its neighbours: it follows the earlier neighbour that it is most like (the earlier of two equally like ones), and
 * later neighbours that are more like it than like the report they followed follow it instead. A story is a tree of these links, named by its
 * first report.
 *
 * Since each link depends only on the two reports and on which neighbours exist, the forest is the same in whatever order reports arrive;
 * and an arrival changes only the story it joins and the stories that its adopted reports leave.
 *
 * @param neighbours All placed reports that may be neighbours (a superset does no harm: each is tested again).
 * @example
 * const { link, adopted } = placeReport(sketch, candidates)
 */
export function placeReport(newcomer: StorySketch, neighbours: Iterable<Placed>): Placement {
  let link = FIRST
  const adopted: { id: string; link: StoryLink }[] = []
  for (const other of neighbours) {
    if (other.sketch.id === newcomer.id || !areNeighbours(newcomer, other.sketch)) continue
    const likeness = storyLikeness(newcomer, other.sketch)
    if (likeness <= THRESHOLD) continue
    if (isEarlier(other.sketch, newcomer)) {
      if (isBetter(other.sketch, likeness, link)) link = { follows: other.sketch.id, followsDay: other.sketch.day, likeness }
    } else if (isBetter(newcomer, likeness, other.link)) {
      adopted.push({ id: other.sketch.id, link: { follows: newcomer.id, followsDay: newcomer.day, likeness } })
    }
  }
  return { link, adopted }
}

import type { Comparer, Placed, StoryComparison, StoryLink, StorySketch } from '../schema/comparing.js'
import type { Report } from '../schema/report.js'
import { chainSagas } from './chain-sagas.js'
import type { CompareOptions } from './compare-options.js'
import { compareStory } from './compare-story.js'
import { joinSeries } from './join-series.js'
import { FIRST, isEarlier, placeReport, STORY_DAYS } from './link-report.js'
import { type Profile, profileReport } from './profile-report.js'
import { sketchReport } from './sketch-report.js'

interface Node {
  readonly report: Report
  readonly sketch: StorySketch
  link: StoryLink
  readonly followers: Set<string>
}

/** Profiles kept for the next comparison of their story: they are large and quickly made again. */
const KEPT_PROFILES = 512

/**
 * A comparer in memory. The result is the same in whatever order reports were added, also after removals: which report follows which depends
 * on the two alone (see `placeReport`), and all else on the members of a story.
 *
 * @example
 * const comparer = createComparer(options)
 * for (const report of reports) comparer.add(report)
 * comparer.comparison().stories.length
 */
export function createComparer(options: CompareOptions): Comparer {
  const nodes = new Map<string, Node>()
  const index = new Map<string, Map<number | null, Set<string>>>()
  const compared = new Map<string, StoryComparison>()
  const profiles = new Map<string, Profile>()
  const touched = new Set<string>()
  let count = 0

  function firstOf(id: string): string {
    let at = id
    for (let next = nodes.get(at)?.link.follows; next != null; next = nodes.get(at)?.link.follows) at = next
    return at
  }
  function membersOf(first: string): Node[] {
    const found: Node[] = []
    const waiting = [first]
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      const node = nodes.get(id)
      if (!node) continue
      found.push(node)
      waiting.push(...node.followers)
    }
    return found
  }
  function neighboursOf(sketch: StorySketch): Placed[] {
    const shared = new Map<string, number>()
    for (const key of sketch.keys) {
      const days = index.get(key)
      if (!days) continue
      const { day } = sketch
      for (let d = 0; d <= (day === null ? 0 : 2 * STORY_DAYS); d++)
        for (const id of days.get(day === null ? null : day - STORY_DAYS + d) ?? []) shared.set(id, (shared.get(id) ?? 0) + 1)
    }
    return [...shared.keys()].flatMap(id => nodes.get(id) ?? [])
  }
  /** Lets a report follow another one; what both stories were found to say is void. */
  function follow(id: string, link: StoryLink): void {
    const node = nodes.get(id)
    if (!node) return
    forget(id)
    if (node.link.follows !== null) nodes.get(node.link.follows)?.followers.delete(id)
    node.link = link
    if (link.follows !== null) nodes.get(link.follows)?.followers.add(id)
    forget(id)
  }
  function post(sketch: StorySketch): void {
    for (const key of sketch.keys) {
      const days = index.get(key) ?? new Map<number | null, Set<string>>()
      index.set(key, days)
      const ids = days.get(sketch.day) ?? new Set<string>()
      days.set(sketch.day, ids)
      ids.add(sketch.id)
    }
  }
  function unpost(sketch: StorySketch): void {
    for (const key of sketch.keys) {
      const days = index.get(key)
      days?.get(sketch.day)?.delete(sketch.id)
      if (days?.get(sketch.day)?.size === 0) days.delete(sketch.day)
      if (days?.size === 0) index.delete(key)
    }
  }
  function profileOf(report: Report, id: string): Profile {
    const known = profiles.get(id)
    profiles.delete(id)
    const profile = known ?? profileReport(report, options)
    profiles.set(id, profile)
    if (profiles.size > KEPT_PROFILES) profiles.delete(profiles.keys().next().value as string)
    return profile
  }
  /** The comparison of the story under a first report, made anew where something in it changed. */
  function storyOf(first: string): StoryComparison {
    const known = compared.get(first)
    if (known) return known
    count++
    const made = compareStory(
      membersOf(first).map(node => profileOf(node.report, node.sketch.id)),
      options,
    )
    compared.set(first, made)
    return made
  }
  /** Forgets what was found of the story that a report is in. */
  function forget(id: string): void {
    const first = firstOf(id)
    compared.delete(first)
    touched.add(first)
  }
  function remove(id: string): void {
    const node = nodes.get(id)
    if (!node) return
    forget(id)
    if (node.link.follows !== null) nodes.get(node.link.follows)?.followers.delete(id)
    nodes.delete(id)
    profiles.delete(id)
    unpost(node.sketch)
    for (const follower of node.followers) {
      const orphan = nodes.get(follower)
      if (!orphan) continue
      orphan.link = FIRST
      follow(follower, placeReport(orphan.sketch, neighboursOf(orphan.sketch)).link)
    }
  }

  return {
    add(report) {
      const sketch = sketchReport(report, options)
      remove(sketch.id)
      const { link, adopted } = placeReport(sketch, neighboursOf(sketch))
      nodes.set(sketch.id, { report, sketch, link: FIRST, followers: new Set() })
      post(sketch)
      follow(sketch.id, link)
      for (const { id, link } of adopted) follow(id, link)
    },
    remove,
    refresh() {
      for (const first of touched) if (nodes.get(first)?.link.follows === null) storyOf(first)
      touched.clear()
    },
    comparison() {
      touched.clear()
      const firsts = [...nodes.values()].filter(node => node.link.follows === null).sort((a, b) => (isEarlier(a.sketch, b.sketch) ? -1 : 1))
      const stories = firsts.map(first => storyOf(first.sketch.id))
      return {
        schema: 'isnad.comparison/1',
        stories: stories.map(s => s.story),
        happenings: stories.flatMap(s => s.happenings),
        series: joinSeries(
          stories.flatMap(s => s.series),
          options,
        ),
        differences: stories.flatMap(s => s.differences),
        sagas: chainSagas(
          stories.map(s => s.story),
          options,
        ),
      }
    },
    get compared() {
      return count
    },
  }
}

import { dayNumber } from '../base/day-number.js'
import { contentHash } from '../base/hash.js'
import type { Episode, EpisodeLink, Saga, Story } from '../schema/comparison.js'
import type { CompareOptions } from './compare-options.js'

/** Days within which the same parties and words tell one matter: a chain of expulsions, a string of clashes. */
const NEAR = 60
/** Days within which a case of one person goes on. */
const LONG = 400
/** Days by which what comes back every year may miss the day. */
const YEARLY = 35
const YEAR = 365
/** Years over which what comes back is followed. */
const YEARS = 3
/** Likeness of words from which on two stories of the same parties tell one matter, and words that must be shared: two may be those of any visit. */
const ONE_MATTER = { likeness: 0.11, words: 3 } as const
/** The same where both tell acts of one type between the same parties. */
const WITH_ACT = { likeness: 0.06, words: 2 } as const
/** The same a year and more apart, with an act of the same type. */
const ONE_YEARLY = { likeness: 0.2, words: 4 } as const
/** Days between two readings of one day. */
const SLACK = 1
/** Earlier stories that are looked at for one word, party or person: the latest. */
const CANDIDATES = 60
/** Weightiest words by which earlier stories are found. */
const KEYS = 10
/** Words shown. */
const SHOWN = 5

interface Told {
  readonly story: Story
  readonly episode: Episode
  readonly from: number
  readonly to: number
}
interface Found {
  readonly earlier: Told
  readonly basis: EpisodeLink['basis']
  readonly likeness: number
  readonly shared: readonly string[]
}

/** What speaks most for a story being a later episode: an act looked back upon, one case, then words. */
const RANK: Readonly<Record<EpisodeLink['basis'], number>> = { recalls: 3, case: 2, matter: 1, yearly: 0 }

/** By what ties, then by words; of equals the latest story is the one that is continued. */
function speaksMore(a: Found, b: Found): boolean {
  if (RANK[a.basis] !== RANK[b.basis]) return RANK[a.basis] > RANK[b.basis]
  if (a.likeness !== b.likeness) return a.likeness > b.likeness
  return a.earlier.from === b.earlier.from ? a.earlier.story.id < b.earlier.story.id : a.earlier.from > b.earlier.from
}

/** Words in both, weightiest first, and how alike two stories are by them, 0 to 1. */
function sharedWords(a: Episode, b: Episode): { readonly likeness: number; readonly shown: readonly string[] } {
  const weights = new Map(a.words.map(({ term, weight }) => [term, weight]))
  const both = b.words.flatMap(({ term, weight, shown }) => {
    const product = weight * (weights.get(term) ?? 0)
    return product > 0 ? [{ product, shown }] : []
  })
  both.sort((x, y) => y.product - x.product)
  return { likeness: both.reduce((sum, { product }) => sum + product, 0), shown: both.map(({ shown }) => shown) }
}
const inBoth = (a: readonly string[], b: readonly string[]): string[] => a.filter(one => b.includes(one))

/** The act that a story looks back upon and another one told as news. */
function recalled(earlier: Told, later: Told): readonly string[] | null {
  for (const old of later.episode.acts) {
    if (old.isNews) continue
    const [from, to] = [dayNumber(old.from) ?? 0, dayNumber(old.to) ?? 0]
    const news = earlier.episode.acts.find(
      act =>
        act.isNews &&
        act.type === old.type &&
        act.bodies.join() === old.bodies.join() &&
        (dayNumber(act.from) ?? 0) - SLACK <= to &&
        from <= (dayNumber(act.to) ?? 0) + SLACK,
    )
    if (news && to - from <= 2 * SLACK) return [news.happening, old.happening]
  }
  return null
}

/** Both tell as news an act of one type between the same parties. */
const tellOneSort = (a: Episode, b: Episode): boolean =>
  a.acts.some(x => x.isNews && b.acts.some(y => y.isNews && x.type === y.type && x.bodies.join() === y.bodies.join()))

/** Why one story is a later episode of another, or null where it is a story of its own. */
function linkOf(earlier: Told, later: Told): Found | null {
  const [a, b] = [earlier.episode, later.episode]
  const gap = later.from - earlier.to
  const { likeness, shown } = sharedWords(a, b)
  const act = recalled(earlier, later)
  if (act) return { earlier, basis: 'recalls', likeness, shared: act }
  const cases = a.cases.filter(one => b.cases.some(({ entity }) => entity === one.entity))
  if (cases.length > 0 && gap <= LONG) return { earlier, basis: 'case', likeness, shared: cases.map(({ shown }) => shown) }
  const bodies = inBoth(a.bodies, b.bodies)
  const persons = inBoth(a.persons, b.persons)
  if (bodies.length < 2 && persons.length < 2) return null
  const shared = shown.slice(0, SHOWN)
  const suffices = (least: { readonly likeness: number; readonly words: number }) =>
    likeness >= least.likeness && shown.length >= least.words
  if (gap <= NEAR)
    return suffices(ONE_MATTER) || (tellOneSort(a, b) && suffices(WITH_ACT)) ? { earlier, basis: 'matter', likeness, shared } : null
  const years = Math.round((later.from - earlier.from) / YEAR)
  const missed = Math.abs(later.from - earlier.from - years * YEAR)
  if (years < 1 || years > YEARS || missed > YEARLY || !tellOneSort(a, b) || !suffices(ONE_YEARLY)) return null
  return { earlier, basis: 'yearly', likeness, shared }
}

/** The earlier stories that a story may continue, by what they have in common; for each thing the latest ones. */
function createIndex() {
  const index = new Map<string, Told[]>()
  const keysOf = ({ words, cases, acts }: Episode, side: 'earlier' | 'later'): string[] => [
    ...words.slice(0, KEYS).map(({ term }) => `word ${term}`),
    ...cases.map(({ entity }) => entity),
    ...acts.flatMap(act => (act.isNews ? [`sort ${act.type} ${act.bodies.join()}`] : [])),
    ...acts.flatMap(act => (act.isNews === (side === 'earlier') ? [`${act.type} ${act.bodies.join()} ${act.from.slice(0, 7)}`] : [])),
  ]
  return {
    add(told: Told): void {
      for (const key of new Set(keysOf(told.episode, 'earlier'))) {
        const list = index.get(key)
        if (!list) index.set(key, [told])
        else if (list.push(told) > CANDIDATES) list.shift()
      }
    },
    find: (episode: Episode): Set<Told> => new Set(keysOf(episode, 'later').flatMap(key => index.get(key) ?? [])),
  }
}

/** The reason by language. */
function say(basis: EpisodeLink['basis'], shared: readonly string[], options: CompareOptions): Record<string, string> {
  const why: Record<string, string> = {}
  for (const [language, { sagas }] of Object.entries(options.words)) {
    const pattern = sagas?.[basis]
    if (pattern) why[language] = pattern.replace('{shared}', () => shared.join(' / '))
  }
  return why
}

/**
 * Chains stories as episodes of sagas: each story continues the one earlier story that most speaks for, if any does. What speaks for it: an
 * act that it looks back upon and that the earlier one told as news; a person of no office whom both are about; the same parties and the same telling
 * words within two months; the same a whole number of years later. Undated stories stand alone.
 *
 * Each word, person and act leads to sixty earlier stories at most, so that the time taken grows with the number of stories and no faster.
 *
 * @param stories In any order; those without `episode` (kept before there were any) stand alone.
 * @returns Sagas of two stories and more, the earliest first.
 */
export function chainSagas(stories: readonly Story[], options: CompareOptions): Saga[] {
  const told = stories.flatMap((story): Told[] => {
    const [from, to] = [dayNumber(story.episode?.from), dayNumber(story.episode?.to)]
    return story.episode && from !== null && to !== null ? [{ story, episode: story.episode, from, to }] : []
  })
  told.sort((a, b) => a.from - b.from || (a.story.id < b.story.id ? -1 : 1))
  const index = createIndex()
  const chains = new Map<string, { readonly stories: Told[]; readonly links: EpisodeLink[] }>()
  for (const later of told) {
    let best: Found | null = null
    for (const earlier of index.find(later.episode)) {
      const found = linkOf(earlier, later)
      if (!found) continue
      if (best === null || speaksMore(found, best)) best = found
    }
    index.add(later)
    const chain = (best && chains.get(best.earlier.story.id)) ?? { stories: [], links: [] }
    chains.set(later.story.id, chain)
    chain.stories.push(later)
    if (best) {
      const { basis, shared } = best
      chain.links.push({
        earlier: best.earlier.story.id,
        later: later.story.id,
        basis,
        shared: [...shared],
        why: say(basis, shared, options),
      })
    }
  }
  return [...new Set(chains.values())].flatMap(({ stories: members, links }) => {
    const first = members[0]
    if (!first || members.length < 2) return []
    return [
      { id: `saga/${contentHash(first.story.id).slice(0, 16)}`, title: first.story.title, stories: members.map(m => m.story.id), links },
    ]
  })
}

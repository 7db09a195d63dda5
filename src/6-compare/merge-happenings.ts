import { contentHash } from '../base/hash.js'
import type { Claim, Happening } from '../schema/comparison.js'
import { type Act, actsOf } from './acts-of.js'
import type { AlignedSentences } from './align-sentences.js'
import type { Said } from './claim-of.js'
import { claimOfPlace, type Place } from './claim-of-place.js'
import { describeHappening } from './describe-happening.js'
import { disjointSets } from './disjoint-sets.js'
import { linkByReports } from './link-by-reports.js'
import { type Edge, linkByAverage } from './link-by-average.js'
import { actOdds, areOneAct, isSingle, modesAgree, timesAgree, typesAgree, type WeighedAct } from './match-acts.js'
import type { Profile } from './profile-report.js'
import type { EventStatement } from '../schema/statement.js'
import type { StoryWeights } from './weigh-story.js'

/** A happening with the statements it was merged from. */
export interface Merged {
  readonly happening: Happening
  readonly said: readonly Said<EventStatement>[]
}

/** Mean odds from which on two groups of acts are one happening. */
const JOINED = -0.3
/** Mean odds of the surest pairs of their reports from which on two groups are one happening. */
const JOINED_BY_REPORTS = 0.7
/** Share of pairs between two groups whose days may exclude each other: one misread day must not keep ten reports apart. */
const MISREAD = 0.5
/** Odds that one pair must have where none of the acts names a party: an attack of nobody on nobody is told by its words alone. */
const NAMELESS = 1.2
/** Odds above which two acts of one report speak for each other. */
const WITHIN = 0.4
/** Likeness of two sentences in the story's weights from which on one repeats the other. */
const RETOLD = 0.5
/** Odds of two statements of one report with one type and the same parties. */
const SAME_IN_REPORT = 1.5

const sorted = (codes: ReadonlySet<string>): string => [...codes].sort().join()

/** One report tells an act in several sentences: the same type between the same parties. */
function repeats(a: Act, b: Act): boolean {
  return (
    a.told !== null &&
    b.told !== null &&
    a.isRepeated === b.isRepeated &&
    a.type === b.type &&
    isSingle(a) &&
    a.rule === b.rule &&
    sorted(a.actors) === sorted(b.actors) &&
    sorted(a.recipients) === sorted(b.recipients) &&
    timesAgree(a, b)
  )
}

/** Code units between the two words of "a meeting that brought him together with". */
const BESIDE = 12

/** A sentence names an act by a noun and tells it by the verb beside it. */
function isToldTwice(a: Act, b: Act): boolean {
  if (a.at !== b.at || a.type !== b.type || (a.told === null) === (b.told === null)) return false
  const [x, y] = [a.told ?? a.alluded, b.told ?? b.alluded]
  return x != null && y != null && Math.max(x.trigger.start - y.trigger.end, y.trigger.start - x.trigger.end) <= BESIDE
}

/**
 * Pairs of acts that may be one, with their odds. Left out are pairs of which no chain of likely pairs leads from one act to the other: the mean of
 * any groups that they stand in lies below what joins groups, so that they decide nothing.
 */
function edgesOf(acts: readonly WeighedAct[], weights: StoryWeights): Edge[] {
  const sets = disjointSets(acts.length)
  const left: number[] = []
  const right: number[] = []
  const known: number[] = []
  for (let i = 0; i < acts.length; i++) {
    const x = acts[i] as WeighedAct
    for (let j = i + 1; j < acts.length; j++) {
      const y = acts[j] as WeighedAct
      if (typesAgree(x.act, y.act) === null) continue
      const odds = pairOdds(x, y, weights)
      if (odds === null) continue
      left.push(i)
      right.push(j)
      known.push(odds)
      if (odds > JOINED) sets.join(i, j)
    }
  }
  const edges: Edge[] = []
  known.forEach((odds, e) => {
    const [i, j] = [left[e] as number, right[e] as number]
    if (sets.find(i) === sets.find(j)) edges.push([i, j, odds])
  })
  return edges
}

/** The odds of two acts of one type, of two reports or of one. */
function pairOdds(x: WeighedAct, y: WeighedAct, weights: StoryWeights): number | null {
  const { act: a } = x
  const { act: b } = y
  if (a.profile !== b.profile) return actOdds(x, y, weights)
  if (repeats(a, b) || isToldTwice(a, b)) return SAME_IN_REPORT
  const odds = a.at === b.at ? null : actOdds(x, y, weights)
  return odds !== null && odds > WITHIN ? odds : null
}

/** The acts of a story with what their words weigh in it. */
function weighActs(acts: readonly Act[], weights: StoryWeights): WeighedAct[] {
  const frames = new Map<string, number>()
  const frameKey = (act: Act) => `${act.profile.id} ${act.rule}`
  for (const act of acts) frames.set(frameKey(act), (frames.get(frameKey(act)) ?? 0) + 1)
  return acts.map(act => ({
    act,
    words: weights.weigh(act.profile.sentences[act.at] ?? NONE),
    nearby: weights.weigh(act.nearby),
    names: weights.weighEntities(act.profile.entities[act.at] ?? NONE),
    ofFrame: frames.get(frameKey(act)) ?? 1,
  }))
}
const NONE: ReadonlySet<string> = new Set()

/** For a sentence of a report (`report index`), the sentences of others that say the same in nearly the same words. */
type Retold = ReadonlyMap<string, readonly Place[]>
const placeKey = (profile: Profile, at: number): string => `${profile.id} ${at}`
function retoldIn({ places, pairs }: AlignedSentences): Retold {
  const found = new Map<string, Place[]>()
  const add = (from: Place, to: Place) => {
    const key = placeKey(from.profile, from.at)
    const known = found.get(key)
    if (known) known.push(to)
    else found.set(key, [to])
  }
  for (const [i, j, likeness] of pairs) {
    if (likeness < RETOLD) continue
    const [a, b] = [places[i] as Place, places[j] as Place]
    add(a, b)
    add(b, a)
  }
  return found
}

/**
 * Adds the sentences of other reports that repeat in nearly the same words one that tells the act, and of which no act was read: what
 * was read once holds of the copy too. Not where the sentence names the act only to say when another one was done.
 */
function withRetold(happening: Happening | null, members: readonly Act[], retold: Retold, read: ReadonlySet<string>): Happening | null {
  if (!happening || happening.basis) return happening
  const known = new Set(members.map(({ profile, at }) => placeKey(profile, at)))
  const added: Claim[] = []
  for (const { profile, at, told, isBeside } of members) {
    if (!told || isBeside) continue
    for (const place of retold.get(placeKey(profile, at)) ?? []) {
      const key = placeKey(place.profile, place.at)
      if (known.has(key) || read.has(key)) continue
      known.add(key)
      const { start } = place.profile.report.article.sentences[place.at] ?? { start: 0 }
      const statement = contentHash(`${place.profile.report.article.id} sentence ${start}`)
      added.push({ ...claimOfPlace(place), statement, status: told.status, basis: 'sentence' })
    }
  }
  return added.length === 0 ? happening : { ...happening, claims: [...happening.claims, ...added] }
}

/**
 * Merges the events of a story's reports into happenings, each keeping all its statements, and adds the sentences of other reports that
 * allude to the same act. Two groups are not joined where parties exclude each other, or the days of more than a few pairs.
 * Within a report only what speaks for one act counts: that its sentences use other words for other sides of it says nothing.
 */
export function mergeHappenings(story: readonly Profile[], storyId: string, weights: StoryWeights, aligned: AlignedSentences): Merged[] {
  const retold = retoldIn(aligned)
  const acts = actsOf(story)
  const read = new Set(acts.map(({ profile, at }) => placeKey(profile, at)))
  const mayJoin = (left: readonly number[], right: readonly number[]) => {
    let against = 0
    for (const i of left)
      for (const j of right) {
        const [a, b] = [acts[i] as Act, acts[j] as Act]
        // Two states that condemn one attack condemn it twice: parties keep acts apart however many agree.
        if (!areOneAct(a, b)) return false
        if (!timesAgree(a, b)) against++
      }
    return against <= left.length * right.length * MISREAD
  }
  // A meeting in the course of a visit has its parties and its day, and is another happening.
  const mayJoinReports = (left: readonly number[], right: readonly number[]) =>
    mayJoin(left, right) && left.every(i => right.every(j => modesAgree(acts[i] as Act, acts[j] as Act)))
  const edges = edgesOf(weighActs(acts, weights), weights)
  const surest = acts.map(() => -9)
  for (const [a, b, odds] of edges) {
    surest[a] = Math.max(surest[a] as number, odds)
    surest[b] = Math.max(surest[b] as number, odds)
  }
  const reports = new Map(story.map((profile, i) => [profile, i]))
  const reportOf = (item: number) => reports.get((acts[item] as Act).profile) ?? 0
  const groups = linkByReports(linkByAverage(acts.length, edges, JOINED, mayJoin), edges, reportOf, JOINED_BY_REPORTS, mayJoinReports)
  return groups.flatMap(group => {
    const members = group.map(i => acts[i] as Act)
    const happening = withRetold(describeHappening(members, storyId), members, retold, read)
    const said = members.flatMap(({ profile, at, told }) =>
      told ? [{ profile, at, statement: told, terms: profile.sentences[at] ?? new Set<string>() }] : [],
    )
    if (
      happening?.basis &&
      happening.actors.length + happening.recipients.length === 0 &&
      Math.max(...group.map(i => surest[i] as number)) < NAMELESS
    )
      return []
    return happening ? [{ happening, said }] : []
  })
}

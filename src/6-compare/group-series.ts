import { dayNumber } from '../base/day-number.js'
import { bodyOf } from '../base/party-code.js'
import type { SeriesPart } from '../schema/comparing.js'
import type { FigureStatement } from '../schema/statement.js'
import { figureClaimOf, type Said, saidIn } from './claim-of.js'
import { disjointSets } from './disjoint-sets.js'
import { intervalOf, isRounding } from './judge-series.js'
import { oncePer } from './once-per.js'
import type { Profile } from './profile-report.js'
import type { StoryWeights, Weighed } from './weigh-story.js'

/** Units that count persons or things are told apart by what is counted, all others by themselves. */
const isCount = (unit: string): boolean => unit === 'persons' || unit.startsWith('count:')

const codes = (figure: FigureStatement): string[] => [...new Set(figure.subjects.map(s => s.code))].filter(code => code !== '')

/** Of a group its state: one report counts the wounded of a state, another those of a party in it. */

function subjectsAgree(a: FigureStatement, b: FigureStatement): boolean {
  const x = codes(a)
  const y = codes(b)
  const states = new Set(y.map(bodyOf))
  return x.length === 0 || y.length === 0 || x.some(code => states.has(bodyOf(code)))
}

/** Both undated, one undated, or overlapping. `same` is true where both are dated alike. */
function periods(a: FigureStatement, b: FigureStatement): 'same' | 'open' | 'apart' {
  if (!a.period || !b.period) return 'open'
  if (a.period.from === b.period.from && a.period.to === b.period.to) return 'same'
  return a.period.from <= b.period.to && b.period.from <= a.period.to ? 'open' : 'apart'
}

const sameValue = (a: FigureStatement, b: FigureStatement): boolean => {
  const near = (x: number | null, y: number | null) =>
    x === y || (x !== null && y !== null && Math.abs(x - y) <= 1e-9 * Math.max(1, Math.abs(x)))
  const bound = (v: FigureStatement['value']) => v.min ?? v.max
  return (near(a.value.min, b.value.min) && near(a.value.max, b.value.max)) || near(bound(a.value), bound(b.value))
}

/** Words of a name that name nothing by themselves. */
const EMPTY = new Set(['amount', 'number', 'total', 'the', 'and', 'for', 'level', 'value', 'count', 'other'])
const wordsOf = (what: string): Set<string> => new Set((what.toLowerCase().match(/[a-z]{3,}/g) ?? []).filter(word => !EMPTY.has(word)))

/** The same measured thing, by measure class or by a shared word of its name. */
function sameThing(a: FigureStatement, b: FigureStatement): boolean {
  // Of the same counted things ("13 agreements") the class of measure says less than the thing.
  const sameCount = isCount(a.unit) && a.unit === b.unit && a.unit !== 'persons' && a.unit !== 'count:item'
  if (a.measure !== null && b.measure !== null && a.measure !== b.measure && !sameCount) return false
  if (isCount(a.unit) !== isCount(b.unit) || (!isCount(a.unit) && a.unit !== b.unit)) return false
  const x = wordsOf(a.what)
  for (const word of wordsOf(b.what)) if (x.has(word)) return true
  return (
    a.unit === b.unit &&
    ((a.measure !== null && a.measure === b.measure) || (x.size === 0 && wordsOf(b.what).size === 0 && !isCount(a.unit)))
  )
}

/** Whether the numbers that two values allow overlap, or one is the other rounded. */
function compatible(a: FigureStatement, b: FigureStatement): boolean {
  const [lowA, highA] = intervalOf(a.value)
  const [lowB, highB] = intervalOf(b.value)
  return (lowA <= highB && lowB <= highA) || isRounding(lowA, lowB)
}

/** Times by which two counts of one thing may differ at most: 43 and 2,000 are counts of two things. */
const FAR = 4

function farApart(a: FigureStatement, b: FigureStatement): boolean {
  const [x, y] = [Math.abs(intervalOf(a.value)[0]), Math.abs(intervalOf(b.value)[0])]
  return Math.max(x, y) > FAR * Math.min(x, y)
}

/** A change and a level are no two values of one series, nor are a rise and a fall. */
const comparable = (a: FigureStatement, b: FigureStatement): boolean => a.change === b.change && (a.base ?? null) === (b.base ?? null)

/** "Dozens", "billions": a number without an upper bound that says little. */
const isVague = ({ value }: FigureStatement): boolean => value.approx === 'about' && value.max === null

/** Days that the period of a running count may span: "killed since March" counts another thing than "killed today". */
const TOLL_DAYS = 2

/**
 * Counts of victims that one day's reports give one after another (37, 40, at least 43): the words around them differ more than those of other
 * claims about one quantity. Only where the later report gives more, so that no contradiction is said on so little.
 */
function isRunningToll(a: Counted, b: Counted): boolean {
  const [x, y] = [a.statement, b.statement]
  if (x.measure === null || x.measure !== y.measure || !TOLL.test(x.measure) || x.unit !== 'persons' || y.unit !== 'persons') return false
  if (codes(x).length === 0 || codes(y).length === 0 || isVague(x) || isVague(y)) return false
  const spans = ({ period }: FigureStatement) => period !== null && (dayNumber(period.to) ?? 0) - (dayNumber(period.from) ?? 0) > TOLL_DAYS
  if (spans(x) || spans(y) || a.profile.day === null || b.profile.day === null) return false
  return a.at <= TOLL_SENTENCES && b.at <= TOLL_SENTENCES && !falls(a, b)
}
const TOLL = /^casualties-/
/** Sentences from the top in which a report gives the toll of what it is about; further down stand those of other days and places. */
const TOLL_SENTENCES = 4

/** The later report of two gives the lower count. */
function falls(a: Counted, b: Counted): boolean {
  const [p, q] = [intervalOf(a.statement.value)[0], intervalOf(b.statement.value)[0]]
  if (a.profile.day === null || b.profile.day === null || a.profile.day === b.profile.day) return false
  return a.profile.day < b.profile.day ? p > q : q > p
}

/** A figure with the terms that stand around its number. */
interface Around extends Said<FigureStatement> {
  readonly around: ReadonlySet<string>
}
/** The same with what these and those of its sentence weigh in the story. */
interface Counted extends Said<FigureStatement> {
  readonly words: Weighed
  readonly near: Weighed
}
/** Code units on either side of a number that say what is counted. */
const AROUND = 55

const countedIn = oncePer((profile: Profile): readonly Around[] =>
  saidIn([profile], 'figure').map(said => {
    const { trigger, sentence } = said.statement
    const text = profile.report.article.text.slice(
      Math.max(sentence.start, trigger.start - AROUND),
      Math.min(sentence.end, trigger.end + AROUND),
    )
    return { ...said, around: new Set(profile.maker?.terms(text).map(t => t.term) ?? []) }
  }),
)

/**
 * How surely two figures are claims about one quantity, 0 to 1; 0.5 and more counts. Equal values need less of their sentences in common
 * than different ones, and values that exclude each other also need the same words around the number: a wrong join of these would print a
 * false contradiction.
 */
function figureLikeness(a: Counted, b: Counted, weights: StoryWeights): number {
  const [x, y] = [a.statement, b.statement]
  if (isCount(x.unit) !== isCount(y.unit) || (!isCount(x.unit) && x.unit !== y.unit) || !comparable(x, y)) return 0
  const period = periods(x, y)
  if (period === 'apart') return 0
  const equal = sameValue(x, y)
  const thing = sameThing(x, y)
  const subjects = subjectsAgree(x, y)
  if (!equal && (!thing || !subjects)) return 0
  const { part, whole, inStory } = weights.compare(a.words, b.words)
  const words = Math.max(part * 0.85, whole, inStory)
  if (equal) {
    if (!thing && x.unit !== y.unit) return 0
    return Math.min(1, (0.5 * words) / (thing ? (subjects ? 0.1 : 0.25) : 0.3))
  }
  const dated = period === 'same' && x.measure !== null && codes(x).length > 0 && codes(x).every(code => codes(y).includes(code))
  if (dated) return Math.min(1, (0.5 * words) / 0.12)
  const around = weights.compare(a.near, b.near)
  const near = Math.max(around.part * 0.7, around.whole)
  if (compatible(x, y)) {
    // Money, shares and the like of one named measure and subject ("reserves of 11.5 billion"): seldom two of them in a story.
    const named =
      x.measure !== null &&
      x.measure === y.measure &&
      !isCount(x.unit) &&
      codes(x).length > 0 &&
      codes(y).length > 0 &&
      !isVague(x) &&
      !isVague(y)
    return Math.min(1, (0.5 * Math.max(words, near)) / (named ? 0.1 : 0.3))
  }
  if (farApart(x, y)) return 0
  if (isRunningToll(a, b)) return Math.min(1, (0.5 * Math.max(words, near)) / 0.12)
  return Math.min(1, 0.5 * Math.min(words / 0.25, near / 0.34))
}

/** What names a statistic by itself, wherever it is reported: measure, unit, subjects and a stated period of four weeks or more. */
function statisticKey({ statement }: Counted): string | null {
  const { measure, unit, period, change, base } = statement
  const subjects = codes(statement).sort()
  if (measure === null || period === null || subjects.length === 0 || isCount(unit)) return null
  if ((dayNumber(period.to) ?? 0) - (dayNumber(period.from) ?? 0) < 27) return null
  return [measure, unit, subjects.join('+'), period.from, period.to, change ?? '', base ?? ''].join('|')
}

/** The key that most figures of a group have; the first in order of equally common ones. */
function commonKey(said: readonly Counted[]): string | null {
  const counts = new Map<string, number>()
  for (const s of said) {
    const key = statisticKey(s)
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null
}

/**
 * Groups the figures of a story's reports: claims about one quantity. Values of one report stand in one series only where they are equal,
 * so that a part and its whole ("five arrested, two of them foreigners") are never set against each other.
 */
export function groupSeries(reports: readonly Profile[], story: string, weights: StoryWeights): SeriesPart[] {
  const said = reports
    .flatMap(countedIn)
    .map(({ around, ...one }): Counted => ({ ...one, words: weights.weigh(one.terms), near: weights.weigh(around) }))
  const sets = disjointSets(said.length)
  const members = said.map((_, i) => [i])
  const scores = new Map<number, number>()
  const pairs: [number, number, number][] = []
  for (let i = 0; i < said.length; i++) {
    for (let j = i + 1; j < said.length; j++) {
      const [a, b] = [said[i] as Counted, said[j] as Counted]
      if (a.profile === b.profile && !sameValue(a.statement, b.statement)) continue
      const score = figureLikeness(a, b, weights)
      if (score < 0.5) continue
      scores.set(i * said.length + j, score)
      // Equal values first, then compatible ones, then those that exclude each other.
      pairs.push([score + (sameValue(a.statement, b.statement) ? 2 : compatible(a.statement, b.statement) ? 1 : 0), i, j])
    }
  }
  pairs.sort((a, b) => b[0] - a[0] || a[1] - b[1] || a[2] - b[2])
  const linked = (i: number, j: number) => scores.has(Math.min(i, j) * said.length + Math.max(i, j))
  for (const [, i, j] of pairs) {
    const [a, b] = [sets.find(i), sets.find(j)]
    if (a === b) continue
    const [left, right] = [members[a] ?? [], members[b] ?? []]
    if (clash(left, right, said, linked)) continue
    sets.join(a, b)
    members[sets.find(a)] = [...left, ...right]
  }
  return sets.groups().map(group => {
    const figures = group.map(i => said[i] as Counted)
    return {
      story,
      key: commonKey(figures),
      said: figures.map(s => ({ claim: figureClaimOf(s), figure: s.statement, day: s.profile.day })),
    }
  })
}

/**
 * True where joining two groups would set values side by side that do not belong there: of periods apart, two of one report, or values that
 * exclude each other and are not themselves claims about one quantity (a vague "dozens" between 20 and 60 joins them to nothing).
 */
function clash(
  left: readonly number[],
  right: readonly number[],
  said: readonly Counted[],
  linked: (i: number, j: number) => boolean,
): boolean {
  let against = 0
  let backed = 0
  for (const i of left) {
    for (const j of right) {
      const [a, b] = [said[i] as Counted, said[j] as Counted]
      if (periods(a.statement, b.statement) === 'apart') return true
      if (compatible(a.statement, b.statement)) continue
      if (a.profile === b.profile) return true
      against++
      if (linked(i, j)) backed++
      else if (TOLL.test(a.statement.measure ?? '') && falls(a, b)) return true
    }
  }
  return backed * 2 < against
}

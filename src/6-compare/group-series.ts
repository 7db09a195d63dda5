import { contentHash } from '../base/hash.js'
import type { TermMaker } from '../language/term-maker.js'
import type { Series } from '../schema/comparison.js'
import type { FigureStatement } from '../schema/statement.js'
import { figureClaimOf, type Said, saidIn } from './claim-of.js'
import type { CompareOptions } from './compare-options.js'
import { disjointSets } from './disjoint-sets.js'
import { intervalOf, isRounding, judgeSeries } from './judge-series.js'
import type { Profile } from './profile-report.js'
import { sayVerdict } from './say-verdict.js'
import { sentenceLikeness } from './sentence-likeness.js'

/** Measures of which later reports know more: a higher count does not contradict an earlier one. */
const CUMULATIVE = /kill|dead|death|died|wound|injur|victim|casualt|arrest|detain|missing|displaced|refugee|infect|surviv/

/** Units that count persons or things are told apart by what is counted, all others by themselves. */
const isCount = (unit: string): boolean => unit === 'persons' || unit.startsWith('count:')

const codes = (figure: FigureStatement): string[] => [...new Set(figure.subjects.map(s => s.code))].filter(code => code !== '')

function subjectsAgree(a: FigureStatement, b: FigureStatement): boolean {
  const x = codes(a)
  const y = codes(b)
  return x.length === 0 || y.length === 0 || x.some(code => y.includes(code))
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
  if (a.measure !== null && b.measure !== null && a.measure !== b.measure) return false
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

/** A change and a level are no two values of one series, nor are a rise and a fall. */
const comparable = (a: FigureStatement, b: FigureStatement): boolean => a.change === b.change && (a.base ?? null) === (b.base ?? null)

/** A figure with the terms that stand around its number. */
interface Counted extends Said<FigureStatement> {
  readonly around: ReadonlySet<string>
}
/** Code units on either side of a number that say what is counted. */
const AROUND = 55

function countedIn(reports: readonly Profile[], maker: TermMaker | null): Counted[] {
  return saidIn(reports, 'figure').map(said => {
    const { trigger, sentence } = said.statement
    const text = said.profile.report.article.text.slice(
      Math.max(sentence.start, trigger.start - AROUND),
      Math.min(sentence.end, trigger.end + AROUND),
    )
    return { ...said, around: new Set(maker?.terms(text).map(t => t.term) ?? []) }
  })
}

/**
 * How surely two figures are claims about one quantity, 0 to 1; 0.5 and more counts. Equal values need less of their sentences in common
 * than different ones, and values that exclude each other also need the same words around the number: a wrong join of these would print a
 * false contradiction.
 */
function figureLikeness(a: Counted, b: Counted, maker: TermMaker | null): number {
  const [x, y] = [a.statement, b.statement]
  if (isCount(x.unit) !== isCount(y.unit) || (!isCount(x.unit) && x.unit !== y.unit) || !comparable(x, y)) return 0
  const period = periods(x, y)
  if (period === 'apart') return 0
  const equal = sameValue(x, y)
  const thing = sameThing(x, y)
  const subjects = subjectsAgree(x, y)
  if (!equal && (!thing || !subjects)) return 0
  const { part, whole } = sentenceLikeness(a.terms, b.terms, maker)
  const words = Math.max(part * 0.85, whole)
  if (equal) {
    if (!thing && x.unit !== y.unit) return 0
    return Math.min(1, (0.5 * words) / (thing ? (subjects ? 0.13 : 0.25) : 0.3))
  }
  const dated = period === 'same' && x.measure !== null && codes(x).length > 0 && codes(x).every(code => codes(y).includes(code))
  if (dated) return Math.min(1, (0.5 * words) / 0.12)
  const around = sentenceLikeness(a.around, b.around, maker)
  const near = Math.max(around.part * 0.7, around.whole)
  if (compatible(x, y)) return Math.min(1, (0.5 * Math.max(words, near)) / 0.3)
  return Math.min(1, 0.5 * Math.min(words / 0.25, near / 0.34))
}

function describe(said: readonly Said<FigureStatement>[], options: CompareOptions): Series {
  const first = [...said].sort((a, b) => b.statement.confidence - a.statement.confidence)[0]?.statement as FigureStatement
  const claims = said.map(figureClaimOf)
  const subjects = new Map<string, number>()
  for (const { statement } of said) for (const code of codes(statement)) subjects.set(code, (subjects.get(code) ?? 0) + 1)
  const judged = said.map(s => ({
    report: s.profile.id,
    day: s.profile.day,
    value: s.statement.value,
    planned: s.statement.status === 'planned',
  }))
  const verdict = judgeSeries(judged, CUMULATIVE.test(`${first.what} ${first.measure ?? ''}`))
  return {
    id: `series/${contentHash(
      claims
        .map(c => c.statement)
        .sort()
        .join(),
    ).slice(0, 16)}`,
    what: first.what,
    measure: first.measure,
    subjects: [...subjects].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([code]) => code),
    unit: first.unit,
    period: said.find(s => s.statement.period)?.statement.period ?? null,
    claims,
    verdict,
    why: sayVerdict(
      verdict,
      said.map(s => s.statement),
      options,
    ),
  }
}

/**
 * Groups the figures of reports into series: claims about one quantity. Values of one report stand in one series only where they are equal,
 * so that a part and its whole ("five arrested, two of them foreigners") are never set against each other.
 */
export function groupSeries(reports: readonly Profile[], options: CompareOptions): Series[] {
  const maker = options.terms(reports[0]?.report.article.language ?? '')
  const said = countedIn(reports, maker)
  const sets = disjointSets(said.length)
  const members = said.map((_, i) => [i])
  const scores = new Map<number, number>()
  const pairs: [number, number, number][] = []
  for (let i = 0; i < said.length; i++) {
    for (let j = i + 1; j < said.length; j++) {
      const [a, b] = [said[i] as Counted, said[j] as Counted]
      if (a.profile === b.profile && !sameValue(a.statement, b.statement)) continue
      const score = figureLikeness(a, b, maker)
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
  return sets.groups().map(group =>
    describe(
      group.map(i => said[i] as Said<FigureStatement>),
      options,
    ),
  )
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
    }
  }
  return backed * 2 < against
}

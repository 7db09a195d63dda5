import { contentHash } from '../base/hash.js'
import type { TermMaker } from '../language/term-maker.js'
import type { Series } from '../schema/comparison.js'
import type { FigureStatement } from '../schema/statement.js'
import { figureClaimOf, type Said, saidIn } from './claim-of.js'
import type { CompareOptions } from './compare-options.js'
import { disjointSets } from './disjoint-sets.js'
import { intervalOf, judgeSeries } from './judge-series.js'
import type { Profile } from './profile-report.js'
import { sayVerdict } from './say-verdict.js'
import { sentenceLikeness } from './sentence-likeness.js'

/** Measures of which later reports know more: a higher count does not contradict an earlier one. */
const CUMULATIVE = /kill|dead|death|died|wound|injur|victim|casualt|arrest|detain|missing|displaced|refugee|infect|surviv/

/** Units that count things; different nouns are told apart by `what`. */
const unitClass = (unit: string): string => (unit === 'persons' || unit.startsWith('count:') ? 'count' : unit)

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

const wordsOf = (what: string): Set<string> => new Set(what.toLowerCase().match(/[a-z]{3,}/g) ?? [])
/** The same measured thing, by measure class or by a shared word of its name. */
function sameThing(a: FigureStatement, b: FigureStatement): boolean {
  if (a.measure !== null && b.measure !== null && a.measure !== b.measure) return false
  if (a.what === b.what) return true
  const x = wordsOf(a.what)
  for (const word of wordsOf(b.what)) if (x.has(word)) return true
  return a.measure !== null && a.measure === b.measure
}

/** A change and a level are no two values of one series, nor are a rise and a fall. */
const comparable = (a: FigureStatement, b: FigureStatement): boolean => a.change === b.change && (a.base ?? null) === (b.base ?? null)

/**
 * How surely two figures are claims about one quantity, 0 to 1; 0.5 and more counts. Equal values need less of their sentences in common
 * than different ones, for a wrong join of different values would print a false contradiction.
 */
function figureLikeness(a: Said<FigureStatement>, b: Said<FigureStatement>, maker: TermMaker | null): number {
  const [x, y] = [a.statement, b.statement]
  if (unitClass(x.unit) !== unitClass(y.unit) || !comparable(x, y) || !sameThing(x, y)) return 0
  const period = periods(x, y)
  if (period === 'apart') return 0
  const equal = sameValue(x, y)
  if (!subjectsAgree(x, y) && !equal) return 0
  const { part, whole } = sentenceLikeness(a.terms, b.terms, maker)
  const words = Math.max(part * 0.85, whole)
  if (equal) return Math.min(1, (0.5 * words) / (subjectsAgree(x, y) ? 0.15 : 0.3))
  const dated = period === 'same' && codes(x).length > 0 && codes(x).every(code => codes(y).includes(code)) && x.measure !== null
  return Math.min(1, (0.5 * words) / (dated ? 0.12 : x.what === y.what ? 0.34 : 0.5))
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
  const said = saidIn(reports, 'figure')
  const maker = options.terms(reports[0]?.report.article.language ?? '')
  const sets = disjointSets(said.length)
  const members = said.map((_, i) => [i])
  const pairs: [number, number, number][] = []
  for (let i = 0; i < said.length; i++) {
    for (let j = i + 1; j < said.length; j++) {
      const [a, b] = [said[i] as Said<FigureStatement>, said[j] as Said<FigureStatement>]
      if (a.profile === b.profile && !sameValue(a.statement, b.statement)) continue
      const score = figureLikeness(a, b, maker)
      if (score >= 0.5) pairs.push([score + (sameValue(a.statement, b.statement) ? 1 : 0), i, j])
    }
  }
  pairs.sort((a, b) => b[0] - a[0] || a[1] - b[1] || a[2] - b[2])
  for (const [, i, j] of pairs) {
    const [a, b] = [sets.find(i), sets.find(j)]
    if (a === b) continue
    const [left, right] = [members[a] ?? [], members[b] ?? []]
    if (clash(left, right, said)) continue
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

/** True where joining two groups would set two different values of one report, or of periods apart, side by side. */
function clash(left: readonly number[], right: readonly number[], said: readonly Said<FigureStatement>[]): boolean {
  for (const i of left) {
    for (const j of right) {
      const [a, b] = [said[i] as Said<FigureStatement>, said[j] as Said<FigureStatement>]
      if (periods(a.statement, b.statement) === 'apart') return true
      if (a.profile !== b.profile || sameValue(a.statement, b.statement)) continue
      const [lowA, highA] = intervalOf(a.statement.value)
      const [lowB, highB] = intervalOf(b.statement.value)
      if (lowA > highB || lowB > highA) return true
    }
  }
  return false
}

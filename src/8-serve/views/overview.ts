import { contentHash } from '../../base/hash.js'
import type { Difference, Series, Story } from '../../schema/comparison.js'
import type { Report } from '../../schema/report.js'
import type { Desk, DeskState } from '../desk.js'
import { originsOf, type ScoredHappening, scoreHappening } from './score-happening.js'

export interface DyadRow {
  readonly a: string
  readonly b: string
  readonly nameA: Readonly<Record<string, string>>
  readonly nameB: Readonly<Record<string, string>>
  readonly happenings: number
  /** Mean score, -10 to +10. */
  readonly score: number
  /** Scores that occur, each at most three times: what a strip of marks can show. */
  readonly scores: readonly number[]
  /** Day of the last report, or ''. */
  readonly last: string
}

/** What the lists and the home page are cut from, each list in the order in which it is shown. */
export interface Overview {
  readonly reports: readonly Report[]
  readonly statements: number
  readonly stories: readonly Story[]
  readonly dyads: readonly DyadRow[]
  readonly differences: readonly (Difference & { readonly id: string })[]
  readonly series: readonly Series[]
  readonly planned: readonly ScoredHappening[]
  /** Announced or called for in one report, come about or denied in another. */
  readonly changed: readonly ScoredHappening[]
}

const verdicts = ['contradicts', 'differs', 'evolves', 'adds', 'agree', 'single']
const made = new WeakMap<object, Overview>()

/** The overview of a state of the desk; made once for each state, so that the pages cost no more as the store grows. */
export function overviewOf(desk: Desk, { reports, comparison }: DeskState): Overview {
  const known = made.get(comparison)
  if (known) return known
  const originOf = originsOf(comparison.stories)
  const scored = comparison.happenings.map(h => scoreHappening(h, reports, originOf))
  const day = (report: Report) => report.article.published?.value ?? ''
  const overview: Overview = {
    reports: [...reports.values()].sort((x, y) => day(y).localeCompare(day(x))),
    statements: [...reports.values()].reduce((n, r) => n + r.statements.length, 0),
    stories: comparison.stories.filter(s => s.reports.length > 1).reverse(),
    dyads: dyadsOf(desk, scored, reports),
    differences: comparison.differences.map(d => ({
      ...d,
      id: contentHash(`${d.kind} ${d.sides.map(c => c.statement).join()}`).slice(0, 16),
    })),
    series: [...comparison.series].sort(
      (x, y) => verdicts.indexOf(x.verdict) - verdicts.indexOf(y.verdict) || y.claims.length - x.claims.length,
    ),
    planned: scored.filter(h => h.status === 'planned').sort((x, y) => (y.time?.to ?? '').localeCompare(x.time?.to ?? '')),
    changed: scored.filter(hasChanged).sort((x, y) => (y.when ?? '').localeCompare(x.when ?? '')),
  }
  made.set(comparison, overview)
  return overview
}

const bodies = new Set(['EU', 'UN', 'NATO', 'GCC', 'LAS'])
const isState = (code: string): boolean => /^[A-Z]{3}$/.test(code) || bodies.has(code)

/** Pairs of states and great bodies by the happenings between them, most first. A happening of more than six parties says nothing of two. */
function dyadsOf(desk: Desk, scored: readonly ScoredHappening[], reports: ReadonlyMap<string, Report>): DyadRow[] {
  const dyads = new Map<string, { a: string; b: string; scores: number[]; last: string }>()
  for (const happening of scored) {
    const codes = [...new Set([...happening.actors, ...happening.recipients])].filter(isState).sort()
    if (codes.length < 2 || codes.length > 6) continue
    let last = ''
    for (const claim of happening.claims) {
      const day = reports.get(claim.report)?.article.published?.value ?? ''
      if (day > last) last = day
    }
    for (const [index, a] of codes.entries())
      for (const b of codes.slice(index + 1)) {
        const dyad = dyads.get(`${a} ${b}`) ?? { a, b, scores: [], last: '' }
        dyad.scores.push(happening.score)
        if (last > dyad.last) dyad.last = last
        dyads.set(`${a} ${b}`, dyad)
      }
  }
  return [...dyads.values()]
    .sort((x, y) => y.scores.length - x.scores.length || (x.a + x.b < y.a + y.b ? -1 : 1))
    .map(({ a, b, scores, last }) => ({
      a,
      b,
      nameA: desk.nameOf(a),
      nameB: desk.nameOf(b),
      happenings: scores.length,
      score: Math.round((scores.reduce((x, y) => x + y, 0) / scores.length) * 10) / 10,
      scores: firstOfEach(scores, 3),
      last,
    }))
}

/** Keeps each value as often as it can be drawn. */
function firstOfEach(values: readonly number[], times: number): number[] {
  const seen = new Map<number, number>()
  return values.filter(value => {
    const before = seen.get(value) ?? 0
    seen.set(value, before + 1)
    return before < times
  })
}

function hasChanged({ claims }: ScoredHappening): boolean {
  const said = new Set(claims.map(claim => claim.status))
  const ahead = said.has('planned') || said.has('called-for')
  return ahead && (said.has('happened') || said.has('ongoing') || said.has('denied'))
}

import type { KeptHappening } from '../../7-store/select-comparison.js'
import type { Difference, Series, Story, Verdict } from '../../schema/comparison.js'
import type { Desk } from '../desk.js'
import { differenceId } from './difference-id.js'

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
  /** Day of the latest happening, or ''. */
  readonly last: string
}
export interface ListPage {
  readonly limit: number
  readonly offset: number
}
export interface Listed<T> {
  readonly items: readonly T[]
  readonly total: number
}

/** What the lists and the home page are cut from, each list in the order in which it is shown, a page at a time. */
export interface Overview {
  dyads(page: ListPage & { readonly party?: string | undefined; readonly sort?: string | undefined }): Promise<Listed<DyadRow>>
  stories(page: ListPage): Promise<Listed<Story>>
  series(page: ListPage & { readonly verdicts?: readonly string[] }): Promise<Listed<Series>>
  differences(page: ListPage & { readonly kind?: string | undefined }): Promise<Listed<Difference & { readonly id: string }>>
  planned(page: ListPage): Promise<Listed<KeptHappening>>
  /** Announced or called for in one report, come about or denied in another. */
  changed(page: ListPage): Promise<readonly KeptHappening[]>
}

const VERDICTS: readonly Verdict[] = ['contradicts', 'differs', 'evolves', 'adds', 'agree', 'single']
/** Pairs that are listed at all. */
const PAIRS = 20_000
/** The newest happenings of a pair, of which its strip of marks is made. */
const MARKS = 200
const bodies = new Set(['EU', 'UN', 'NATO', 'GCC', 'LAS'])
const isState = (code: string): boolean => /^[A-Z]{3}$/.test(code) || bodies.has(code)

/** The overview of what the desk's store holds. Counts are taken once for each state of the store; lists are read as far as they are shown. */
export function overviewOf(desk: Desk): Overview {
  const { store } = desk
  const counts = () => desk.once('counts', () => store.comparisonCounts())
  const pairs = () => desk.once('dyads', async () => (await store.dyads({ limit: PAIRS })).filter(({ a, b }) => isState(a) && isState(b)))
  const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
  return {
    async dyads({ limit, offset, party, sort }) {
      const all = await pairs()
      const some = party ? all.filter(({ a, b }) => a === party || b === party) : [...all]
      if (sort === 'mean') some.sort((x, y) => x.score - y.score)
      if (sort === 'last') some.sort((x, y) => y.last.localeCompare(x.last))
      const items: DyadRow[] = []
      for (const { a, b, happenings, score, last } of some.slice(offset, offset + limit)) {
        const scores = firstOfEach(await desk.once(`scores ${a} ${b}`, () => store.scoresOf(a, b, MARKS)), 3)
        items.push({ a, b, nameA: desk.nameOf(a), nameB: desk.nameOf(b), happenings, score, scores, last })
      }
      return { items, total: some.length }
    },
    async stories(page) {
      return { items: await store.sharedStories(page), total: (await counts()).stories }
    },
    async series({ verdicts = [], ...page }) {
      const wanted = VERDICTS.filter(verdict => verdicts.length === 0 || verdicts.includes(verdict))
      const { series } = await counts()
      return { items: await store.seriesByVerdict(wanted, page), total: sum(wanted.map(verdict => series[verdict] ?? 0)) }
    },
    async differences({ kind, ...page }) {
      const found = await store.differences({ ...page, ...(kind ? { kind } : {}) })
      const { differences } = await counts()
      return {
        items: found.map(difference => ({
          ...difference,
          id: differenceId(difference),
        })),
        total: sum(Object.entries(differences).flatMap(([name, count]) => (!kind || name === kind ? [count] : []))),
      }
    },
    async planned(page) {
      return { items: await store.happeningsByStatus('planned', page), total: (await counts()).planned }
    },
    changed: page => store.changedHappenings(page),
  }
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

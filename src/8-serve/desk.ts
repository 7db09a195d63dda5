import type { Store } from '../7-store/store.js'
import type { Engine } from '../pipeline.js'
import type { Comparison } from '../schema/comparison.js'
import type { Report } from '../schema/report.js'

/** The kept record as the application shows it: all reports with their comparison, kept up with what is added to the store. */
export interface DeskState {
  readonly version: string
  readonly reports: ReadonlyMap<string, Report>
  /** Reports by the id under which comparisons name them. */
  readonly byComparisonId: ReadonlyMap<string, Report>
  readonly comparison: Comparison
}
export interface Desk {
  readonly engine: Engine
  readonly store: Store
  /** The whole record in memory: for exports and small stores. Pages that must stay quick ask the store, or for a `part`. */
  state(): Promise<DeskState>
  /** The record of some stories alone, with all their reports. */
  part(stories: readonly string[]): Promise<DeskState>
  /** What was made of this state of the store before, or is made now: for counts that cost a walk over a table. */
  once<T>(name: string, make: () => Promise<T>): Promise<T>
  /** Name of a party code by language; the code itself where nobody knows it. */
  nameOf(code: string): Record<string, string>
}

/** Reports asked of the store at once. */
const PAGE = 500

/** Joins engine and store. The comparison follows the store: additions touch only the stories of their neighbours. */
export function createDesk(engine: Engine, store: Store): Desk {
  let current: Promise<DeskState> | null = null
  let currentVersion = ''
  const names = new Map<string, Record<string, string>>()
  for (const entity of engine.parts.knowledge.entities.values()) {
    if (entity.code === null) continue
    const weight =
      entity.kind === 'state'
        ? 2
        : entity.id.startsWith('organisation/') || entity.id.startsWith('group/') || entity.id.startsWith('company/')
          ? 1
          : 0
    if (weight === 2 || (weight === 1 && !names.has(entity.code))) names.set(entity.code, entity.name)
  }

  let kept = startOver()
  let remembered: { readonly version: string; readonly values: Map<string, Promise<unknown>> } = { version: '', values: new Map() }

  function startOver() {
    return { reports: new Map<string, Report>(), comparer: engine.createComparer(), cursor: undefined as string | undefined }
  }
  /** Takes up what was added since the last call. */
  async function takeUp(): Promise<void> {
    for (;;) {
      const page = await store.added({ limit: PAGE, ...(kept.cursor === undefined ? {} : { after: kept.cursor }) })
      for (const report of await store.reports(page.items.map(head => head.id))) {
        kept.reports.set(report.article.id, report)
        // Comparisons name reports by the id of their article here: input ids of different archives may collide.
        kept.comparer.add({ ...report, input: {} })
      }
      kept.cursor = page.next
      if (page.items.length < PAGE) return
    }
  }
  async function make(version: string): Promise<DeskState> {
    await takeUp()
    if ((await store.count()).reports !== kept.reports.size) {
      // Something was taken out of the store (a restored backup): what was compared before is void.
      kept = startOver()
      await takeUp()
    }
    const reports = new Map(kept.reports)
    return { version, reports, byComparisonId: reports, comparison: kept.comparer.comparison() }
  }

  return {
    engine,
    store,
    async state() {
      const version = await store.version()
      if (current === null || version !== currentVersion) {
        currentVersion = version
        // One after the other: both would take up the same additions.
        const before = current ?? Promise.resolve(null)
        const made = before.catch(() => null).then(() => make(version))
        current = made
        made.catch(() => {
          if (current === made) current = null
        })
      }
      return current
    },
    async part(stories) {
      const comparison = await store.comparisonOf([...new Set(stories)])
      const ids = new Set([
        ...comparison.stories.flatMap(story => story.reports),
        ...comparison.series.flatMap(series => series.claims.map(claim => claim.report)),
      ])
      const reports = new Map((await store.reports([...ids])).map(report => [report.article.id, report]))
      return { version: await store.version(), reports, byComparisonId: reports, comparison }
    },
    async once<T>(name: string, make: () => Promise<T>): Promise<T> {
      const version = await store.version()
      if (remembered.version !== version) remembered = { version, values: new Map() }
      const { values } = remembered
      const known = values.get(name) as Promise<T> | undefined
      if (known) return known
      const made = make()
      values.set(name, made)
      made.catch(() => values.delete(name))
      return made
    },
    nameOf: code => names.get(code) ?? { en: code, ar: code },
  }
}

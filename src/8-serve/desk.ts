import type { Store } from '../7-store/store.js'
import type { Engine } from '../pipeline.js'
import type { Comparison } from '../schema/comparison.js'
import type { Report } from '../schema/report.js'

/** Some of the kept record: reports with what comparing found of them. */
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
  /** The record of some stories alone, with all their reports. */
  part(stories: readonly string[]): Promise<DeskState>
  /** What was made of this state of the store before, or is made now: for counts that cost a walk over a table. */
  once<T>(name: string, make: () => Promise<T>): Promise<T>
  /** As `once`, for large answers: only the last few are kept. */
  lately<T>(name: string, make: () => Promise<T>): Promise<T>
  /** Name of a party code by language; the code itself where nobody knows it. */
  nameOf(code: string): Record<string, string>
}

/** Large answers that are kept: a dossier weighs a megabyte. */
const LARGE = 24

/** Joins engine and store. Nothing asks for the whole record at once: a store may hold more than fits into memory. */
export function createDesk(engine: Engine, store: Store): Desk {
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

  const large = new Map<string, { readonly version: string; readonly made: Promise<unknown> }>()
  let remembered: { readonly version: string; readonly values: Map<string, Promise<unknown>> } = { version: '', values: new Map() }

  return {
    engine,
    store,
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
    async lately<T>(name: string, make: () => Promise<T>): Promise<T> {
      const version = await store.version()
      const known = large.get(name)
      if (known?.version === version) return known.made as Promise<T>
      const made = make()
      large.delete(name)
      large.set(name, { version, made })
      if (large.size > LARGE) large.delete(large.keys().next().value as string)
      made.catch(() => large.delete(name))
      return made
    },
    nameOf: code => names.get(code) ?? { en: code, ar: code },
  }
}

import type { Store } from '../7-store/store.js'
import type { Engine } from '../pipeline.js'
import type { Comparison } from '../schema/comparison.js'
import type { Report } from '../schema/report.js'

/** The kept record as the application shows it: all reports with their comparison, remade when the store changed. */
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
  state(): Promise<DeskState>
  /** Name of a party code by language; the code itself where nobody knows it. */
  nameOf(code: string): Record<string, string>
}

/** Joins engine and store. The comparison is made once for each state of the store, also when many ask at once. */
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

  async function make(version: string): Promise<DeskState> {
    const reports = new Map<string, Report>()
    for await (const report of store.allReports()) reports.set(report.article.id, report)
    // Comparisons name reports by the id of their article here: input ids of different archives may collide.
    const plain = [...reports.values()].map(report => ({ ...report, input: {} }))
    return { version, reports, byComparisonId: reports, comparison: engine.compare(plain) }
  }

  return {
    engine,
    store,
    async state() {
      const version = await store.version()
      if (current === null || version !== currentVersion) {
        currentVersion = version
        const made = make(version)
        current = made
        made.catch(() => {
          if (current === made) current = null
        })
      }
      return current
    },
    nameOf: code => names.get(code) ?? { en: code, ar: code },
  }
}

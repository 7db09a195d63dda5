import type { Happening } from '../../schema/comparison.js'
import type { Report } from '../../schema/report.js'
import type { EventStatement } from '../../schema/statement.js'

/** A happening with what pages show of it besides. */
export interface ScoredHappening extends Happening {
  /** Mean PLOVER score of its statements, -10 to +10. */
  readonly score: number
  /** Best day (ISO), or null. */
  readonly when: string | null
  readonly origins: number
  /** Modes that at least half of its statements have: a "visit" rather than a "consultation". */
  readonly modes: readonly string[]
  readonly reports: number
}

/** Adds score, day and counts of reports and independent origins to a happening. */
export function scoreHappening(
  happening: Happening,
  reports: ReadonlyMap<string, Report>,
  originOf: ReadonlyMap<string, string>,
): ScoredHappening {
  const scores: number[] = []
  const modes = new Map<string, number>()
  for (const claim of happening.claims) {
    const statement = reports.get(claim.report)?.statements.find((s): s is EventStatement => s.kind === 'event' && s.id === claim.statement)
    if (!statement) continue
    scores.push(statement.score)
    if (statement.type === happening.type) for (const mode of statement.modes) modes.set(mode, (modes.get(mode) ?? 0) + 1)
  }
  const ids = new Set(happening.claims.map(c => c.report))
  return {
    ...happening,
    score: scores.length > 0 ? Math.round((scores.reduce((a, b) => a + b, 0) / scores.length) * 10) / 10 : 0,
    modes: [...modes].filter(([, count]) => count * 2 >= scores.length).map(([mode]) => mode),
    when: happening.time?.from ?? null,
    reports: ids.size,
    origins: happening.backing?.origins ?? new Set([...ids].map(id => originOf.get(id) ?? id)).size,
  }
}

/** Report id -> name of its independent origin. */
export function originsOf(
  stories: readonly { readonly id: string; readonly origins: readonly (readonly string[])[] }[],
): Map<string, string> {
  const origins = new Map<string, string>()
  for (const story of stories) for (const [i, ids] of story.origins.entries()) for (const id of ids) origins.set(id, `${story.id}/${i}`)
  return origins
}

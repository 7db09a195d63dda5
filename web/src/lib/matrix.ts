import type { Claim, FigureClaim, Happening, ReportHead, Series, StoryPage, Verdict } from './api'
import { verdictOf } from './verdict'

/** One row of the coverage matrix: a happening or a figure, and what each report says of it. */
export interface Row {
  readonly id: string
  readonly verdict: Verdict
  readonly of: { readonly kind: 'happening'; readonly happening: Happening } | { readonly kind: 'series'; readonly series: Series }
  /** Claims by report; a report without an entry does not report it. */
  readonly cells: ReadonlyMap<string, readonly (Claim | FigureClaim)[]>
}

function byReport<Said extends Claim>(claims: readonly Said[]): Map<string, Said[]> {
  const cells = new Map<string, Said[]>()
  for (const claim of claims) cells.set(claim.report, [...(cells.get(claim.report) ?? []), claim])
  return cells
}

/** Facts by reports: happenings, then figures; what most reports tell stands first, and of those the earliest. */
export function matrix(page: Pick<StoryPage, 'happenings' | 'series'>): Row[] {
  const happenings = page.happenings.map(
    (happening): Row => ({
      id: happening.id,
      verdict: verdictOf(happening),
      of: { kind: 'happening', happening },
      cells: byReport(happening.claims),
    }),
  )
  const series = page.series.map(
    (one): Row => ({ id: one.id, verdict: one.verdict, of: { kind: 'series', series: one }, cells: byReport(one.claims) }),
  )
  const when = (row: Row): string => (row.of.kind === 'happening' ? (row.of.happening.time?.from ?? '9') : '9')
  happenings.sort((a, b) => b.cells.size - a.cells.size || when(a).localeCompare(when(b)))
  series.sort((a, b) => b.cells.size - a.cells.size)
  return [...happenings, ...series]
}

/** What only one report says, by report. */
export function alone(
  rows: readonly Row[],
  reports: readonly ReportHead[],
): { readonly report: ReportHead; readonly rows: readonly Row[] }[] {
  return reports.map(report => ({ report, rows: rows.filter(row => row.cells.size === 1 && row.cells.has(report.id)) }))
}

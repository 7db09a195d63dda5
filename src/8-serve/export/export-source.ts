import type { Comparison } from '../../schema/comparison.js'
import type { Report } from '../../schema/report.js'
import type { Statement } from '../../schema/statement.js'
import type { Desk } from '../desk.js'
import type { ScoredHappening } from '../views/score-happening.js'

/** What an export is made from: reports one by one, and only where a format needs it their comparison. */
export interface ExportSource {
  readonly version: string
  /** Address of the application without a slash at its end, for links that must be whole; '' where it is not known. */
  readonly base: string
  reports(): AsyncIterable<Report>
  comparison(): Promise<Comparison>
  /** All happenings with their scores, newest first. */
  happenings(): Promise<readonly ScoredHappening[]>
  reportOf(id: string): Promise<Report | undefined>
  /** Name of a party code, English before others; the code itself where nobody knows it. */
  nameOf(code: string): string
}
/** One export format: source in, text (or bytes) out, piece by piece. */
export type Exporter = (source: ExportSource) => AsyncIterable<string | Uint8Array>

/** The kept record as the source of exports. `base`: where the application is served, where that is known. */
export function deskSource(desk: Desk, base = ''): ExportSource {
  return {
    base: base.replace(/\/+$/, ''),
    version: desk.engine.parts.version,
    reports: () => desk.store.allReports(),
    comparison: () => desk.store.comparison(),
    happenings: () => desk.store.allHappenings(),
    reportOf: async id => (await desk.store.report(id)) ?? undefined,
    nameOf: code => desk.nameOf(code).en ?? code,
  }
}

/** Where a reader finds the report: its own address, else its page in this application. */
export function linkOf(report: Report): string {
  return report.article.url ?? `/report/${encodeURIComponent(report.article.id)}`
}

/** The sentence of a statement as printed, on one line. */
export function sentenceText(report: Report, statement: Pick<Statement, 'sentence'>): string {
  return report.article.text.slice(statement.sentence.start, statement.sentence.end).replace(/\s+/g, ' ').trim()
}

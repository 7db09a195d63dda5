import type { StoredHead } from '../../7-store/select-heads.js'
import type { Report } from '../../schema/report.js'
import type { Desk } from '../desk.js'

/** What a list shows of a report. */
export interface ReportHead {
  readonly id: string
  readonly title: string | null
  readonly outlet: string | null
  readonly outletName: Record<string, string> | null
  readonly agencies: readonly string[]
  readonly published: string | null
  readonly statements: number
}

export function reportHead(report: Report, desk: Desk): ReportHead {
  const { article } = report
  const outlet = article.outlet === null ? undefined : desk.engine.parts.knowledge.entities.get(article.outlet)
  return {
    id: article.id,
    title: article.title ?? article.text.split('\n')[0] ?? null,
    outlet: article.outlet,
    outletName: outlet ? outlet.name : null,
    agencies: article.agencies,
    published: article.published?.value ?? null,
    statements: report.statements.length,
  }
}

/** The head of a kept report, without its record. */
export function keptHead(head: StoredHead, desk: Desk): ReportHead {
  const outlet = head.outlet === null ? undefined : desk.engine.parts.knowledge.entities.get(head.outlet)
  return {
    id: head.id,
    title: head.heading,
    outlet: head.outlet,
    outletName: outlet ? outlet.name : null,
    agencies: head.agencies,
    published: head.published,
    statements: head.statements,
  }
}

/** The words of a sentence as printed. */
export function sentenceOf(report: Report, span: { readonly start: number; readonly end: number }): string {
  return report.article.text.slice(span.start, span.end)
}

import type { TObject } from 'typebox'
import type { Link } from '../../schema/link.js'
import type { Report } from '../../schema/report.js'
import type { Statement } from '../../schema/statement.js'
import { showStatement } from '../cli/show-report.js'
import type { Desk } from '../desk.js'
import { linkOf } from '../export/export-source.js'
import { sentenceOf } from '../views/report-head.js'

/** One line of an answer with its evidence: without sentence, chain and link nothing is said. */
export interface Cited {
  readonly says: string
  readonly sentence: string
  /** Outermost first. */
  readonly chain: readonly string[]
  readonly link: string
  readonly report: string
  readonly statement: string
  readonly published: string | null
}
export interface Answer {
  /** What was found, in one line. */
  readonly summary: string
  readonly items: readonly Cited[]
}
export interface Tool {
  readonly name: string
  readonly description: string
  readonly input: TObject
  /** `args` were checked against `input`. */
  readonly run: (desk: Desk, args: Readonly<Record<string, unknown>>) => Promise<Answer>
}

export function cite(
  report: Report,
  statement: { readonly id: string; readonly sentence: Statement['sentence']; readonly chain: readonly Link[] },
  says: string,
): Cited {
  return {
    says,
    sentence: sentenceOf(report, statement.sentence),
    chain: statement.chain.map(link => link.name),
    link: linkOf(report),
    report: report.article.id,
    statement: statement.id,
    published: report.article.published?.value ?? null,
  }
}
export const citeStatement = (report: Report, statement: Statement): Cited => cite(report, statement, showStatement(statement))

/** Claims of a comparison as cited lines; those of reports that are gone are left out. */
export function citeClaims(
  reports: ReadonlyMap<string, Report>,
  claims: readonly {
    readonly report: string
    readonly statement: string
    readonly sentence: Statement['sentence']
    readonly chain: Link[]
  }[],
  says: string,
): Cited[] {
  return claims.flatMap(claim => {
    const report = reports.get(claim.report)
    return report ? [cite(report, { id: claim.statement, sentence: claim.sentence, chain: claim.chain }, says)] : []
  })
}

/** An answer as text for a model: each line with its sentence, chain and link. */
export function showAnswer({ summary, items }: Answer): string {
  const lines = items.map(
    i =>
      `- ${i.says}\n  "${i.sentence.replace(/\s+/g, ' ')}"\n  chain: ${i.chain.join(' < ') || 'not given'}\n  link: ${i.link} (${i.published ?? 'undated'}; report ${i.report}, statement ${i.statement})`,
  )
  return [summary, ...lines].join('\n')
}

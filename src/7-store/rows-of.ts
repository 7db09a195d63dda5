import type { TermMaker } from '../language/term-maker.js'
import type { Report } from '../schema/report.js'
import type { Statement } from '../schema/statement.js'
import { facetsOf } from './facets.js'
import { packFor, packText } from './pack-text.js'
import { partiesOf } from './parties-of.js'
import { toldOf, toldStatements } from './told-report.js'
import type { MentionTable, NamelessTable, PartyTable, ReportAgencyTable, ReportHeadTable, ReportTable, StatementTable } from './tables.js'

export interface Rows {
  readonly report: ReportTable
  readonly statements: StatementTable[]
  readonly parties: PartyTable[]
  readonly mentions: MentionTable[]
  /** Party codes of its statements. */
  readonly codes: string[]
  readonly agencies: ReportAgencyTable[]
  /** Its key is given when it is kept. */
  readonly head: Omit<ReportHeadTable, 'key'>
  readonly nameless: NamelessTable[]
  readonly sentences: SentenceRow[]
}
/** A sentence that holds statements; its key is given when it is kept. */
export interface SentenceRow {
  readonly report_id: string
  readonly start: number
  readonly end: number
  readonly terms: string
  readonly facets: string
  readonly told: string
  /** How many statements it holds. */
  readonly statements: number
}

/** The agencies that a report credits, each once. */
export const agencyRows = ({ article }: Report): ReportAgencyTable[] =>
  [...new Set(article.agencies)].map(agency => ({ agency, published: article.published?.value ?? '', report_id: article.id }))

/** A report as the rows that the store keeps of it. `addedAt`: ISO date-time of the day it came in. */
export function rowsOf(report: Report, terms: TermMaker | null, addedAt: string, engine: 'sqlite' | 'postgres'): Rows {
  const { article } = report
  const day = article.published?.value.slice(0, 10) ?? ''
  const counts = new Map<string, number>()
  for (const mention of report.mentions) counts.set(mention.entity, (counts.get(mention.entity) ?? 0) + 1)
  return {
    report: {
      id: article.id,
      input_id: report.input.id ?? null,
      url: article.url,
      outlet: article.outlet,
      title: article.title,
      published: article.published?.value ?? null,
      language: article.language,
      packs: JSON.stringify(report.engine.packs),
      statements: report.statements.length,
      added_at: addedAt,
      known_from: addedAt,
      record: packFor(engine, JSON.stringify(report)),
    },
    statements: report.statements.map(statement => ({
      id: statement.id,
      report_id: article.id,
      kind: statement.kind,
      type: statement.kind === 'event' ? statement.type : statement.kind === 'relation' ? statement.predicate : null,
      status: statement.status,
      day_from: statement.time?.from ?? null,
      day_to: statement.time?.to ?? null,
      unit: statement.kind === 'figure' ? statement.unit : null,
      value_min: statement.kind === 'figure' ? statement.value.min : null,
      value_max: statement.kind === 'figure' ? statement.value.max : null,
      confidence: statement.confidence,
      start: statement.sentence.start,
      published: day,
      record: '',
    })),
    parties: report.statements.flatMap(statement =>
      partiesOf(statement)
        .filter(({ party }) => party.code !== '')
        .map(({ role, party }) => ({
          statement_id: statement.id,
          report_id: article.id,
          role,
          code: party.code,
          entity: party.entity,
          published: day,
        })),
    ),
    codes: codesOf(report),
    agencies: agencyRows(report),
    mentions: [...counts].map(([entity, mentions]) => ({ report_id: article.id, entity, mentions })),
    head: headOf(report, addedAt),
    nameless: namelessOf(report),
    sentences: sentencesOf(report, (start, end) => (terms?.terms(article.text.slice(start, end)).map(t => t.term) ?? []).join(' ')),
  }
}

/** The party codes that stand in the statements of a report, each once. */
export const codesOf = (report: Report): string[] =>
  [...new Set(report.statements.flatMap(statement => partiesOf(statement).map(({ party }) => party.code)))].filter(code => code !== '')

/** What lists show of a report. */
export function headOf(report: Report, addedAt: string): Omit<ReportHeadTable, 'key'> {
  const { article } = report
  return {
    report_id: article.id,
    input_id: report.input.id ?? null,
    url: article.url,
    outlet: article.outlet,
    title: article.title,
    opening: article.title === null ? (article.text.split('\n')[0] ?? '').slice(0, 300) : '',
    published: article.published?.value ?? '',
    statements: report.statements.length,
    added_at: addedAt,
    agencies: JSON.stringify(article.agencies),
    shared: 0,
    told: packText(JSON.stringify(toldOf(report))),
  }
}

/** The sources without a name that a report leans on, with how many statements it has from each. */
export function namelessOf(report: Report): NamelessTable[] {
  const counts = new Map<string, number>()
  for (const statement of report.statements)
    for (const link of statement.chain) if (link.kind === 'anonymous') counts.set(link.name, (counts.get(link.name) ?? 0) + 1)
  return [...counts].map(([name, statements]) => ({ name, report_id: report.article.id, statements }))
}

/** The sentences that hold statements: what a search can find. */
export function sentencesOf({ article, statements }: Report, termsOf: (start: number, end: number) => string): SentenceRow[] {
  const byStart = new Map<number, Statement[]>()
  for (const statement of statements) {
    const same = byStart.get(statement.sentence.start)
    if (same) same.push(statement)
    else byStart.set(statement.sentence.start, [statement])
  }
  return [...byStart]
    .sort(([x], [y]) => x - y)
    .map(([start, told]) => {
      const end = Math.max(...told.map(statement => statement.sentence.end))
      return {
        report_id: article.id,
        start,
        end,
        terms: termsOf(start, end),
        facets: facetsOf(told, article.outlet),
        told: JSON.stringify(toldStatements(told)),
        statements: told.length,
      }
    })
}

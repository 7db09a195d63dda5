import type { TermMaker } from '../language/term-maker.js'
import type { Party } from '../schema/party.js'
import type { Report } from '../schema/report.js'
import type { Statement } from '../schema/statement.js'
import { packFor } from './pack-text.js'
import type { MentionTable, PartyTable, ReportAgencyTable, ReportCodeTable, ReportTable, StatementTable } from './tables.js'

export interface Rows {
  readonly report: ReportTable
  readonly statements: StatementTable[]
  readonly parties: PartyTable[]
  readonly mentions: MentionTable[]
  readonly codes: ReportCodeTable[]
  readonly agencies: ReportAgencyTable[]
  readonly sentences: { report_id: string; start: number; end: number; terms: string }[]
}

/** The parties of a statement with the role in which each takes part. */
export function partiesOf(statement: Statement): { role: string; party: Party }[] {
  switch (statement.kind) {
    case 'event':
      return [
        ...statement.actors.map(party => ({ role: 'actor', party })),
        ...statement.recipients.map(party => ({ role: 'recipient', party })),
      ]
    case 'quotation':
      return [
        { role: 'speaker', party: statement.speaker },
        ...(statement.addressee ? [{ role: 'addressee', party: statement.addressee }] : []),
      ]
    case 'figure':
      return statement.subjects.map(party => ({ role: 'subject', party }))
    case 'relation':
      return [
        { role: 'subject', party: statement.subject },
        { role: 'object', party: statement.object },
      ]
  }
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
    codes: [...new Set(report.statements.flatMap(statement => partiesOf(statement).map(({ party }) => party.code)))]
      .filter(code => code !== '')
      .map(code => ({ code, day, report_id: article.id })),
    agencies: agencyRows(report),
    mentions: [...counts].map(([entity, mentions]) => ({ report_id: article.id, entity, mentions })),
    sentences: article.sentences.map(({ start, end }) => ({
      report_id: article.id,
      start,
      end,
      terms:
        terms
          ?.terms(article.text.slice(start, end))
          .map(t => t.term)
          .join(' ') ?? '',
    })),
  }
}

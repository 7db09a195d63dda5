import { PLOVER_QUADS } from '../../schema/plover-quads.js'
import type { Party } from '../../schema/party.js'
import type { Report } from '../../schema/report.js'
import type { Statement } from '../../schema/statement.js'
import { linkOf, sentenceText } from './export-source.js'

export type Cell = string | number | null
/** One column of a flat table: its name, its type in Parquet and its cell for a row. */
export interface TableColumn<Row> {
  readonly name: string
  readonly type: 'STRING' | 'DOUBLE' | 'INT32'
  readonly of: (row: Row) => Cell
}
export interface StatementRow {
  readonly statement: Statement
  readonly report: Report
}
const codes = (parties: readonly Party[]) => parties.map(p => p.code).join(';') || null
const sectors = (parties: readonly Party[]) =>
  parties
    .map(p => p.sector ?? '')
    .join(';')
    .replace(/^;*$/, '') || null

const actorsOf = (s: Statement): readonly Party[] => {
  if (s.kind === 'event') return s.actors
  if (s.kind === 'figure') return s.subjects
  return [s.kind === 'quotation' ? s.speaker : s.subject]
}
const recipientsOf = (s: Statement): readonly Party[] => {
  if (s.kind === 'event') return s.recipients
  if (s.kind === 'relation') return [s.object]
  return s.kind === 'quotation' && s.addressee ? [s.addressee] : []
}

/** The columns of the flat table of statements (CSV, Parquet), in order; docs/exports.md is their codebook. */
export const STATEMENT_COLUMNS: readonly TableColumn<StatementRow>[] = [
  { name: 'statement_id', type: 'STRING', of: ({ statement: s }) => s.id },
  { name: 'kind', type: 'STRING', of: ({ statement: s }) => s.kind },
  { name: 'type', type: 'STRING', of: ({ statement: s }) => (s.kind === 'event' ? s.type : s.kind === 'relation' ? s.predicate : null) },
  { name: 'modes', type: 'STRING', of: ({ statement: s }) => (s.kind === 'event' ? s.modes.join(';') || null : null) },
  { name: 'contexts', type: 'STRING', of: ({ statement: s }) => (s.kind === 'event' ? s.contexts.join(';') || null : null) },
  { name: 'quad', type: 'INT32', of: ({ statement: s }) => (s.kind === 'event' ? PLOVER_QUADS[s.type] : null) },
  { name: 'score', type: 'DOUBLE', of: ({ statement: s }) => (s.kind === 'event' ? s.score : null) },
  { name: 'status', type: 'STRING', of: ({ statement: s }) => s.status },
  { name: 'date_from', type: 'STRING', of: ({ statement: s }) => s.time?.from ?? null },
  { name: 'date_to', type: 'STRING', of: ({ statement: s }) => s.time?.to ?? null },
  { name: 'date_basis', type: 'STRING', of: ({ statement: s }) => s.time?.basis ?? null },
  { name: 'actors', type: 'STRING', of: ({ statement: s }) => codes(actorsOf(s)) },
  { name: 'actor_sectors', type: 'STRING', of: ({ statement: s }) => sectors(actorsOf(s)) },
  { name: 'recipients', type: 'STRING', of: ({ statement: s }) => codes(recipientsOf(s)) },
  { name: 'recipient_sectors', type: 'STRING', of: ({ statement: s }) => sectors(recipientsOf(s)) },
  { name: 'speaker_name', type: 'STRING', of: ({ statement: s }) => (s.kind === 'quotation' ? s.speaker.name : null) },
  { name: 'quotation_form', type: 'STRING', of: ({ statement: s }) => (s.kind === 'quotation' ? s.form : null) },
  {
    name: 'quotation',
    type: 'STRING',
    of: ({ statement: s, report: r }) =>
      s.kind === 'quotation' ? r.article.text.slice(s.content.start, s.content.end).replace(/\s+/g, ' ') : null,
  },
  { name: 'what', type: 'STRING', of: ({ statement: s }) => (s.kind === 'figure' ? s.what : null) },
  { name: 'measure', type: 'STRING', of: ({ statement: s }) => (s.kind === 'figure' ? s.measure : null) },
  { name: 'value_min', type: 'DOUBLE', of: ({ statement: s }) => (s.kind === 'figure' ? s.value.min : null) },
  { name: 'value_max', type: 'DOUBLE', of: ({ statement: s }) => (s.kind === 'figure' ? s.value.max : null) },
  { name: 'value_approx', type: 'STRING', of: ({ statement: s }) => (s.kind === 'figure' ? s.value.approx : null) },
  { name: 'unit', type: 'STRING', of: ({ statement: s }) => (s.kind === 'figure' ? s.unit : null) },
  { name: 'period_from', type: 'STRING', of: ({ statement: s }) => (s.kind === 'figure' ? (s.period?.from ?? null) : null) },
  { name: 'period_to', type: 'STRING', of: ({ statement: s }) => (s.kind === 'figure' ? (s.period?.to ?? null) : null) },
  { name: 'place', type: 'STRING', of: ({ statement: s }) => s.place?.entity ?? null },
  { name: 'place_code', type: 'STRING', of: ({ statement: s }) => s.place?.code ?? null },
  { name: 'chain', type: 'STRING', of: ({ statement: s }) => s.chain.map(l => l.name).join(' < ') || null },
  { name: 'sentence', type: 'STRING', of: ({ statement: s, report: r }) => sentenceText(r, s) },
  { name: 'sentence_start', type: 'INT32', of: ({ statement: s }) => s.sentence.start },
  { name: 'sentence_end', type: 'INT32', of: ({ statement: s }) => s.sentence.end },
  { name: 'rule', type: 'STRING', of: ({ statement: s }) => s.rule },
  { name: 'confidence', type: 'DOUBLE', of: ({ statement: s }) => s.confidence },
  { name: 'report_id', type: 'STRING', of: ({ report: r }) => r.article.id },
  { name: 'outlet', type: 'STRING', of: ({ report: r }) => r.article.outlet },
  { name: 'agencies', type: 'STRING', of: ({ report: r }) => r.article.agencies.join(';') || null },
  { name: 'published', type: 'STRING', of: ({ report: r }) => r.article.published?.value ?? null },
  { name: 'language', type: 'STRING', of: ({ report: r }) => r.article.language },
  { name: 'link', type: 'STRING', of: ({ report: r }) => linkOf(r) },
]

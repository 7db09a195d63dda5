import type { ExportSource } from './export-source.js'
import { type Cell, STATEMENT_COLUMNS } from './statement-row.js'

/**
 * One field of RFC 4180. Text that a spreadsheet would run as a formula (it begins with = + - @) is led by an apostrophe: the words come
 * from the open internet.
 */
export function csvField(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** All statements as CSV (UTF-8, RFC 4180, one header line); docs/exports.md is the codebook. */
export async function* toCsv(source: ExportSource): AsyncGenerator<string> {
  yield `${STATEMENT_COLUMNS.map(c => c.name).join(',')}\r\n`
  for await (const report of source.reports()) {
    const lines = report.statements.map(statement => STATEMENT_COLUMNS.map(column => csvField(column.of({ statement, report }))).join(','))
    if (lines.length > 0) yield `${lines.join('\r\n')}\r\n`
  }
}

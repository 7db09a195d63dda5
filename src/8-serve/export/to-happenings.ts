import { HAPPENING_COLUMNS } from './happening-row.js'
import type { ExportSource } from './export-source.js'
import { csvField } from './to-csv.js'

/** Happenings, one row each, as CSV (UTF-8, RFC 4180, one header line), newest first. */
export async function* toHappenings(source: ExportSource): AsyncGenerator<string> {
  yield `${HAPPENING_COLUMNS.map(c => c.name).join(',')}\r\n`
  for (const happening of await source.happenings()) yield `${HAPPENING_COLUMNS.map(c => csvField(c.of(happening))).join(',')}\r\n`
}

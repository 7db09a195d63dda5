import type { ExportSource } from './export-source.js'
import { HAPPENING_COLUMNS } from './happening-row.js'
import { STATEMENT_COLUMNS, type StatementRow } from './statement-row.js'
import { writeParquet } from './write-parquet.js'

/** All statements as Parquet, with the columns of the CSV. */
export async function* toParquet(source: ExportSource): AsyncGenerator<Uint8Array> {
  async function* batches(): AsyncGenerator<StatementRow[]> {
    for await (const report of source.reports()) yield report.statements.map(statement => ({ statement, report }))
  }
  yield* writeParquet(STATEMENT_COLUMNS, batches())
}

/** All happenings as Parquet, with the columns of their CSV. */
export async function* toHappeningsParquet(source: ExportSource): AsyncGenerator<Uint8Array> {
  const happenings = await source.happenings()
  async function* batches() {
    for (let i = 0; i < happenings.length; i += 5000) yield happenings.slice(i, i + 5000)
  }
  yield* writeParquet(HAPPENING_COLUMNS, batches())
}

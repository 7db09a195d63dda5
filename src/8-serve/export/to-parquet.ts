import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import type { Report } from '../../schema/report.js'
import type { Statement } from '../../schema/statement.js'
import type { ExportSource } from './export-source.js'
import { STATEMENT_COLUMNS } from './statement-row.js'

/** Statements a row group; a group is held in memory while it is written. */
const GROUP = 20_000

/** All statements as Parquet (Snappy), with the columns of the CSV; written row group by row group. */
export async function* toParquet(source: ExportSource): AsyncGenerator<Uint8Array> {
  const writer = new ByteWriter()
  const parquet = new ParquetWriter({
    writer,
    schema: [
      { name: 'root', num_children: STATEMENT_COLUMNS.length },
      ...STATEMENT_COLUMNS.map(({ name, type }) =>
        type === 'STRING'
          ? { name, type: 'BYTE_ARRAY' as const, converted_type: 'UTF8' as const, repetition_type: 'OPTIONAL' as const }
          : { name, type, repetition_type: 'OPTIONAL' as const },
      ),
    ],
  })
  // Offsets inside the file go on while the bytes behind them are already handed out.
  const take = (): Uint8Array => {
    const bytes = new Uint8Array(writer.buffer.slice(0, writer.index))
    writer.index = 0
    return bytes
  }
  let rows: { readonly statement: Statement; readonly report: Report }[] = []
  const writeGroup = async (): Promise<void> => {
    if (rows.length === 0) return
    const columnData = STATEMENT_COLUMNS.map(column => ({
      name: column.name,
      data: rows.map(({ statement, report }) => column.of(statement, report)),
    }))
    await parquet.write({ columnData, rowGroupSize: GROUP })
    rows = []
  }
  for await (const report of source.reports()) {
    for (const statement of report.statements) rows.push({ statement, report })
    if (rows.length >= GROUP) {
      await writeGroup()
      yield take()
    }
  }
  await writeGroup()
  await parquet.finish()
  yield take()
}

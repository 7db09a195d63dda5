import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import type { TableColumn } from './statement-row.js'

/** Rows a group; a group is held in memory while it is written. */
const GROUP = 20_000

/** A table as Parquet (Snappy), written row group by row group. */
export async function* writeParquet<T>(
  columns: readonly TableColumn<T>[],
  batches: AsyncIterable<readonly T[]>,
): AsyncGenerator<Uint8Array> {
  const writer = new ByteWriter()
  const parquet = new ParquetWriter({
    writer,
    schema: [
      { name: 'root', num_children: columns.length },
      ...columns.map(({ name, type }) =>
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
  let rows: T[] = []
  const writeGroup = async (): Promise<void> => {
    if (rows.length === 0) return
    const columnData = columns.map(column => ({ name: column.name, data: rows.map(row => column.of(row)) }))
    await parquet.write({ columnData, rowGroupSize: GROUP })
    rows = []
  }
  for await (const batch of batches) {
    rows.push(...batch)
    if (rows.length >= GROUP) {
      await writeGroup()
      yield take()
    }
  }
  await writeGroup()
  await parquet.finish()
  yield take()
}

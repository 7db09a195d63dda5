import { open } from 'node:fs/promises'
import type { AsyncBuffer, FileMetaData } from 'hyparquet'
import type { Capture } from '../schema/capture.js'
import { type ReadError, readError } from './read-error.js'
import { readRecord } from './read-ndjson.js'

/** Columns that are read; others of a table are left on disk. */
const COLUMNS = ['id', 'url', 'title', 'published', 'outlet', 'authors', 'language', 'text', 'html']
/** The largest row group that is unpacked: one is held in memory as a whole. */
const MOST_GROUP_BYTES = 1024 * 1024 * 1024

type Read = { capture: Capture } | { error: ReadError }
type Bytes = { readonly name: string; readonly bytes?: Uint8Array }

/**
 * One capture a row of a Parquet table with the columns of the NDJSON form: `id, url, title, published, outlet, authors, language` and `text` or
 * `html`. Row groups are read one after the other, so that memory is bounded by the largest. Days and times may be strings or of their own type.
 * A file that is no Parquet, is cut off, or has neither column of text is an error that says so; a faulty row is an error of its own.
 *
 * @param source path of the file, or its name with its bytes
 */
export async function* readParquet(source: Bytes): AsyncGenerator<Read> {
  const { name } = source
  const [{ parquetMetadataAsync, parquetReadObjects }, { compressors }] = await Promise.all([
    import('hyparquet'),
    import('hyparquet-compressors'),
  ])
  const opened = await openFile(source)
  try {
    let metadata: FileMetaData
    try {
      metadata = await parquetMetadataAsync(opened.file)
    } catch (error) {
      yield broken(name, error)
      return
    }
    const there = new Set(metadata.schema.slice(1).map(column => column.name))
    const columns = COLUMNS.filter(column => there.has(column))
    if (!columns.includes('text') && !columns.includes('html')) {
      yield readError(
        'record-invalid',
        name,
        `${name} has neither a column "text" nor "html", but ${[...there].slice(0, 8).join(', ')}; rename the column that holds the reports`,
      )
      return
    }
    let row = 0
    for (const group of metadata.row_groups) {
      const rows = Number(group.num_rows)
      const end = row + rows
      if (Number(group.total_byte_size) > MOST_GROUP_BYTES)
        yield readError(
          'file-too-large',
          name,
          `A row group of ${name} (rows ${row + 1} to ${end}) is larger than ${MOST_GROUP_BYTES / 1048576} MiB; write the file with smaller row groups`,
        )
      else {
        let records: Record<string, unknown>[]
        try {
          records = await parquetReadObjects({ file: opened.file, metadata, columns, rowStart: row, rowEnd: end, compressors })
        } catch (error) {
          yield broken(name, error)
          return
        }
        for (const [i, record] of records.entries())
          yield* readRecord(plain(record), name, row + i + 1, [], `Row ${row + i + 1} of ${name}`)
      }
      row = end
    }
  } finally {
    await opened.close()
  }
}

const broken = (name: string, error: unknown) =>
  readError(
    'parquet-broken',
    name,
    `${name} is no Parquet file that can be read (${error instanceof Error ? error.message.slice(0, 200) : String(error)}); write it anew`,
  )

/** A row as NDJSON would have it: days as ISO strings, large numbers as digits, nothing as nothing. */
function plain(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const made: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(record)) {
    if (value === null || value === undefined) continue
    if (value instanceof Date) {
      if (Number.isNaN(value.getTime())) continue
      const iso = value.toISOString()
      made[name] = iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso
    } else made[name] = typeof value === 'bigint' ? String(value) : value
  }
  return made
}

/** The file as a reader of Parquet wants it: by ranges, from its end. */
async function openFile({ name, bytes }: Bytes): Promise<{ file: AsyncBuffer; close: () => Promise<void> }> {
  if (bytes !== undefined) {
    const whole = new Uint8Array(bytes).buffer
    return { file: { byteLength: whole.byteLength, slice: (start, end) => whole.slice(start, end) }, close: async () => undefined }
  }
  const handle = await open(name, 'r')
  const { size } = await handle.stat()
  return {
    file: {
      byteLength: size,
      async slice(start, end = size) {
        const from = Math.max(0, start < 0 ? size + start : start)
        const length = Math.max(0, Math.min(end < 0 ? size + end : end, size) - from)
        const buffer = new Uint8Array(length)
        let read = 0
        while (read < length) {
          const { bytesRead } = await handle.read(buffer, read, length - read, from + read)
          if (bytesRead === 0) break
          read += bytesRead
        }
        return buffer.buffer
      },
    },
    close: () => handle.close(),
  }
}

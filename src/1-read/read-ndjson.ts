import type { Capture } from '../schema/capture.js'
import { decodeBytes } from './decode-bytes.js'
import { parsePublished } from './parse-published.js'
import { type ReadError, readError } from './read-error.js'

const MOST_LINE_BYTES = 32 * 1024 * 1024
const NEWLINE = 0x0a

type Read = { capture: Capture } | { error: ReadError }

/** Lines of a byte stream with their numbers from 1; memory is bounded by the longest line allowed. A longer one comes as null. */
async function* byteLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<{ line: number; bytes: Uint8Array | null }> {
  let parts: Uint8Array[] = []
  let size = 0
  let line = 1
  let isTooLong = false
  const take = (): { line: number; bytes: Uint8Array | null } => {
    const bytes = isTooLong ? null : parts.length === 1 ? parts[0]! : Buffer.concat(parts)
    parts = []
    size = 0
    isTooLong = false
    return { line: line++, bytes }
  }
  for await (const chunk of chunks) {
    let from = 0
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      if (!isTooLong) parts.push(chunk.subarray(from, at))
      yield take()
      from = at + 1
    }
    if (from < chunk.length && !isTooLong) {
      parts.push(chunk.subarray(from))
      size += chunk.length - from
      if (size > MOST_LINE_BYTES) {
        isTooLong = true
        parts = []
      }
    }
  }
  if (parts.length > 0 || isTooLong) yield take()
}

/** One capture a line from `{id?, url?, title?, published?, outlet?, authors?, language?, text | html}`; a faulty line is an error of its own. */
export async function* readNdjson(source: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Read> {
  for await (const { line, bytes } of byteLines(chunks)) {
    if (bytes === null) {
      yield readError(
        'line-too-long',
        source,
        `Line ${line} of ${source} is longer than ${MOST_LINE_BYTES / 1048576} MiB; split the record or leave its html out`,
        line,
      )
      continue
    }
    const decoded = decodeBytes(bytes)
    const text = decoded.text.replace(/^\ufeff/, '').trim()
    if (text === '') continue
    let record: unknown
    try {
      record = JSON.parse(text)
    } catch (error) {
      yield readError(
        'json-invalid',
        source,
        `Line ${line} of ${source} is not JSON (${(error as Error).message}); each line must be one whole object {"id", "text" or "html", ...}`,
        line,
      )
      continue
    }
    yield* readRecord(record, source, line, decoded.notices)
  }
}

/** The capture of one record. `where`: how a fault names its place. */
export function* readRecord(
  record: unknown,
  source: string,
  line: number,
  notices: Capture['notices'],
  where = `Line ${line} of ${source}`,
): Generator<Read> {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) {
    yield readError('record-invalid', source, `${where} is not an object; it must be {"id", "text" or "html", ...}`, line)
    return
  }
  const fields = record as Record<string, unknown>
  const string = (name: string): string | undefined => (typeof fields[name] === 'string' && fields[name] !== '' ? fields[name] : undefined)
  for (const name of ['url', 'title', 'published', 'outlet', 'text', 'html', 'language']) {
    const value = fields[name]
    if (value !== undefined && value !== null && typeof value !== 'string') {
      yield readError(
        'record-invalid',
        source,
        `${where}: "${name}" must be a string, not ${Array.isArray(value) ? 'a list' : typeof value}; mend it or leave it out`,
        line,
      )
      return
    }
  }
  const html = string('html')
  const body = string('text') ?? html
  if (body === undefined || body.trim() === '') {
    yield readError('record-empty', source, `${where} has neither "text" nor "html" with anything in it; nothing to read`, line)
    return
  }
  const id = typeof fields.id === 'number' ? String(fields.id) : string('id')
  const given = string('published')
  const published = given === undefined ? null : parsePublished(given)
  const invalid = given !== undefined && published === null
  if (invalid) {
    yield readError(
      'date-invalid',
      source,
      `${where}: "published" is "${given.slice(0, 40)}", which is no date; write YYYY-MM-DD or an ISO 8601 date-time. The record is read without it`,
      line,
    )
  }
  const authors = Array.isArray(fields.authors) ? fields.authors.filter((a): a is string => typeof a === 'string') : []
  const url = string('url')
  const title = string('title')
  const outlet = string('outlet')
  const language = string('language')
  yield {
    capture: {
      ...(id === undefined ? {} : { id }),
      path: source,
      ...(url === undefined ? {} : { url }),
      kind: string('text') === undefined ? 'html' : 'text',
      body,
      ...(title === undefined ? {} : { title }),
      ...(published === null ? {} : { published: { value: published, basis: 'given' as const } }),
      ...(outlet === undefined ? {} : { outlet }),
      ...(authors.length === 0 ? {} : { authors }),
      ...(language === undefined ? {} : { language }),
      notices: [
        ...notices,
        ...(invalid ? [{ code: 'date-invalid', message: `"published" was "${given.slice(0, 40)}", which is no date` }] : []),
      ],
    },
  }
}

import type { Capture } from '../schema/capture.js'
import { decodeBytes } from './decode-bytes.js'
import { openSources, type OpenSource, type Source } from './open-source.js'
import { parsePublished } from './parse-published.js'
import { readPdf } from './pdf/read-pdf.js'
import { type ReadError, readError } from './read-error.js'
import { readFeed } from './read-feed.js'
import { readMail } from './read-mail.js'
import { readNdjson } from './read-ndjson.js'
import { readParquet } from './read-parquet.js'
import { readWacz } from './read-wacz.js'
import { readWarc } from './read-warc.js'
import { type InputKind, sniffKind } from './sniff-kind.js'
import { unpackGzip } from './unpack-gzip.js'

export type { Source } from './open-source.js'
export type { ReadError } from './read-error.js'

export interface ReadOptions {
  /** What the sources are; `auto` tells each by its first bytes and its name. */
  readonly input: 'auto' | 'text' | 'html' | 'ndjson' | 'warc' | 'feed'
  /** ISO day of publication for captures that say none themselves. */
  readonly published?: string
}

export type Read = { capture: Capture } | { error: ReadError }

/** Largest document that is held in memory as a whole. */
const MOST_BYTES = 64 * 1024 * 1024

/**
 * Captures of files, folders (sorted, with subfolders) and standard input (`-`), one after the other and streamed where the format allows.
 * A source or record that cannot be read yields an error that says where and what to do; the others are still read.
 *
 * @param sources what to read, in order
 * @param options kind of input, day of publication
 */
export async function* readCaptures(sources: AsyncIterable<Source> | Iterable<Source>, options: ReadOptions): AsyncGenerator<Read> {
  let published: string | null = null
  if (options.published !== undefined) {
    published = parsePublished(options.published)
    if (published === null) {
      yield readError(
        'date-invalid',
        '--published',
        `--published is "${options.published}", which is no date; write YYYY-MM-DD. Reading goes on without it`,
      )
    }
  }
  for await (const source of sources) {
    for await (const open of openSources(source)) {
      if ('error' in open) {
        yield open
        continue
      }
      try {
        for await (const read of readSource(open, options.input)) yield withPublished(read, published)
      } catch (error) {
        yield readError(
          'file-unreadable',
          open.name,
          `${open.name} could not be read to its end (${(error as Error).message}); check the file`,
        )
      }
    }
  }
}

function withPublished(read: Read, published: string | null): Read {
  if (published === null || 'error' in read || read.capture.published !== undefined) return read
  return { capture: { ...read.capture, published: { value: published, basis: 'given' } } }
}

/** The stream with its first bytes looked at. */
async function peek(chunks: AsyncIterable<Uint8Array>): Promise<{ head: Uint8Array; all: AsyncIterable<Uint8Array> }> {
  const iterator = chunks[Symbol.asyncIterator]()
  const first: Uint8Array[] = []
  let size = 0
  // A fault behind the first bytes is told after they were read.
  let fault: { readonly error: unknown } | null = null
  try {
    while (size < 4096) {
      const next = await iterator.next()
      if (next.done === true) break
      first.push(next.value)
      size += next.value.length
    }
  } catch (error) {
    if (size === 0) throw error
    fault = { error }
  }
  const head = first.length === 1 ? first[0]! : Buffer.concat(first)
  async function* all(): AsyncGenerator<Uint8Array> {
    if (head.length > 0) yield head
    if (fault !== null) throw fault.error
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value
  }
  return { head, all: all() }
}

async function* readSource(open: OpenSource, input: ReadOptions['input']): AsyncGenerator<Read> {
  let { head, all } = await peek(open.chunks)
  if (head.length === 0) {
    yield readError('file-empty', open.name, `${open.name} is empty; there is nothing to read`)
    return
  }
  let kind = sniffKind(open.name, head)
  if (kind === 'gzip') {
    ;({ head, all } = await peek(unpackGzip(all)))
    kind = sniffKind(open.name, head)
  }
  if (kind === 'wacz') {
    if (open.isPath === true) yield* readWacz(open.name)
    else yield readError('wacz-stream', open.name, `${open.name} is a WACZ file and can only be read from disk; give its path`)
    return
  }
  if (kind === 'pdf') {
    const bytes = await collect(all)
    yield bytes === null ? tooLarge(open.name) : await readPdf(open.name, bytes)
    return
  }
  if (kind === 'parquet') {
    // Its table of contents stands at its end: what streams in is held until it is whole.
    if (open.isPath === true) {
      yield* readParquet({ name: open.name })
      return
    }
    const bytes = await collect(all)
    if (bytes === null) yield readError('file-too-large', open.name, `${open.name} is a large Parquet file; give its path`)
    else yield* readParquet({ name: open.name, bytes })
    return
  }
  if (kind === 'binary') {
    yield readError(
      'file-binary',
      open.name,
      `${open.name} is not text but binary data; give text, HTML, NDJSON, Parquet, a feed or a WARC file`,
    )
    return
  }
  const wanted: InputKind = input === 'auto' ? (kind ?? 'text') : input
  if (wanted === 'ndjson') {
    yield* readNdjson(open.name, all)
    return
  }
  if (wanted === 'warc') {
    yield* readWarc(open.name, all)
    return
  }
  const bytes = await collect(all)
  if (bytes === null) {
    yield tooLarge(open.name)
    return
  }
  if (wanted === 'eml' || wanted === 'mhtml') {
    const capture = readMail(open.name, bytes)
    yield capture === null
      ? readError('mail-empty', open.name, `${open.name} has no part of text or HTML; there is nothing to read`)
      : { capture }
    return
  }
  const decoded = decodeBytes(bytes, open.charset)
  if (wanted === 'feed') {
    yield* readFeed(open.name, decoded.text, decoded.notices)
    return
  }
  if (decoded.text.trim() === '') {
    yield readError('file-empty', open.name, `${open.name} holds nothing but blanks; there is nothing to read`)
    return
  }
  yield {
    capture: {
      path: open.name,
      ...(open.url === undefined ? {} : { url: open.url }),
      kind: wanted === 'html' ? 'html' : 'text',
      body: decoded.text,
      notices: decoded.notices,
    },
  }
}

const tooLarge = (name: string): { error: ReadError } =>
  readError(
    'file-too-large',
    name,
    `${name} is larger than ${MOST_BYTES / 1048576} MiB for one document; archives belong in NDJSON or WARC files`,
  )

async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > MOST_BYTES) return null
    parts.push(chunk)
  }
  return parts.length === 1 ? parts[0]! : Buffer.concat(parts)
}

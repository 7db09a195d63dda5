import { WARCParser } from 'warcio'
import type { Capture } from '../schema/capture.js'
import { decodeBytes } from './decode-bytes.js'
import { type ReadError, readError } from './read-error.js'
import { unpackPayload } from './unpack-payload.js'

const MOST_PAYLOAD = 32 * 1024 * 1024
const TYPES = new Set(['response', 'resource', 'conversion'])

/** Pages of a WARC stream (already gunzipped), one at a time: memory holds one record. Records that are no page are passed over. */
export async function* readWarc(
  source: string,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ capture: Capture } | { error: ReadError }> {
  const parser = new WARCParser(chunks)
  let count = 0
  try {
    for await (const record of parser) {
      count++
      const { warcType, warcTargetURI: url } = record
      if (warcType === null || !TYPES.has(warcType)) continue
      const isHttp = record.httpHeaders !== null && record.httpHeaders !== undefined
      const status = isHttp ? Number(record.httpHeaders!.statusCode) : 200
      const type = (isHttp ? record.httpHeaders!.headers.get('content-type') : record.warcContentType) ?? ''
      if (status !== 200 || !/^(?:text\/(?:html|plain)|application\/xhtml\+xml)/i.test(type)) continue
      if (record.warcContentLength > MOST_PAYLOAD) {
        yield readError(
          'record-too-large',
          source,
          `Record ${count} of ${source} (${url ?? 'no address'}) has ${record.warcContentLength} bytes, more than ${MOST_PAYLOAD / 1048576} MiB; it is left out`,
        )
        continue
      }
      const header = (name: string): string => (isHttp ? (record.httpHeaders!.headers.get(name) ?? '') : '')
      let bytes: Uint8Array
      try {
        bytes = unpackPayload(await record.readFully(false), header('content-encoding'), header('transfer-encoding'), MOST_PAYLOAD)
      } catch (error) {
        if (!(error instanceof RangeError)) throw error
        yield readError('record-too-large', source, `Record ${count} of ${source} (${url ?? 'no address'}) is left out: ${error.message}`)
        continue
      }
      const decoded = decodeBytes(bytes, /charset\s*=\s*["']?([\w-]+)/i.exec(type)?.[1])
      if (decoded.text.trim() === '') continue
      yield {
        capture: {
          path: source,
          ...(url == null ? {} : { url }),
          kind: /^text\/plain/i.test(type) ? 'text' : 'html',
          body: decoded.text,
          notices: decoded.notices,
        },
      }
    }
  } catch (error) {
    yield readError(
      'warc-broken',
      source,
      `${source} breaks off after record ${count} (${(error as Error).message}); the records before it were read`,
    )
  }
  if (count === 0) yield readError('warc-empty', source, `${source} holds no WARC record; check the file`)
}

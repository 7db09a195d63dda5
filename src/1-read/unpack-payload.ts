import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'

/** Bytes of a chunked transfer; as they are where they are not in chunks after all. */
function joinChunks(bytes: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let at = 0; at < bytes.length; ) {
    const lineEnd = bytes.indexOf('\r\n', at, 'latin1')
    const size = lineEnd < 0 || lineEnd - at > 40 ? null : /^\s*([\da-f]{1,8})\s*(?:;|$)/i.exec(bytes.toString('latin1', at, lineEnd))
    if (size === null) return parts.length === 0 ? bytes : Buffer.concat(parts)
    const length = Number.parseInt(size[1]!, 16)
    if (length === 0) break
    parts.push(bytes.subarray(lineEnd + 2, lineEnd + 2 + length))
    at = lineEnd + 2 + length + 2
  }
  return Buffer.concat(parts)
}

/**
 * The body of an archived answer as its server meant it: chunks joined, gzip, deflate and brotli unpacked up to `most` bytes. Archives often keep
 * the headers of a packed answer beside an unpacked body: what is not packed as said is taken as it is.
 *
 * @throws RangeError where it unpacks to more
 */
export function unpackPayload(bytes: Uint8Array, encoding: string, transfer: string, most: number): Uint8Array {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const body = /\bchunked\b/i.test(transfer) ? joinChunks(raw) : raw
  const limits = { maxOutputLength: most }
  const attempts = /gzip/i.test(encoding)
    ? [gunzipSync]
    : /\bbr\b/i.test(encoding)
      ? [brotliDecompressSync]
      : /deflate/i.test(encoding)
        ? [inflateSync, inflateRawSync]
        : []
  for (const unpack of attempts) {
    try {
      return unpack(body, limits)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new RangeError(`it unpacks to more than ${most} bytes`)
    }
  }
  return body
}

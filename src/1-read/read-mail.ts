import type { Capture } from '../schema/capture.js'
import { decodeBytes } from './decode-bytes.js'
import { parsePublished } from './parse-published.js'

interface Part {
  readonly headers: ReadonlyMap<string, string>
  readonly body: Buffer
}

const MOST_PARTS = 200
const MOST_DEPTH = 6

/** Headers and body of a MIME part; folded header lines joined. */
function readPart(bytes: Buffer): Part {
  const match = /\r?\n\r?\n/.exec(bytes.toString('latin1', 0, Math.min(bytes.length, 65_536)))
  const end = match === null ? bytes.length : match.index
  const headers = new Map<string, string>()
  for (const line of bytes
    .toString('latin1', 0, end)
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)) {
    const colon = line.indexOf(':')
    if (colon > 0 && !headers.has(line.slice(0, colon).toLowerCase()))
      headers.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim())
  }
  return { headers, body: bytes.subarray(match === null ? bytes.length : match.index + match[0].length) }
}

function decodeTransfer(part: Part): Buffer {
  const encoding = part.headers.get('content-transfer-encoding')?.toLowerCase() ?? ''
  if (encoding === 'base64') return Buffer.from(part.body.toString('latin1').replace(/[^A-Za-z\d+/=]/g, ''), 'base64')
  if (encoding !== 'quoted-printable') return part.body
  const text = part.body.toString('latin1').replace(/=\r?\n/g, '')
  return Buffer.from(
    text.replace(/=([\dA-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )
}

const parameter = (value: string, name: string): string | undefined =>
  new RegExp(`${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i')
    .exec(value)
    ?.slice(1)
    .find(v => v !== undefined)

/** All parts that are no container, in order. */
function leaves(part: Part, depth = 0): Part[] {
  const type = part.headers.get('content-type') ?? 'text/plain'
  const boundary = /^multipart\//i.test(type) ? parameter(type, 'boundary') : undefined
  if (boundary === undefined || depth > MOST_DEPTH) return [part]
  const mark = Buffer.from(`--${boundary}`, 'latin1')
  const found: Part[] = []
  let from = part.body.indexOf(mark)
  while (from >= 0 && found.length < MOST_PARTS) {
    const start = from + mark.length
    const next = part.body.indexOf(mark, start)
    if (next < 0) break
    found.push(...leaves(readPart(part.body.subarray(start, next).subarray(part.body[start] === 0x0d ? 2 : 1)), depth + 1))
    from = next
  }
  return found
}

/** Words of a header in RFC 2047 form ("=?utf-8?B?...?="). */
export function decodeHeader(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?([\w-]+)(?:\*[\w-]*)?\?([bq])\?([^?]*)\?=/gi, (_, charset: string, kind: string, text: string) => {
      const bytes =
        kind.toLowerCase() === 'b'
          ? Buffer.from(text, 'base64')
          : Buffer.from(
              text.replaceAll('_', ' ').replace(/=([\dA-Fa-f]{2})/g, (__, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
              'latin1',
            )
      return decodeBytes(bytes, charset).text
    })
}

/** A saved mail (.eml) or a page saved as one file (.mhtml): its HTML part, else its text. Null where there is neither. */
export function readMail(source: string, bytes: Uint8Array): Capture | null {
  const root = readPart(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  const parts = leaves(root)
  const ofType = (type: RegExp) => parts.find(part => type.test(part.headers.get('content-type') ?? 'text/plain') && part.body.length > 0)
  const part = ofType(/^text\/html/i) ?? ofType(/^application\/xhtml/i) ?? ofType(/^text\/plain/i)
  if (part === undefined) return null
  const type = part.headers.get('content-type') ?? 'text/plain'
  const decoded = decodeBytes(decodeTransfer(part), parameter(type, 'charset'))
  const location = root.headers.get('snapshot-content-location') ?? part.headers.get('content-location')
  const isPage = root.headers.has('snapshot-content-location') || location !== undefined
  const subject = root.headers.get('subject')
  const date = parsePublished((root.headers.get('date') ?? '').replace(/\s*\([^)]*\)\s*$/, ''))
  return {
    path: source,
    ...(location !== undefined && /^https?:/i.test(location) ? { url: location } : {}),
    kind: /^text\/plain/i.test(type) ? 'text' : 'html',
    body: decoded.text,
    // A saved page's subject and date are those of the saving; a mail's are its own.
    ...(isPage || subject === undefined ? {} : { title: decodeHeader(subject) }),
    ...(isPage || date === null ? {} : { published: { value: date, basis: 'metadata' as const } }),
    notices: decoded.notices,
  }
}

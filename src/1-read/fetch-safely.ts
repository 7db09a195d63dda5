import { lookup } from 'node:dns/promises'
import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP } from 'node:net'
import type { Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { isPublicAddress, refuseUrl } from './check-address.js'

export interface FetchOptions {
  readonly headers?: Readonly<Record<string, string>>
  /** Largest body after decompression, in bytes; 16 MiB. */
  readonly maxBytes?: number
  /** For the whole exchange with all redirects, in milliseconds; 30 s. */
  readonly timeout?: number
  readonly maxRedirects?: number
  /** Content types that are wanted; those of pages and feeds. */
  readonly types?: RegExp
  readonly userAgent?: string
  /** `host:port` pairs of one's own network that may be fetched all the same; none. */
  readonly trusted?: readonly string[]
  /** Addresses of a name; the system's resolver. */
  readonly resolve?: (host: string) => Promise<readonly string[]>
}

export type Fetched =
  | {
      readonly ok: true
      readonly url: string
      readonly status: number
      readonly headers: Readonly<Record<string, string>>
      readonly type: string
      readonly bytes: Uint8Array
    }
  | {
      readonly ok: false
      readonly url: string
      readonly code: string
      readonly message: string
      readonly status?: number
      readonly retryAfter?: string
      readonly headers?: Readonly<Record<string, string>>
    }

const TYPES =
  /^(?:text\/(?:html|plain|xml)|application\/(?:xhtml\+xml|xml|rss\+xml|atom\+xml|rdf\+xml|json|feed\+json|ld\+json|x-ndjson|opml\+xml))\b/i
const REDIRECTS = new Set([301, 302, 303, 307, 308])
const failed = (
  url: string,
  code: string,
  message: string,
  more: { status?: number; retryAfter?: string; headers?: Readonly<Record<string, string>> } = {},
): Fetched => ({ ok: false, url, code, message, ...more })

const resolveName = async (host: string): Promise<readonly string[]> =>
  (await lookup(host, { all: true, verbatim: true })).map(found => found.address)

/**
 * Fetches a page or feed so that no address can lead inside: only http(s) on web ports; private, loopback, link-local, metadata and other
 * special addresses are refused after resolving the name, the connection goes to the address that was checked (a name that changes its
 * address in between gains nothing), and every redirect is checked anew. Size (after decompression), time, redirects and content types are
 * limited. Never throws: what goes wrong is a result with a code.
 */
export async function fetchSafely(address: string, options: FetchOptions = {}): Promise<Fetched> {
  const signal = AbortSignal.timeout(options.timeout ?? 30_000)
  const maxRedirects = options.maxRedirects ?? 5
  const seen = new Set<string>()
  let current = address
  for (let step = 0; ; step++) {
    let url: URL
    try {
      url = new URL(current)
    } catch {
      return failed(current, 'refused-url', `${current.slice(0, 200)} is no address`)
    }
    url.hash = ''
    const isTrusted = (options.trusted ?? []).includes(`${url.hostname}:${url.port || (url.protocol === 'https:' ? '443' : '80')}`)
    const refusal = isTrusted && /^https?:$/.test(url.protocol) && url.username === '' ? null : refuseUrl(url)
    if (refusal !== null) return failed(url.href, refusal.code, refusal.message)
    if (seen.has(url.href)) return failed(url.href, 'redirect-loop', `${address} redirects in a circle`)
    seen.add(url.href)
    try {
      const pinned = await pinAddress(url, isTrusted, options.resolve ?? resolveName)
      if (typeof pinned !== 'string') return failed(url.href, pinned.code, pinned.message)
      const response = await send(url, pinned, options, signal)
      const status = response.statusCode ?? 0
      const headers = Object.fromEntries(
        Object.entries(response.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
      )
      if (REDIRECTS.has(status)) {
        response.destroy()
        if (step >= maxRedirects) return failed(url.href, 'too-many-redirects', `${address} redirects more than ${maxRedirects} times`)
        if (headers.location === undefined || headers.location === '')
          return failed(url.href, 'redirect-empty', `${url.href} redirects to nowhere`)
        current = new URL(headers.location, url).href
        continue
      }
      return await receive(response, url, status, headers, options, signal)
    } catch (error) {
      if (signal.aborted) return failed(url.href, 'timeout', `${url.href} did not answer in time`)
      const { code, message } = error as NodeJS.ErrnoException
      if (typeof code === 'string' && code.startsWith('Z_'))
        return failed(url.href, 'broken-packing', `${url.href} is packed wrongly (${message})`)
      const known = typeof code === 'string' && /^[a-z]+-[a-z-]+$/.test(code) ? code : 'unreachable'
      return failed(url.href, known, `${url.href} could not be fetched (${message})`)
    }
  }
}

/** The checked address to connect to: all addresses of the name must be public. */
async function pinAddress(
  url: URL,
  isTrusted: boolean,
  resolve: (host: string) => Promise<readonly string[]>,
): Promise<string | { code: string; message: string }> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) !== 0) return host
  const addresses = await resolve(host)
  const inside = addresses.find(found => !isPublicAddress(found))
  if (inside !== undefined && !isTrusted)
    return { code: 'refused-address', message: `${host} leads to ${inside}, which is no address of the public internet` }
  return addresses[0] ?? { code: 'unreachable', message: `${host} has no address` }
}

function send(url: URL, pinned: string, options: FetchOptions, signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, {
      method: 'GET',
      signal,
      agent: false,
      maxHeaderSize: 32_768,
      headers: {
        'user-agent': options.userAgent ?? 'isnad/0.1 (news reader)',
        accept: 'text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/xml;q=0.9,*/*;q=0.1',
        'accept-encoding': 'gzip, deflate, br',
        ...options.headers,
      },
      // The name was resolved and checked before; the socket must not resolve it again.
      lookup: (_host, settings, done) => {
        const family = isIP(pinned)
        if (typeof settings === 'object' && settings.all === true)
          (done as (e: null, a: { address: string; family: number }[]) => void)(null, [{ address: pinned, family }])
        else done(null, pinned, family)
      },
    })
    request.on('response', resolve)
    request.on('error', reject)
    request.end()
  })
}

async function receive(
  response: IncomingMessage,
  url: URL,
  status: number,
  headers: Readonly<Record<string, string>>,
  options: FetchOptions,
  signal: AbortSignal,
): Promise<Fetched> {
  const maxBytes = options.maxBytes ?? 16 * 1024 * 1024
  const type = headers['content-type'] ?? ''
  if (status === 304) {
    response.destroy()
    return { ok: true, url: url.href, status, headers, type, bytes: new Uint8Array() }
  }
  if (status < 200 || status >= 300) {
    response.destroy()
    const retryAfter = headers['retry-after']
    return failed(url.href, 'http-status', `${url.href} answers with status ${status}`, {
      status,
      headers,
      ...(retryAfter === undefined ? {} : { retryAfter }),
    })
  }
  if (!(options.types ?? TYPES).test(type)) {
    response.destroy()
    return failed(url.href, 'refused-type', `${url.href} sends ${type === '' ? 'no content type' : type}, not a page or feed`, { status })
  }
  if (Number(headers['content-length'] ?? 0) > maxBytes) {
    response.destroy()
    return failed(url.href, 'too-large', `${url.href} is larger than ${maxBytes} bytes`, { status })
  }
  const encoding = (headers['content-encoding'] ?? '').toLowerCase().trim()
  const unpack =
    encoding === 'gzip' || encoding === 'x-gzip'
      ? createGunzip()
      : encoding === 'deflate'
        ? createInflate()
        : encoding === 'br'
          ? createBrotliDecompress()
          : null
  if (unpack === null && encoding !== '' && encoding !== 'identity') {
    response.destroy()
    return failed(url.href, 'refused-encoding', `${url.href} is packed as ${encoding}, which is not read`, { status })
  }
  if (unpack !== null) {
    response.on('error', error => unpack.destroy(error))
    response.on('aborted', () => unpack.destroy(new Error('the connection was cut')))
  }
  const stream: Readable = unpack === null ? response : response.pipe(unpack)
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > maxBytes || signal.aborted) {
      response.destroy()
      unpack?.destroy()
      return size > maxBytes
        ? failed(url.href, 'too-large', `${url.href} unpacks to more than ${maxBytes} bytes`, { status })
        : failed(url.href, 'timeout', `${url.href} did not end in time`)
    }
    parts.push(chunk)
  }
  return { ok: true, url: url.href, status, headers, type, bytes: Buffer.concat(parts) }
}

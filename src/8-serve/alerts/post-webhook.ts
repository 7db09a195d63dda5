import { lookup } from 'node:dns/promises'
import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP } from 'node:net'
import { isPublicAddress, refuseUrl } from '../../intake.js'

export interface PostOptions {
  /** `host:port` pairs of one's own network that may be posted to all the same. */
  readonly trusted?: readonly string[]
  /** Milliseconds for the whole exchange; 10,000. */
  readonly timeout?: number
}

/**
 * Posts a body to an address outside: the name is resolved and checked first, and the connection goes to the address that was checked; no
 * redirect is followed. Resolves for 2xx; rejects with what went wrong, in words.
 */
export async function postWebhook(
  address: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  { trusted = [], timeout = 10_000 }: PostOptions = {},
): Promise<void> {
  const url = new URL(address)
  const isTrusted = trusted.includes(`${url.hostname}:${url.port || (url.protocol === 'https:' ? '443' : '80')}`)
  const refusal = isTrusted ? null : refuseUrl(url)
  if (refusal) throw new Error(refusal.message)
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const addresses = isIP(host) === 0 ? (await lookup(host, { all: true, verbatim: true })).map(found => found.address) : [host]
  const [pinned] = addresses
  if (pinned === undefined) throw new Error(`${host} has no address`)
  if (!isTrusted && !addresses.every(isPublicAddress))
    throw new Error(`${host} is no address of the public internet (isnad alert --trust HOST:PORT)`)
  const status = await new Promise<number>((resolve, reject) => {
    const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, {
      method: 'POST',
      agent: false,
      signal: AbortSignal.timeout(timeout),
      headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
      lookup: (_host, settings, done) => {
        const family = isIP(pinned)
        if (typeof settings === 'object' && settings.all === true)
          (done as (e: null, a: { address: string; family: number }[]) => void)(null, [{ address: pinned, family }])
        else done(null, pinned, family)
      },
    })
    request.on('response', response => {
      // What the receiver says is not read: its status is the answer.
      response.destroy()
      resolve(response.statusCode ?? 0)
    })
    request.on('error', reject)
    request.end(body)
  })
  if (status < 200 || status > 299) throw new Error(`${url.host} answers with status ${status}`)
}

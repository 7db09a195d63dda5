import type { FastifyRequest } from 'fastify'
import type { Store } from '../../7-store/store.js'
import { httpError } from './problem.js'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The route changes something: it wants a token, or a page of this server on this machine. */
    writes?: boolean
    /** The answer follows from the kept record alone: its tag is the state of the store. */
    followsRecord?: boolean
  }
  interface FastifyRequest {
    /** Who writes: the name of a token, or `local`; empty on requests that only read. */
    writer: string
  }
}

/** Names under which a machine calls itself. */
const LOOPBACK_HOST = /^(localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i
const LOOPBACK_ADDRESS = /^(?:127(?:\.\d{1,3}){3}|::1|::ffff:127(?:\.\d{1,3}){3})$/
/** What proxies add: a request that came through one is not of this machine. */
const PROXY_HEADERS = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via']

/**
 * Who may write. With a bearer token: whoever holds it. Without one, where `allowLocal` says so: a page of this very server, open on this
 * machine. That is told by four things together: the connection comes from loopback, `Host` is a loopback name (a foreign name that was
 * made to lead here is none), `Origin` is this very host (pages of others cannot set it), and no proxy stands between. A program on this
 * machine without a browser wants a token. Throws 401 or 403 with what to do. Why so: docs/decisions/0010-writing.md.
 */
export async function whoWrites(request: FastifyRequest, store: Pick<Store, 'checkToken'>, allowLocal: boolean): Promise<string> {
  const { authorization } = request.headers
  if (authorization !== undefined) {
    const secret = /^Bearer ([A-Za-z0-9_-]{10,200})$/i.exec(authorization)?.[1]
    const token = secret === undefined ? null : await store.checkToken(secret)
    if (token === null) throw httpError(401, 'The token is unknown or was revoked; make one with: isnad token add NAME')
    if (!token.scopes.includes('write')) throw httpError(403, `The token "${token.name}" may not write`)
    return token.name
  }
  if (!allowLocal || !isOwnPage(request))
    throw httpError(401, 'Writing wants a token (Authorization: Bearer ...); make one with: isnad token add NAME')
  return 'local'
}

function isOwnPage({ headers, socket }: FastifyRequest): boolean {
  const { host = '', origin } = headers
  const site = headers['sec-fetch-site']
  return (
    LOOPBACK_ADDRESS.test(socket.remoteAddress ?? '') &&
    LOOPBACK_HOST.test(host) &&
    origin === `http://${host}` &&
    (site === undefined || site === 'same-origin') &&
    !PROXY_HEADERS.some(name => headers[name] !== undefined)
  )
}

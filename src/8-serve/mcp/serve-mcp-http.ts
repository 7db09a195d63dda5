import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js'
import type { Desk } from '../desk.js'
import { createMcpServer } from './create-mcp-server.js'

/** Bytes that a request may have. */
const MOST = 2_000_000
const LOOPBACK_HOST = /^(localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i

/**
 * The record for AI agents over HTTP (streamable, at /mcp). Without sessions: every request has all it needs, so that any number of agents may
 * ask and none can hold memory. Pages of other sites are refused by their `Origin`; where the server listens on loopback, so are foreign names
 * that were made to lead here.
 *
 * @param isLoopback whether only this machine can reach the server
 */
export function serveMcpHttp(desk: Desk, isLoopback: boolean): Server {
  return createServer((request, response) => {
    answer(desk, isLoopback, request, response).catch(error => {
      console.error(`isnad mcp: ${error instanceof Error ? error.message : String(error)}`)
      if (!response.headersSent) refuse(response, 500, 'The server could not answer')
      else response.destroy()
    })
  })
}

async function answer(desk: Desk, isLoopback: boolean, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { host = '', origin } = request.headers
  if ((isLoopback && !LOOPBACK_HOST.test(host)) || (origin !== undefined && origin !== `http://${host}` && origin !== `https://${host}`))
    return refuse(response, 403, 'Pages of other sites may not ask')
  if ((request.url ?? '').split('?')[0] !== '/mcp') return refuse(response, 404, 'The Model Context Protocol is at /mcp')
  // Nothing is told unasked, so there is no stream to open and no session to end.
  if (request.method !== 'POST') return refuse(response, 405, 'Ask with POST')
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size > MOST) return refuse(response, 413, 'The request is too large')
    parts.push(part)
  }
  let body: unknown
  try {
    body = JSON.parse(Buffer.concat(parts).toString('utf8'))
  } catch {
    return refuse(response, 400, 'The request is no JSON', -32700)
  }
  const server = createMcpServer(desk)
  const transport = new StreamableHTTPServerTransport({ enableJsonResponse: true })
  response.once('close', () => void server.close())
  await server.connect(transport as Parameters<typeof server.connect>[0])
  await transport.handleRequest(request, response, body)
}

function refuse(response: ServerResponse, status: number, message: string, code = -32000): void {
  response
    .writeHead(status, { 'content-type': 'application/json', ...(status === 405 ? { allow: 'POST' } : {}) })
    .end(JSON.stringify({ jsonrpc: '2.0', error: { code, message }, id: null }))
}

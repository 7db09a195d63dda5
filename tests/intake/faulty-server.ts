import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'

export interface FaultyServer {
  readonly port: number
  /** Each request: host, path, when it began and ended. */
  readonly log: { host: string; path: string; from: number; to: number }[]
  /** After this the articles whose number is divisible by five say something else. */
  change(): void
  close(): void
}

const PER_FEED = 3

/**
 * Feeds `/feed/N` on hosts `hN.test`, three articles each. By number some answer with a fault first: 429 with Retry-After, 500, broken XML,
 * a truncated gzip, a redirect loop for good, silence. Articles of every seventh feed fail once.
 */
export async function startFaultyServer(): Promise<FaultyServer> {
  const log: FaultyServer['log'] = []
  const asked = new Map<string, number>()
  let changed = false
  const server: Server = createServer((request, response) => {
    const host = (request.headers.host ?? '').replace(/:.*/, '')
    const path = request.url ?? '/'
    const entry = { host, path, from: Date.now(), to: 0 }
    log.push(entry)
    response.on('close', () => {
      entry.to = Date.now()
    })
    const times = (asked.get(host + path) ?? 0) + 1
    asked.set(host + path, times)
    if (path === '/robots.txt') {
      response.writeHead(200, { 'content-type': 'text/plain' }).end('User-agent: *\nDisallow: /private\n')
      return
    }
    const feed = /^\/feed\/(\d+)$/.exec(path)
    if (feed !== null) sendFeed(Number(feed[1]), times, request.headers['if-none-match'], response)
    else sendArticle(path, times, response)
  })
  const sendFeed = (n: number, times: number, tag: string | undefined, response: ServerResponse): void => {
    const fault = times === 1 ? n % 10 : -1
    const items = Array.from(
      { length: PER_FEED },
      (_, i) =>
        `<item><title>T${n}-${i}</title><link>http://h${n}.test:${port()}/a/${n}/${i}?utm_source=rss</link><guid>${n}-${i}</guid>${changed && (n + i) % 5 === 0 ? '<pubDate>Fri, 29 Nov 2024 08:00:00 +0000</pubDate>' : '<pubDate>Thu, 28 Nov 2024 07:00:00 +0000</pubDate>'}</item>`,
    ).join('')
    const xml = `<rss version="2.0"><channel><title>Feed & ${n}</title>${items}</channel></rss>`
    const etag = `"${n}-${changed}"`
    const type = { 'content-type': 'application/rss+xml' }
    if (n % 50 === 49) response.writeHead(302, { location: `/feed/${n}` }).end()
    else if (fault === 1) response.writeHead(429, { 'retry-after': '1' }).end()
    else if (fault === 2) response.writeHead(500).end()
    else if (fault === 3) response.writeHead(200, type).end('<rss><channel><item><ti')
    else if (fault === 4) response.writeHead(200, { ...type, 'content-encoding': 'gzip' }).end(gzipSync(xml).subarray(0, 60))
    else if (fault === 5) return
    else if (tag === etag) response.writeHead(304).end()
    else response.writeHead(200, { ...type, etag }).end(xml)
  }
  const sendArticle = (path: string, times: number, response: ServerResponse): void => {
    const match = /^\/a\/(\d+)\/(\d+)/.exec(path)
    if (match === null) return void response.writeHead(404).end()
    const [n, i] = [Number(match[1]), Number(match[2])]
    if (n % 7 === 0 && times === 1) return void response.writeHead(503).end()
    const more = changed && (n + i) % 5 === 0 ? 'The number was corrected to 14.' : 'The number is 12.'
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end(`<html><body><article><h1>Report ${n}-${i}</h1>\n<p>Report ${n}-${i} says so.</p>\n<p>${more}</p></article></body></html>`)
  }
  const port = (): number => (server.address() as AddressInfo).port
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    port: port(),
    log,
    change: () => {
      changed = true
    },
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

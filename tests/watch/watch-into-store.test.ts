import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '../../src/7-store/store.js'
import { watchIntoStore } from '../../src/8-serve/cli/watch-into-store.js'
import { showChanges, showSources } from '../../src/8-serve/cli/show-watched.js'
import { healthOf, type SourceState } from '../../src/intake.js'
import { type Engine, loadEngine } from '../../src/index.js'

let server: Server
let host = ''
let engine: Engine
let isCorrected = false
const asked: string[] = []
const page = (title: string, body: string) =>
  `<html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1><p>${body}</p><p>Officials of both sides said that the talks on water and roads would go on next month in the same town, as they have for years.</p></article></body></html>`

beforeAll(async () => {
  engine = await loadEngine()
  server = createServer((request, response) => {
    asked.push(request.url ?? '')
    const html = { 'content-type': 'text/html; charset=utf-8' }
    if (request.url === '/robots.txt') response.writeHead(404).end()
    else if (request.url === '/feed')
      response
        .writeHead(200, { 'content-type': 'application/rss+xml' })
        .end(
          `<rss version="2.0"><channel><title>F</title>${['a', 'b'].map(n => `<item><link>http://${host}/${n}</link><pubDate>Mon, 10 Jun 2024 0${isCorrected && n === 'a' ? 9 : 8}:00:00 +0000</pubDate></item>`).join('')}</channel></rss>`,
        )
    else if (request.url === '/a')
      response
        .writeHead(200, html)
        .end(
          page(
            'Two ministers met',
            `The ministers met on Sunday and signed ${isCorrected ? 14 : 12} papers about the river that their countries share.`,
          ),
        )
    else
      response
        .writeHead(200, html)
        .end(page('A road is opened', 'A new road over the pass was opened on Monday after eleven years of work by two companies.'))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.close()
})

test('what a feed names is kept once, also by a second watcher on the same store; a correction becomes a version of its own', async () => {
  const place = join(mkdtempSync(join(tmpdir(), 'isnad-watch-store-')), 'store.db')
  const events: string[] = []
  const round = async (hours: number) => {
    const store = await openStore(place, { terms: engine.compareOptions.terms, comparing: engine.comparing })
    await watchIntoStore(engine, store, {
      sources: [`http://${host}/feed`],
      once: true,
      pause: 1,
      fetch: { trusted: [host] },
      clock: { now: () => Date.UTC(2024, 5, 10, 10 + hours), sleep: async () => undefined },
      onEvent: event => events.push(event.kind),
    })
    const { reports } = await store.count()
    const article = await store.watchState<SourceState>(engine.read).loadArticle(`http://${host}/a`)
    const history = store.watched<SourceState>()
    const [sources, changes] = [await history.sources(), await history.changes()]
    await store.close()
    return { reports, article, sources, changes }
  }
  const first = await round(0)
  expect(first.reports).toBe(2)
  expect(first.article?.version).toBe(1)
  expect((await round(0.5)).reports).toBe(2)
  isCorrected = true
  const later = await round(40)
  expect(later.reports).toBe(3)
  expect(later.article?.version).toBe(2)
  expect(later.article?.text).toContain('14 papers')
  const [change] = later.changes
  expect(showChanges(later.changes)).toMatch(/^ {2}- .*signed 12 papers[\s\S]*^ {2}\+ .*signed 14 papers/m)
  expect(change?.title).toBe('Two ministers met')
  const judged = later.sources.map(source => ({ source, health: healthOf(source, Date.UTC(2024, 5, 12)) }))
  expect(showSources(judged)).toContain(`new      http://${host}/feed`)
  expect(
    showSources([
      ...judged,
      { source: { ...later.sources[0]!, url: 'http://x.example/', failures: 3 }, health: { status: 'failing', why: 'y' } },
    ]),
  ).toMatch(/^failing {2}http:\/\/x.example[\s\S]*2 sources, 1 not well$/)
  expect(events.filter(kind => kind === 'article')).toHaveLength(2)
  expect(events.filter(kind => kind === 'correction')).toHaveLength(1)
})

test('a watcher that is told to stop ends and leaves a whole store', async () => {
  const store = await openStore(':memory:', { terms: engine.compareOptions.terms, comparing: engine.comparing })
  const stopping = new AbortController()
  await watchIntoStore(engine, store, {
    sources: [`http://${host}/feed`],
    pause: 1,
    fetch: { trusted: [host] },
    signal: stopping.signal,
    onEvent: event => {
      if (event.kind === 'article') stopping.abort()
    },
  })
  expect((await store.count()).reports).toBeGreaterThan(0)
  await store.close()
})

test('loopback is refused without leave', async () => {
  const store = await openStore(':memory:', { terms: engine.compareOptions.terms, comparing: engine.comparing })
  const messages: string[] = []
  await watchIntoStore(engine, store, { sources: [`http://${host}/feed`], once: true, onEvent: event => messages.push(event.kind) })
  expect(messages).toEqual(['failed'])
  expect((await store.count()).reports).toBe(0)
  await store.close()
})

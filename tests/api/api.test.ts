import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore, type Store } from '../../src/7-store/store.js'
import { createServer } from '../../src/8-serve/api/create-server.js'
import { createDesk } from '../../src/8-serve/desk.js'
import { packageRoot } from '../../src/base/package-root.js'
import { readCaptures } from '../../src/intake.js'
import { loadEngine } from '../../src/load-engine.js'

let server: FastifyInstance
let store: Store
const ids: string[] = []
beforeAll(async () => {
  const engine = await loadEngine()
  store = await openStore(':memory:', { terms: engine.compareOptions.terms, comparing: engine.comparing })
  for await (const result of readCaptures([join(packageRoot(), 'data/corpus.ndjson')], { input: 'ndjson' })) {
    if ('capture' in result) ids.push(...(await store.add([engine.read(result.capture)])))
  }
  server = await createServer({ desk: createDesk(engine, store), web: null })
})
afterAll(async () => {
  await server.close()
  await store.close()
})
const get = async (path: string) => {
  const response = await server.inject({ method: 'GET', url: `/api/v1${path}` })
  return { status: response.statusCode, body: response.json(), headers: response.headers }
}

test('the corpus was taken in', () => expect(ids.length).toBeGreaterThanOrEqual(18))
test.each(['/summary', '/dossiers/IRQ/JOR', '/reports', '/statements', '/codes', '/sources', '/health', '/openapi.json'])(
  '%s answers',
  async path => {
    expect((await get(path)).status).toBe(200)
  },
)
test('the summary counts what is kept', async () => {
  const { body } = await get('/summary')
  expect(body.reports).toBe(ids.length)
  expect(body.dyads.length).toBeGreaterThan(0)
})
test('a dossier gives the same whichever party stands first', async () => {
  const one = await get('/dossiers/IRQ/JOR')
  const other = await get('/dossiers/JOR/IRQ')
  expect(one.body.happenings.map((h: { id: string }) => h.id).sort()).toEqual(other.body.happenings.map((h: { id: string }) => h.id).sort())
  expect(one.body.reports.length).toBeGreaterThanOrEqual(3)
})
test('every claim of a dossier is the sentence as printed', async () => {
  const { body } = await get('/dossiers/IRQ/JOR')
  for (const happening of body.happenings) {
    for (const claim of happening.claims) {
      const { body: found } = await get(`/reports/${claim.report}`)
      expect(found.report.article.text.slice(claim.sentence.start, claim.sentence.end)).toBe(claim.text)
    }
  }
})
test('the reports of an agency are those that credit it', async () => {
  const { body: sources } = (await get('/sources')) as { body: { agencies: { id: string; reports: number }[] } }
  expect(sources.agencies.length).toBeGreaterThan(1)
  for (const { id, reports } of sources.agencies) {
    const { body } = (await get(`/reports?agency=${id}&limit=200`)) as { body: { items: { agencies: string[] }[] } }
    expect(body.items).toHaveLength(reports)
    for (const item of body.items) expect(item.agencies).toContain(id)
  }
  expect((await get('/reports?agency=none-such')).body.items).toEqual([])
})
test('pages of reports follow each other without gap or repeat', async () => {
  const seen: string[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const page: { body: { items: { id: string }[]; next: string | null } } = await get(
      `/reports?limit=4${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`,
    )
    seen.push(...page.body.items.map(i => i.id))
    cursor = page.body.next
  }
  expect([...seen].sort()).toEqual([...ids].sort())
})
test.each(['dyads', 'stories', 'series', 'differences'])(
  'pages of /%s give each entry once, and the summary counts as many',
  async list => {
    const seen: string[] = []
    let total = -1
    let cursor: string | null = ''
    while (cursor !== null) {
      const { body } = (await get(`/${list}?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`)) as {
        body: { items: { id?: string; a?: string; b?: string }[]; next: string | null; total: number }
      }
      seen.push(...body.items.map(item => item.id ?? `${item.a} ${item.b}`))
      total = body.total
      cursor = body.next
    }
    expect(seen.length).toBeGreaterThan(0)
    expect(new Set(seen).size).toBe(seen.length)
    const { body } = await get('/summary')
    expect([total, seen.length]).toEqual([seen.length, body.totals[list === 'series' ? 'figures' : list]])
  },
)
test.each(['dyads', 'statements', 'happenings'])('a cursor that /%s never gave out is refused in words', async list => {
  for (const cursor of ['eA', 'LTE', '1', '%00', 'A'.repeat(399)]) {
    const { status, body } = await get(`/${list}?cursor=${cursor}`)
    expect([cursor, status]).toEqual([cursor, 400])
    expect(body.detail.length).toBeGreaterThan(5)
  }
})
test('pages of statements follow each other without gap or repeat, and their cursor tells nothing', async () => {
  const seen: string[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const { body } = (await get(`/statements?limit=20${cursor === '' ? '' : `&cursor=${cursor}`}`)) as {
      body: { items: { statement: { id: string }; report: { id: string } }[]; next: string | null; total: number }
    }
    seen.push(...body.items.map(item => `${item.report.id} ${item.statement.id}`))
    cursor = body.next
    expect(cursor ?? '').not.toMatch(/^\d+$/)
    if (cursor === null) expect(seen).toHaveLength(body.total)
  }
  expect(seen.length).toBeGreaterThan(40)
  expect(new Set(seen).size).toBe(seen.length)
})
test.each(['/reports/absent', '/stories/absent', '/series/absent', '/entities/person%2Fnobody', '/nothing'])(
  '%s is told as a problem',
  async path => {
    const { status, body, headers } = await get(path)
    expect(status).toBe(404)
    expect(headers['content-type']).toContain('application/problem+json')
    expect(body.detail.length).toBeGreaterThan(5)
  },
)
test.each([
  '/statements?limit=0',
  '/summary?limit=1e309',
  '/statements?limit=abc',
  '/statements?from=yesterday',
  '/statements?kind=rumour',
  '/statements?cursor=-1',
  "/dossiers/A'%20OR%201=1/B",
  '/summary?limit=1e309',
  '/stories/%00',
  '/entities?cursor=AA',
])('%s is refused', async path => {
  expect((await get(path)).status).toBe(400)
})
test('a kind that is the name of something else in the language of the server is a kind that nothing has', async () => {
  for (const kind of ['__proto__', 'constructor', 'toString'])
    expect((await get(`/differences?kind=${kind}`)).body).toEqual({ items: [], next: null, total: 0 })
})
test('all statements that answer are streamed, one a line', async () => {
  const { body } = await get('/statements?kind=event&limit=1')
  const response = await server.inject({ url: '/api/v1/statements?kind=event&limit=1', headers: { accept: 'application/x-ndjson' } })
  expect(response.headers['content-type']).toContain('application/x-ndjson')
  const lines = response.body
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
  expect(lines).toHaveLength(body.total)
  expect(lines[0]).toEqual(body.items[0])
  expect(new Set(lines.map(line => line.statement.id + line.report.id)).size).toBe(body.total)
})
test('many texts are read as a stream, in order, with what cannot be read told in its place', async () => {
  const payload = [
    '{"id":"one","text":"The ministers met on Tuesday in the capital."}',
    '{broken',
    '{"id":"two","text":"They met again on Friday."}',
  ].join('\n')
  const response = await server.inject({
    method: 'POST',
    url: '/api/v1/read',
    headers: { 'content-type': 'application/x-ndjson' },
    payload,
  })
  expect(response.statusCode).toBe(200)
  const lines = response.body
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
  expect(lines.map(line => line.input?.id ?? line.error.code.slice(0, 4))).toEqual(['one', expect.stringMatching(/^[a-z]+/), 'two'])
})
test('the page of the API names every route and needs no script', async () => {
  const { body } = await get('/openapi.json')
  const page = (await server.inject('/api/v1/docs')).body
  for (const path of Object.keys(body.paths)) expect(page).toContain(path)
  expect(page).not.toContain('<script')
})
test('a pasted text is read and not kept', async () => {
  const before = await store.count()
  const response = await server.inject({
    method: 'POST',
    url: '/api/v1/read',
    payload: { text: 'The minister visited the capital on Tuesday and met his counterpart there.', published: '2024-05-15' },
  })
  expect(response.statusCode).toBe(200)
  expect(response.json().schema).toBe('isnad.report/1')
  expect(await store.count()).toEqual(before)
})
test('a body without text, too large or of another type is refused', async () => {
  expect((await server.inject({ method: 'POST', url: '/api/v1/read', payload: {} })).statusCode).toBe(400)
  expect((await server.inject({ method: 'POST', url: '/api/v1/read', payload: { text: 'x'.repeat(3_000_000) } })).statusCode).toBe(413)
  expect(
    (await server.inject({ method: 'POST', url: '/api/v1/read', headers: { 'content-type': 'text/xml' }, payload: '<a/>' })).statusCode,
  ).toBe(415)
})
test('every answer carries a content security policy without unsafe-inline', async () => {
  const { headers } = await get('/health')
  expect(headers['content-security-policy']).toContain("default-src 'none'")
  expect(headers['content-security-policy']).not.toContain('unsafe')
})
test.runIf(existsSync(join(packageRoot(), 'web/dist/index.html')))('deep links lead to the application, unknown files do not', async () => {
  const engine = await loadEngine()
  const whole = await createServer({ desk: createDesk(engine, store) })
  expect((await whole.inject({ method: 'GET', url: '/dossier/IRQ/JOR' })).headers['content-type']).toContain('text/html')
  expect((await whole.inject({ method: 'GET', url: '/missing.js' })).statusCode).toBe(404)
  expect((await whole.inject({ method: 'GET', url: '/..%2f..%2fpackage.json' })).statusCode).not.toBe(200)
  await whole.close()
})
test('entities are listed most mentioned first, by kind and part of a name, without gap or repeat', async () => {
  const all: { id: string; kind: string; reports: number; name: Record<string, string> }[] = []
  for (let cursor = ''; ; ) {
    const { body } = await get(`/entities?limit=9${cursor ? `&cursor=${cursor}` : ''}`)
    all.push(...body.items)
    if (body.next === null) {
      expect(body.total).toBe(all.length)
      break
    }
    cursor = body.next
  }
  expect(new Set(all.map(e => e.id)).size).toBe(all.length)
  expect(all.map(e => e.reports)).toEqual(all.map(e => e.reports).sort((a, b) => b - a))
  for (const entity of all) expect(Object.keys(entity.name).length, entity.id).toBeGreaterThan(0)
  const people = (await get('/entities?kind=person&limit=200')).body.items
  expect(people.map((e: { id: string }) => e.id)).toEqual(all.filter(e => e.kind === 'person').map(e => e.id))
  expect((await get('/entities?q=TURK&kind=state')).body.items.map((e: { id: string }) => e.id)).toEqual(['state/turkey'])
})
test('happenings are found by both parties, and every one of them names both', async () => {
  const { body } = await get('/happenings?party=IRQ&with=JOR')
  expect(body.items.length).toBeGreaterThan(0)
  for (const h of body.items) expect([...h.actors, ...h.recipients]).toEqual(expect.arrayContaining(['IRQ', 'JOR']))
})
test('who has the newest answer is told so, until something is added', async () => {
  const first = await get('/summary')
  const tag = String(first.headers.etag)
  expect(tag).toMatch(/^W\/"/)
  const again = await server.inject({ url: '/api/v1/summary', headers: { 'if-none-match': `"other", ${tag}` } })
  expect(again.statusCode).toBe(304)
  expect(again.body).toBe('')
  const kept = await store.report(ids[0] ?? '')
  if (!kept) throw new Error('no report')
  await store.add([{ ...kept, article: { ...kept.article, id: 'added-later' }, statements: [] }])
  expect((await server.inject({ url: '/api/v1/summary', headers: { 'if-none-match': tag } })).statusCode).toBe(200)
})
test('pages of other sites may not read, unless their origin is named', async () => {
  const { headers } = await server.inject({ url: '/api/v1/health', headers: { origin: 'https://desk.example.org' } })
  expect(headers['access-control-allow-origin']).toBeUndefined()
  const engine = await loadEngine()
  const open = await createServer({ desk: createDesk(engine, store), web: null, allowOrigins: ['https://desk.example.org'] })
  const allowed = async (origin: string) =>
    (await open.inject({ url: '/api/v1/health', headers: { origin } })).headers['access-control-allow-origin']
  expect(await allowed('https://desk.example.org')).toBe('https://desk.example.org')
  expect(await allowed('https://evil.example.org')).toBeUndefined()
  await open.close()
})

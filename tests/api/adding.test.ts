import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Store } from '../../src/7-store/store.js'
import { createServer } from '../../src/8-serve/api/create-server.js'
import { sampleDesk, sampleReports } from '../support/sample-desk.js'

let server: FastifyInstance
let store: Store
let base: string
let headers: Record<string, string>
beforeAll(async () => {
  const made = await sampleDesk()
  store = made.store
  headers = { authorization: `Bearer ${(await store.addToken('test')).secret}` }
  server = await createServer({ desk: made.desk, web: null, newsEvery: 50 })
  await server.listen({ port: 0, host: '127.0.0.1' })
  base = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}/api/v1`
})
afterAll(async () => {
  await server.close()
  await store.close()
})

interface Told {
  event: string
  id: string | undefined
  data: Record<string, never> & { added: number; items: { id: string }[]; state: string; reports: unknown }
}
/** Listens until enough was told. */
async function listen(until: (told: readonly Told[]) => boolean, meanwhile: () => Promise<void>, lastId?: string): Promise<Told[]> {
  const stop = new AbortController()
  const response = await fetch(`${base}/events`, { signal: stop.signal, headers: lastId ? { 'last-event-id': lastId } : {} })
  expect(response.headers.get('content-type')).toContain('text/event-stream')
  const told: Told[] = []
  let text = ''
  let isBegun = false
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    text += new TextDecoder().decode(chunk)
    const blocks = text.split('\n\n')
    text = blocks.pop() ?? ''
    for (const block of blocks) {
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1]
      if (field('event')) told.push({ event: field('event') ?? '', id: field('id'), data: JSON.parse(field('data') ?? 'null') })
    }
    if (told.length > 0 && !isBegun) {
      isBegun = true
      await meanwhile()
    }
    if (until(told)) break
  }
  stop.abort()
  return told
}
const add = async (body: string | object, type = 'application/json', query = '') => {
  const response = await fetch(`${base}/reports${query}`, {
    method: 'POST',
    headers: { ...headers, 'content-type': type },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return { status: response.status, job: (await response.json()) as { id: string; detail?: string } }
}
async function ended(id: string) {
  for (;;) {
    const job = (await (await fetch(`${base}/jobs/${id}`)).json()) as Record<string, unknown> & { state: string; reports: string[] }
    if (job.state === 'done' || job.state === 'failed') return job
    await new Promise(resolve => setTimeout(resolve, 10))
  }
}

test('a text is read and kept; listeners hear of its progress and of the new report', async () => {
  let id = ''
  const told = await listen(
    news => news.some(n => n.event === 'reports'),
    async () => {
      const { status, job } = await add({
        text: 'The ministers met in Tashkent on Monday.\n\nThey spoke of water.',
        published: '2024-06-10',
      })
      expect(status).toBe(202)
      id = job.id
    },
  )
  expect(told[0]?.event).toBe('hello')
  expect(told.filter(n => n.event === 'progress').map(n => n.data.state)).toContain('running')
  const job = await ended(id)
  expect(job).toMatchObject({ state: 'done', read: 1, added: 1, known: 0, failed: 0 })
  expect(told.find(n => n.event === 'reports')?.data.items.map(i => i.id)).toEqual(job.reports)
  expect(await store.report(job.reports[0] ?? '')).not.toBeNull()
})
test('the same text again is known', async () => {
  const { job } = await add({ text: 'The ministers met in Tashkent on Monday.\n\nThey spoke of water.', published: '2024-06-10' })
  expect(await ended(job.id)).toMatchObject({ state: 'done', added: 0, known: 1 })
})
test('a file of many reports is taken as it is; bad lines are told and the rest is kept', async () => {
  const lines = ['{"text":"First report of the file.\\n\\nIt has two lines."}', '{broken', '{"text":"Second report of the file."}'].join(
    '\n',
  )
  const { job } = await add(lines, 'application/x-ndjson', '?name=reports.ndjson&published=2024-06-11')
  const done = await ended(job.id)
  expect(done).toMatchObject({ state: 'done', source: 'reports.ndjson', read: 2, added: 2, failed: 1 })
  expect((await store.report(done.reports[0] ?? ''))?.article.published?.value).toBe('2024-06-11')
})
test('an address inside the network is not fetched', async () => {
  const { job } = await add({ url: `${base}/health` })
  const done = await ended(job.id)
  expect(done).toMatchObject({ state: 'failed', read: 0, failed: 1 })
  expect(done.problems).toHaveLength(1)
})
test('a listener that comes back hears what it missed, also what another process added', async () => {
  const [hello] = await listen(
    news => news.length > 0,
    async () => {},
  )
  const [first] = sampleReports
  if (!first) throw new Error('no sample')
  const other = { ...first, article: { ...first.article, id: 'another-process' }, statements: [] }
  await store.add([other])
  const told = await listen(
    news => news.some(n => n.event === 'reports'),
    async () => {},
    hello?.id,
  )
  expect(told.find(n => n.event === 'reports')?.data).toMatchObject({ added: 1, items: [{ id: 'another-process' }] })
})
test('an unknown type of file is refused, an empty one too', async () => {
  expect((await add('<a/>', 'image/png')).status).toBe(415)
  expect((await add('', 'text/plain')).status).toBe(400)
})
test('an unknown job is told as a problem', async () => expect((await fetch(`${base}/jobs/none`)).status).toBe(404))

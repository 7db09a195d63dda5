import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import createClient from 'openapi-fetch'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { paths } from '../../schema/api-types.js'
import type { Store } from '../../src/7-store/store.js'
import { createServer } from '../../src/8-serve/api/create-server.js'
import { sampleDesk, sampleReports } from '../support/sample-desk.js'

let server: FastifyInstance
let store: Store
let isnad: ReturnType<typeof createClient<paths, 'application/json' | 'application/problem+json'>>
beforeAll(async () => {
  const made = await sampleDesk({ withTerms: true })
  store = made.store
  server = await createServer({ desk: made.desk, web: null })
  await server.listen({ port: 0, host: '127.0.0.1' })
  const { port } = server.server.address() as AddressInfo
  isnad = createClient<paths, 'application/json' | 'application/problem+json'>({
    baseUrl: `http://127.0.0.1:${port}`,
    headers: { authorization: `Bearer ${(await store.addToken('client')).secret}` },
  })
})
afterAll(async () => {
  await server.close()
  await store.close()
})

test('a typed client finds statements; the fields that the compiler knows are there', async () => {
  const { data, error } = await isnad.GET('/api/v1/statements', { params: { query: { q: 'canals', kind: 'figure' } } })
  expect(error).toBeUndefined()
  expect(data?.total).toBe(1)
  const found = data?.items[0]
  expect(found?.sentence).toContain('20 canals')
  expect(found?.statement.kind === 'figure' && found.statement.value.min).toBe(20)
  expect(found?.report.title).toBe(sampleReports[0]?.article.title)
})
test('it follows pages by their cursor', async () => {
  const seen: string[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const page: { items: readonly { id: string }[]; next: string | null } | undefined = (
      await isnad.GET('/api/v1/reports', { params: { query: { limit: 1, cursor } } })
    ).data
    if (!page) throw new Error('no page')
    seen.push(...page.items.map(report => report.id))
    cursor = page.next
  }
  expect(seen.sort()).toEqual(sampleReports.map(report => report.article.id).sort())
})
test('problems come as typed errors, and what is saved comes back', async () => {
  const { error, response } = await isnad.GET('/api/v1/reports/{id}', { params: { path: { id: 'absent' } } })
  expect([response.status, error?.status]).toEqual([404, 404])
  expect(error?.detail).toContain('absent')
  const saved = await isnad.POST('/api/v1/subjects', { body: { name: 'Water', query: { parties: ['UZB'], words: 'water' } } })
  expect(saved.data?.name).toBe('Water')
})

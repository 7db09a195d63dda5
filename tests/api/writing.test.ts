import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Store } from '../../src/7-store/store.js'
import { createServer } from '../../src/8-serve/api/create-server.js'
import { sampleDesk } from '../support/sample-desk.js'

let server: FastifyInstance
let closed: FastifyInstance
let store: Store
let secret: string
beforeAll(async () => {
  const made = await sampleDesk()
  store = made.store
  secret = (await store.addToken('newsroom')).secret
  server = await createServer({ desk: made.desk, web: null, localWrites: true })
  closed = await createServer({ desk: made.desk, web: null })
})
afterAll(async () => {
  await server.close()
  await closed.close()
  await store.close()
})
const own = { host: 'localhost:4680', origin: 'http://localhost:4680' }
const judgement = { kind: 'happening', verdict: 'same', a: 'happening/one', b: 'happening/two' }
const post = (url: string, payload: object | string, headers: Record<string, string>, to = server) =>
  to.inject({ method: 'POST', url: `/api/v1${url}`, payload, headers, remoteAddress: '127.0.0.1' })

test.each([
  ['nothing', {}],
  ['a page of another site', { ...own, origin: 'https://evil.example.org' }],
  ['a sandboxed frame', { ...own, origin: 'null' }],
  ['a foreign name that leads to this machine', { host: 'evil.example.org:4680', origin: 'http://evil.example.org:4680' }],
  ['another port of this machine', { ...own, origin: 'http://localhost:8000' }],
  ['what a browser calls cross-site', { ...own, 'sec-fetch-site': 'cross-site' }],
  ['a proxy', { ...own, 'x-forwarded-for': '198.51.100.7' }],
  ['a wrong token, also on an own page', { ...own, authorization: 'Bearer isnad_wrong_wrong_wrong' }],
  ['another scheme', { authorization: 'Basic aXNuYWQ6aXNuYWQ=' }],
] as const)('%s may not write', async (_, headers) => {
  const before = await store.judgements({ history: true })
  const response = await post('/judgements', judgement, { ...headers })
  expect(response.statusCode).toBe(401)
  expect(response.headers['content-type']).toContain('application/problem+json')
  expect(await store.judgements({ history: true })).toEqual(before)
})
test('a request from another machine may not pass for a page of this one', async () => {
  const response = await server.inject({
    method: 'POST',
    url: '/api/v1/judgements',
    payload: judgement,
    headers: own,
    remoteAddress: '192.0.2.4',
  })
  expect(response.statusCode).toBe(401)
})
test('a page of this server may write where the server says so, and only there', async () => {
  expect((await post('/judgements', judgement, { ...own, 'sec-fetch-site': 'same-origin' })).statusCode).toBe(201)
  expect((await post('/judgements', judgement, own, closed)).statusCode).toBe(401)
})
test('a token writes from anywhere until it is revoked', async () => {
  const { id, secret: other } = await store.addToken('agency desk')
  const headers = { authorization: `Bearer ${other}` }
  const response = await post('/judgements', judgement, headers, closed)
  expect(response.statusCode).toBe(201)
  expect(response.json().by).toBe('agency desk')
  await store.revokeToken(id)
  expect((await post('/judgements', judgement, headers, closed)).statusCode).toBe(401)
})
test('a judgement is kept, listed, taken back and remembered', async () => {
  const headers = { authorization: `Bearer ${secret}` }
  const made = (await post('/judgements', { ...judgement, a: 'happening/x', verdict: 'not-same', note: 'other days' }, headers)).json()
  expect(made).toMatchObject({ by: 'newsroom', inForce: true, verdict: 'not-same' })
  const list = async (query: string) => (await server.inject(`/api/v1/judgements?${query}`)).json().items
  expect(await list('of=happening/x')).toEqual([made])
  const remove = () => server.inject({ method: 'DELETE', url: `/api/v1/judgements/${encodeURIComponent(made.id)}`, headers })
  expect((await remove()).statusCode).toBe(204)
  expect((await remove()).statusCode).toBe(404)
  expect(await list('of=happening/x')).toEqual([])
  expect((await list('of=happening/x&history=true'))[0]).toMatchObject({ id: made.id, inForce: false, withdrawnBy: 'newsroom' })
})
test('a subject is saved, changed and removed; the key of its webhook is told once', async () => {
  const headers = { authorization: `Bearer ${secret}` }
  const query = { parties: ['UZB', 'KAZ'], together: true, webhook: 'https://hooks.example.org/isnad' }
  const made = (await post('/subjects', { name: 'Neighbours', query }, headers)).json()
  expect(made.secret.length).toBeGreaterThan(30)
  const at = `/api/v1/subjects/${encodeURIComponent(made.id)}`
  const got = (await server.inject(at)).json()
  expect(got).toMatchObject({ name: 'Neighbours', query })
  expect(JSON.stringify(got)).not.toContain(made.secret)
  const changed = await server.inject({ method: 'PUT', url: at, headers, payload: { name: 'Both', query: { ...query, kinds: ['due'] } } })
  expect(changed.json()).toMatchObject({ name: 'Both', query: { kinds: ['due'] } })
  expect(changed.json().secret).toBeUndefined()
  expect((await store.subjects())[0]?.query.secret).toBe(made.secret)
  expect((await server.inject({ method: 'DELETE', url: at, headers })).statusCode).toBe(204)
  expect((await server.inject(at)).statusCode).toBe(404)
})
test.each([
  ['/judgements', { ...judgement, b: judgement.a }],
  ['/judgements', { ...judgement, verdict: 'perhaps' }],
  ['/judgements', { ...judgement, a: '' }],
  ['/subjects', { name: '', query: { parties: [] } }],
  ['/subjects', { name: 'x', query: { parties: ["A' OR 1=1"] } }],
  ['/subjects', { name: 'x', query: { parties: [], webhook: 'file:///etc/passwd' } }],
  ['/subjects', { name: 'x', query: { parties: [], email: ['a@b.org\nBcc: c@d.org'] } }],
  ['/reports', {}],
  ['/reports', { text: 'a', html: 'b' }],
  ['/reports', { text: '  ' }],
  ['/reports', { url: 'ftp://example.org/x' }],
  ['/reports', { feed: 'nothing' }],
] as const)('%s refuses %j', async (url, payload) => {
  const response = await post(url, payload, { authorization: `Bearer ${secret}` })
  expect(response.statusCode).toBe(400)
  expect(response.json().detail.length).toBeGreaterThan(5)
})

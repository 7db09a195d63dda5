import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FastifyInstance } from 'fastify'
import type { Store } from '../../src/7-store/store.js'
import { createServer } from '../../src/8-serve/api/create-server.js'
import { sampleDesk } from '../support/sample-desk.js'

let server: FastifyInstance
let store: Store
beforeAll(async () => {
  const made = await sampleDesk()
  store = made.store
  server = await createServer({ desk: made.desk, web: null })
})
afterAll(async () => {
  await server.close()
  await store.close()
})

test('Prometheus reads answers by route and status, reports and jobs', async () => {
  await server.inject('/api/v1/dossiers/UZB/KAZ')
  await server.inject('/api/v1/reports/none')
  await store.queue('read').put([{ id: 'a', body: 'b' }])
  const { statusCode, headers, body } = await server.inject('/api/v1/metrics')
  expect(statusCode).toBe(200)
  expect(headers['content-type']).toMatch(/^text\/plain; version=/)
  expect(body).toMatch(/isnad_http_requests_total\{method="GET",route="\/api\/v1\/dossiers\/:a\/:b",status="200"\} 1/)
  expect(body).toMatch(/isnad_http_requests_total\{method="GET",route="\/api\/v1\/reports\/:id",status="404"\} 1/)
  expect(body).toMatch(/^isnad_reports 3$/m)
  expect(body).toMatch(/^isnad_queue_jobs\{state="waiting"\} 1$/m)
})
test('readiness asks the store, and says no while it does not answer', async () => {
  expect((await server.inject('/api/v1/ready')).json()).toEqual({ status: 'ready', store: 'sqlite' })
  const { version } = store
  Object.assign(store, { version: () => Promise.reject(new Error('gone')) })
  try {
    expect((await server.inject('/api/v1/ready')).statusCode).toBe(503)
  } finally {
    Object.assign(store, { version })
  }
})

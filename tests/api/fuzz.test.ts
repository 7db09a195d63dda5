import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fuzzServer } from '../support/fuzz-server.js'

/** Requests in the default suite; `npx tsx bench/fuzz-api.ts` sends 10,000. */
const REQUESTS = 300

let fuzz: Awaited<ReturnType<typeof fuzzServer>>
beforeAll(async () => {
  fuzz = await fuzzServer()
})
afterAll(() => fuzz.close())

test('no request makes the server fail, and every answer is what the document says', async () => {
  const statuses = new Map<number, number>()
  await fc.assert(
    fc.asyncProperty(fuzz.requests, async request => {
      const { status, wrong } = await fuzz.tryOne(request)
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
      expect(wrong, `${request.method} ${request.url}`).toBeNull()
    }),
    { numRuns: REQUESTS },
  )
  // The fuzzer must reach what lies behind the checks, not only the checks.
  expect(statuses.get(200) ?? 0).toBeGreaterThan(REQUESTS / 10)
  expect(statuses.get(400) ?? 0).toBeGreaterThan(REQUESTS / 20)
  expect(statuses.get(404) ?? 0).toBeGreaterThan(0)
})
test('every route of the document is asked', () => {
  const asked = new Set(fc.sample(fuzz.requests, { numRuns: 2000, seed: 1 }).map(r => `${r.method} ${r.path}`))
  const all = Object.entries(fuzz.document.paths).flatMap(([path, methods]) => Object.keys(methods).map(m => `${m.toUpperCase()} ${path}`))
  expect([...asked].sort()).toEqual(all.filter(route => !route.endsWith('/events')).sort())
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ENGINES, placesOfStores } from '../support/each-engine.js'
import { fuzzServer } from '../support/fuzz-server.js'

/** Requests in the default suite; `npx tsx bench/fuzz-api.ts` sends 10,000. */
const REQUESTS = 200
/** Another each time, so that runs add up; ISNAD_SEED repeats one. */
const SEED = Number(process.env.ISNAD_SEED ?? Date.now() % 0x7fffffff)

const places = placesOfStores()

describe.each(ENGINES)('on %s', engine => {
  test('no request makes the server fail, and every answer is what the document says', async context => {
    const fuzz = await fuzzServer({ place: await places.fresh(engine, context) })
    const statuses = new Map<number, number>()
    await fc.assert(
      fc.asyncProperty(fuzz.requests, async request => {
        const { status, wrong } = await fuzz.tryOne(request)
        statuses.set(status, (statuses.get(status) ?? 0) + 1)
        expect(wrong, `${request.method} ${request.url}`).toBeNull()
      }),
      { numRuns: REQUESTS, seed: SEED },
    )
    // The fuzzer must reach what lies behind the checks, not only the checks.
    const said = `seed ${SEED}: ${JSON.stringify([...statuses])}`
    expect(statuses.get(200) ?? 0, said).toBeGreaterThan(REQUESTS / 10)
    expect(statuses.get(400) ?? 0, said).toBeGreaterThan(REQUESTS / 20)
    expect(statuses.get(404) ?? 0, said).toBeGreaterThan(0)
    await fuzz.close()
  }, 120_000)
})
test('every route of the document is asked', async () => {
  const fuzz = await fuzzServer()
  const asked = new Set(fc.sample(fuzz.requests, { numRuns: 2000, seed: 1 }).map(r => `${r.method} ${r.path}`))
  const all = Object.entries(fuzz.document.paths).flatMap(([path, methods]) => Object.keys(methods).map(m => `${m.toUpperCase()} ${path}`))
  expect([...asked].sort()).toEqual(all.filter(route => !route.endsWith('/events')).sort())
  await fuzz.close()
})

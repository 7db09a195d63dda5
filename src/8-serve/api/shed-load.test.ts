import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import Fastify from 'fastify'
import { afterEach, expect, test } from 'vitest'
import { type LoadLimits, shedLoad } from './shed-load.js'

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

/** A server whose answers to /slow wait until they are let go. */
async function busyServer(limits: LoadLimits) {
  const server = Fastify()
  shedLoad(server, limits)
  const held: (() => void)[] = []
  let begun = 0
  server.get('/slow', async () => {
    begun++
    await new Promise<void>(go => held.push(go))
    return 'slow'
  })
  server.get('/vital', { config: { isVital: true } }, async () => 'well')
  await server.listen({ port: 0, host: '127.0.0.1' })
  closing.push(() => server.close())
  const { port } = server.server.address() as AddressInfo
  const url = (path: string) => `http://127.0.0.1:${port}${path}`
  const until = async (isSo: () => boolean) => {
    while (!isSo()) await new Promise(resolve => setTimeout(resolve, 2))
  }
  return { url, held, until, begun: () => begun, letGo: () => held.shift()?.() }
}

test('as many are answered at once as may be, the others in their turn', async () => {
  const { url, held, until, begun, letGo } = await busyServer({ atOnce: 2, patience: 60_000 })
  const answers = Array.from({ length: 4 }, () => fetch(url('/slow')))
  await until(() => held.length === 2)
  expect(begun()).toBe(2)
  for (let i = 0; i < 4; i++) {
    await until(() => held.length > 0)
    letGo()
  }
  expect((await Promise.all(answers)).map(answer => answer.status)).toEqual([200, 200, 200, 200])
})
test('who finds the queue full is told to come again, health is always answered', async () => {
  const { url, held, until, letGo } = await busyServer({ atOnce: 1, waiting: 0 })
  const first = fetch(url('/slow'))
  await until(() => held.length === 1)
  const second = await fetch(url('/slow'))
  expect([second.status, second.headers.get('retry-after')]).toEqual([503, '2'])
  expect(second.headers.get('content-type')).toContain('application/problem+json')
  expect((await fetch(url('/vital'))).status).toBe(200)
  letGo()
  expect((await first).status).toBe(200)
})
test('who has waited too long is turned away rather than answered late', async () => {
  const { url, held, until, begun, letGo } = await busyServer({ atOnce: 1, patience: 1500 })
  const first = fetch(url('/slow'))
  await until(() => held.length === 1)
  const second = fetch(url('/slow'))
  await new Promise(resolve => setTimeout(resolve, 1700))
  letGo()
  expect((await first).status).toBe(200)
  expect((await second).status).toBe(503)
  expect(begun()).toBe(1)
})
test('nothing is computed for a client that has gone', async () => {
  const { url, held, until, begun, letGo } = await busyServer({ atOnce: 1, patience: 60_000 })
  const first = fetch(url('/slow'))
  await until(() => held.length === 1)
  const gone = request(url('/slow'))
  const ended = new Promise(resolve => gone.once('error', resolve))
  gone.end()
  await new Promise(resolve => gone.once('socket', socket => socket.once('connect', resolve)))
  await fetch(url('/vital'))
  gone.destroy()
  await ended
  await fetch(url('/vital'))
  letGo()
  expect((await first).status).toBe(200)
  const last = fetch(url('/slow'))
  await until(() => held.length === 1)
  letGo()
  expect((await last).status).toBe(200)
  expect(begun()).toBe(2)
})

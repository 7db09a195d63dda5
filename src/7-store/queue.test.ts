import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { plainTerms } from '../../tests/support/make-report.js'
import { startNats, type TestCluster } from '../../tests/support/start-nats.js'
import { startPostgres, type TestServer } from '../../tests/support/start-postgres.js'
import { openNatsQueue } from './nats-queue.js'
import { isQueueFull, type Queue, type QueueOptions } from './queue.js'
import { openStore, type Store } from './store.js'

let server: TestServer | null = null
let nats: TestCluster | null = null
beforeAll(async () => {
  server = startPostgres()
  nats = await startNats()
  if (process.env.CI && (!server || !nats)) throw new Error('PostgreSQL and nats-server must be installed in CI')
  if (!server) console.warn('PostgreSQL is not installed: its queue tests are skipped')
  if (!nats) console.warn('nats-server is not installed: its queue tests are skipped')
})
afterAll(async () => {
  server?.stop()
  await nats?.stop()
})

let queues = 0
const jobs = (...ids: string[]) => ids.map(id => ({ id, body: `do ${id}` }))
const ids = (list: readonly { readonly id: string }[]) => list.map(job => job.id).sort()

describe.each(['sqlite', 'postgres', 'nats'] as const)('the queue on %s', engine => {
  let store: Store | null = null
  let open: (options?: QueueOptions) => Promise<Queue>
  beforeEach(async context => {
    if ((engine === 'postgres' && !server) || (engine === 'nats' && !nats)) return context.skip()
    const name = `q${queues++}`
    if (engine === 'nats') {
      open = options => openNatsQueue(name, { servers: nats?.servers ?? [], ...options })
      return
    }
    store ??= await openStore(engine === 'sqlite' ? ':memory:' : (server?.url ?? ''), { terms: () => plainTerms })
    open = async options => (store as Store).queue(name, options)
  })
  afterAll(() => store?.close())

  test('a job is handed out once, and gone when it is done', async () => {
    const queue = await open()
    expect(await queue.put(jobs('a', 'b', 'c'))).toBe(3)
    const taken = await queue.take(2, 0)
    expect(taken).toHaveLength(2)
    expect(taken[0]).toMatchObject({ body: `do ${taken[0]?.id}`, attempts: 1 })
    const rest = await queue.take(5, 0)
    expect(ids([...taken, ...rest])).toEqual(['a', 'b', 'c'])
    await queue.done([...taken, ...rest])
    expect(await queue.take(5, 0)).toEqual([])
    expect(await queue.status()).toEqual({ waiting: 0, working: 0, dead: 0 })
    await queue.close()
  })
  test('the same job put again is the same job, also when it was done', async () => {
    const queue = await open()
    expect(await queue.put(jobs('a'))).toBe(1)
    expect(await queue.put(jobs('a', 'b'))).toBe(1)
    await queue.done(await queue.take(5, 0))
    expect(await queue.put(jobs('a'))).toBe(0)
    expect(await queue.take(5, 0)).toEqual([])
    await queue.close()
  })
  test('a job whose worker fell silent goes to another; one that says it is alive keeps it', async () => {
    const queue = await open({ leaseMs: 700 })
    await queue.put(jobs('silent', 'alive'))
    const taken = await queue.take(2, 0)
    const alive = taken.filter(lease => lease.id === 'alive')
    for (let i = 0; i < 4; i++) {
      await sleep(300)
      await queue.extend(alive)
    }
    const again = await queue.take(5, 1000)
    expect(again).toMatchObject([{ id: 'silent', attempts: 2 }])
    await queue.done([...again, ...alive])
    expect(await queue.status()).toEqual({ waiting: 0, working: 0, dead: 0 })
    await queue.close()
  })
  test('a job that fails is tried again after a pause, is dead after its last try, and can be replayed', async () => {
    const queue = await open({ maxAttempts: 2, backoffMs: 200 })
    await queue.put(jobs('bad', 'good'))
    for (const lease of await queue.take(2, 0)) {
      if (lease.id === 'good') await queue.done([lease])
      else await queue.fail(lease, 'first: no text')
    }
    const [second] = await queue.take(1, 3000)
    expect(second).toMatchObject({ id: 'bad', attempts: 2 })
    if (second) await queue.fail(second, 'second: "no" text\nat all')
    expect((await queue.status()).dead).toBe(1)
    expect(await queue.dead()).toMatchObject([{ id: 'bad', body: 'do bad', attempts: 2, reason: 'second: "no" text\nat all' }])
    expect(await queue.take(1, 0)).toEqual([])
    expect(await queue.replay(['other'])).toBe(0)
    expect(await queue.replay(['bad'])).toBe(1)
    const [third] = await queue.take(1, 3000)
    expect(third).toMatchObject({ id: 'bad', attempts: 1 })
    if (third) await queue.done([third])
    expect(await queue.status()).toEqual({ waiting: 0, working: 0, dead: 0 })
    await queue.close()
  })
  test('a job that kills its workers is set aside as dead', async () => {
    const queue = await open({ leaseMs: 150, maxAttempts: 2 })
    await queue.put(jobs('killer'))
    for (let i = 0; i < 2; i++) {
      expect(await queue.take(1, 2000)).toHaveLength(1)
      await sleep(250)
    }
    expect(await queue.take(1, 500)).toEqual([])
    expect(await queue.dead()).toMatchObject([{ id: 'killer', reason: 'its worker fell silent 2 times' }])
    await queue.close()
  })
  test('where too many jobs wait, putting is refused and what waits is kept', async () => {
    const queue = await open({ limit: 3 })
    await queue.put(jobs('a', 'b', 'c'))
    await expect(queue.put(jobs('d'))).rejects.toSatisfy(isQueueFull)
    const taken = await queue.take(1, 0)
    await queue.done(taken)
    expect(await queue.put(jobs('d'))).toBe(1)
    expect((await queue.status()).waiting).toBe(3)
    await queue.close()
  })
  test('many workers share the work, and no job is handed to two', async () => {
    const queue = await open()
    const all = Array.from({ length: 60 }, (_, i) => `job${i}`)
    await queue.put(jobs(...all))
    const seen: string[] = []
    const work = async () => {
      for (;;) {
        const leases = await queue.take(4, 0)
        if (leases.length === 0) return
        seen.push(...leases.map(lease => lease.id))
        await queue.done(leases)
      }
    }
    await Promise.all([work(), work(), work()])
    expect(seen.sort()).toEqual(all.sort())
    await queue.close()
  })
})

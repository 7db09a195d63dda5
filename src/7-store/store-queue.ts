import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import { type Lease, pauseAfter, type Queue, type QueueOptions, queueFull } from './queue.js'
import type { Tables } from './tables.js'
import { writeTransaction } from './write-transaction.js'

/** How often an idle worker looks, in milliseconds. */
const LOOK = 200
/** Rows an INSERT puts in. */
const BATCH = 400

/**
 * The queue in the store itself: nothing to install, as safe as the record, shared by all processes that open the store. A job is `waiting`
 * or `leased` until `due_at`, then whoever asks first gets it; `dead` jobs wait for a person, `done` ones keep their id.
 */
export function createStoreQueue(db: Kysely<Tables>, engine: 'sqlite' | 'postgres', queue: string, options: QueueOptions = {}): Queue {
  const { leaseMs = 60_000, maxAttempts = 5, limit = 100_000, backoffMs = 1000, now = () => new Date() } = options
  const at = () => now().getTime()
  const write = <T>(work: (transaction: Kysely<Tables>) => Promise<T>) => writeTransaction(db, engine, work)
  const held = (on: Kysely<Tables>, lease: Lease) =>
    on
      .updateTable('job')
      .where('queue', '=', queue)
      .where('id', '=', lease.id)
      .where('state', '=', 'leased')
      .where('token', '=', lease.token)

  async function takeNow(most: number): Promise<Lease[]> {
    // A look that finds nothing takes no write lock: idle workers do not disturb the one that writes.
    const due = db
      .selectFrom('job')
      .select('id')
      .where('queue', '=', queue)
      .where('state', 'in', ['waiting', 'leased'])
      .where('due_at', '<=', at())
    if ((await due.limit(1).execute()).length === 0) return []
    return write(async transaction => {
      const time = at()
      const open = transaction
        .selectFrom('job')
        .select(['id', 'body', 'attempts', 'state'])
        .where('queue', '=', queue)
        .where('state', 'in', ['waiting', 'leased'])
        .where('due_at', '<=', time)
        .orderBy('due_at')
        .orderBy('id')
        .limit(most)
      const rows = await (engine === 'postgres' ? open.forUpdate().skipLocked() : open).execute()
      const token = randomUUID()
      const leases: Lease[] = []
      for (const row of rows) {
        const job = transaction.updateTable('job').where('queue', '=', queue).where('id', '=', row.id)
        if (row.attempts >= maxAttempts) {
          // It never failed in words: its workers died with it.
          await job.set({ state: 'dead', due_at: time, token: null, reason: `its worker fell silent ${row.attempts} times` }).execute()
          continue
        }
        await job.set({ state: 'leased', attempts: row.attempts + 1, due_at: time + leaseMs, token }).execute()
        leases.push({ id: row.id, body: row.body, attempts: row.attempts + 1, token })
      }
      return leases
    })
  }
  async function countOf(states: readonly string[]): Promise<number> {
    const row = await db
      .selectFrom('job')
      .select(sql<number>`count(*)`.as('n'))
      .where('queue', '=', queue)
      .where('state', 'in', [...states])
      .executeTakeFirstOrThrow()
    return Number(row.n)
  }

  return {
    async put(jobs) {
      if (jobs.length === 0) return 0
      const waiting = await countOf(['waiting'])
      if (waiting + jobs.length > limit) throw queueFull(waiting, limit)
      return write(async transaction => {
        let added = 0
        for (let i = 0; i < jobs.length; i += BATCH) {
          const inserted = await transaction
            .insertInto('job')
            .values(jobs.slice(i, i + BATCH).map(({ id, body }) => ({ queue, id, body, state: 'waiting', attempts: 0, due_at: at() })))
            .onConflict(conflict => conflict.columns(['queue', 'id']).doNothing())
            .executeTakeFirst()
          added += Number(inserted.numInsertedOrUpdatedRows ?? 0)
        }
        return added
      })
    },
    async take(most, waitMs) {
      const until = performance.now() + waitMs
      for (;;) {
        const leases = await takeNow(most)
        const left = until - performance.now()
        if (leases.length > 0 || left <= 0) return leases
        await sleep(Math.min(LOOK, left))
      }
    },
    async extend(leases) {
      if (leases.length === 0) return
      await write(async transaction => {
        for (const lease of leases)
          await held(transaction, lease)
            .set({ due_at: at() + leaseMs })
            .execute()
      })
    },
    async done(leases) {
      if (leases.length === 0) return
      await write(async transaction => {
        // Done is done, also by a worker whose lease had ended: its work is written.
        for (const { id } of leases)
          await transaction
            .updateTable('job')
            .set({ state: 'done', body: '', due_at: at(), token: null, reason: null })
            .where('queue', '=', queue)
            .where('id', '=', id)
            .execute()
      })
    },
    async fail(lease, reason) {
      const last = lease.attempts >= maxAttempts
      await write(transaction =>
        held(transaction, lease)
          .set({
            state: last ? 'dead' : 'waiting',
            due_at: last ? at() : at() + pauseAfter(lease.attempts, backoffMs),
            token: null,
            reason,
          })
          .execute(),
      )
    },
    async status() {
      return { waiting: await countOf(['waiting']), working: await countOf(['leased']), dead: await countOf(['dead']) }
    },
    async dead(most = 100) {
      const rows = await db
        .selectFrom('job')
        .selectAll()
        .where('queue', '=', queue)
        .where('state', '=', 'dead')
        .orderBy('due_at', 'desc')
        .orderBy('id')
        .limit(most)
        .execute()
      return rows.map(row => ({
        id: row.id,
        body: row.body,
        attempts: row.attempts,
        reason: row.reason ?? '',
        diedAt: new Date(Number(row.due_at)).toISOString(),
      }))
    },
    async replay(ids) {
      const result = await write(transaction =>
        transaction
          .updateTable('job')
          .set({ state: 'waiting', attempts: 0, due_at: at(), token: null })
          .where('queue', '=', queue)
          .where('state', '=', 'dead')
          .$if(ids !== undefined, query => query.where('id', 'in', [...(ids ?? [])]))
          .executeTakeFirst(),
      )
      return Number(result.numUpdatedRows)
    },
    close: async () => undefined,
  }
}

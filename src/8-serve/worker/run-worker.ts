import { setImmediate as breathe, setTimeout as sleep } from 'node:timers/promises'
import type { Lease, Queue } from '../../7-store/queue.js'
import type { Store } from '../../7-store/store.js'
import type { Report } from '../../schema/report.js'
import type { Log } from './write-log.js'

export interface WorkerOptions {
  /** The reports of a job, by its body. Throws where it cannot be read. */
  readonly read: (body: string) => AsyncIterable<Report>
  readonly store: Pick<Store, 'add'>
  readonly queue: Queue
  readonly log: Log
  readonly signal: AbortSignal
  /** Jobs taken at once. */
  readonly batch?: number
  readonly leaseMs?: number
  /** Ends when the queue is empty. */
  readonly once?: boolean
  /** Called after each job with how it went. */
  readonly onJob?: (state: 'done' | 'failed', reports: number, seconds: number) => void
}
export interface WorkDone {
  jobs: number
  failed: number
  reports: number
  added: number
}

/** Reports kept in one transaction. */
const BATCH = 100
/** How long a worker stands by a store that does not answer, in milliseconds. */
const PATIENCE = 600_000

/**
 * Takes jobs, reads what they bring, keeps the reports, and only then says that the jobs are done: a worker that is killed at any moment
 * loses nothing, and what was written twice is there once. Ends when the signal fires, after the jobs at hand.
 */
export async function runWorker(options: WorkerOptions): Promise<WorkDone> {
  const { queue, log, signal, batch = 4, leaseMs = 60_000, once = false, onJob } = options
  const total: WorkDone = { jobs: 0, failed: 0, reports: 0, added: 0 }
  while (!signal.aborted) {
    const leases = await queue.take(batch, 1000)
    if (leases.length === 0) {
      if (!once) continue
      const { waiting, working } = await queue.status()
      if (waiting + working === 0) break
      continue
    }
    const alive = setInterval(() => {
      queue.extend(leases).catch(error => log('warn', 'lease-not-extended', { reason: String(error) }))
    }, leaseMs / 3)
    try {
      await workOff(options, leases, total, onJob)
    } finally {
      clearInterval(alive)
    }
  }
  return total
}

async function workOff(
  { read, store, queue, log }: WorkerOptions,
  leases: readonly Lease[],
  total: WorkDone,
  onJob: WorkerOptions['onJob'],
): Promise<void> {
  const done: Lease[] = []
  let pending: Report[] = []
  const keep = async () => {
    if (pending.length > 0) total.added += await keepPatiently(store, pending, log)
    pending = []
  }
  for (const lease of leases) {
    const started = performance.now()
    const before = total.reports
    try {
      for await (const report of read(lease.body)) {
        pending.push(report)
        total.reports++
        if (pending.length >= BATCH) await keep()
        // Reading holds the thread: a breath lets the leases be extended.
        else await breathe()
      }
      done.push(lease)
      onJob?.('done', total.reports - before, (performance.now() - started) / 1000)
    } catch (error) {
      if ((error as { isStoreGone?: boolean }).isStoreGone) throw error
      total.failed++
      const reason = error instanceof Error ? error.message : String(error)
      log('warn', 'job-failed', { job: lease.id, attempts: lease.attempts, reason })
      await queue.fail(lease, reason)
      onJob?.('failed', total.reports - before, (performance.now() - started) / 1000)
    }
  }
  await keep()
  await queue.done(done)
  total.jobs += done.length
}

/** A store that is away (a database server that restarts) is no fault of the jobs: they wait, and are not counted as failed. */
async function keepPatiently(store: Pick<Store, 'add'>, reports: readonly Report[], log: Log): Promise<number> {
  const started = performance.now()
  for (let pause = 250; ; pause = Math.min(pause * 2, 30_000)) {
    try {
      return (await store.add(reports)).length
    } catch (error) {
      log('error', 'store-refused', { reason: error instanceof Error ? error.message : String(error), retryInMs: pause })
      if (performance.now() - started > PATIENCE) throw Object.assign(error as Error, { isStoreGone: true })
      await sleep(pause)
    }
  }
}

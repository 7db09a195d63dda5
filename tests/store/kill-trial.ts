import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { setTimeout as sleep } from 'node:timers/promises'
import { openNatsQueue } from '../../src/7-store/nats-queue.js'
import type { Queue } from '../../src/7-store/queue.js'
import { openStore, type Store } from '../../src/7-store/store.js'
import { jobOf } from '../../src/8-serve/worker/job-body.js'
import type { Report } from '../../src/schema/report.js'
import { plainTerms } from '../support/make-report.js'
import type { TestCluster } from '../support/start-nats.js'
import { trialReport } from './trial-report.js'

/** What a trial with sudden deaths came to. */
export interface TrialResult {
  readonly kills: number
  /** Reports that were acknowledged: by the store to a writer, or by the queue. */
  readonly acknowledged: number
  readonly kept: number
  readonly lost: number
  /** Reports that stand in the store more than once, or statements of them. */
  readonly doubled: number
  /** Whether all that is kept is, byte for byte, what it would be without any death. */
  readonly isSame: boolean
  readonly seconds: number
}

const terms = () => plainTerms
const script = fileURLToPath(new URL('./trial-process.ts', import.meta.url))
const run = (...args: string[]): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx', script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
const ended = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null ? Promise.resolve() : new Promise(done => child.once('exit', () => done()))
const hashOf = (reports: readonly Report[]): string => {
  const hash = createHash('sha256')
  for (const line of reports.map(report => JSON.stringify(report)).sort()) hash.update(line)
  return hash.digest('hex')
}

/** Counts what a store holds against the reports that must be in it. */
async function judge(store: Store, count: number, kills: number, started: number): Promise<TrialResult> {
  const kept: Report[] = []
  for await (const report of store.allReports()) kept.push(report)
  const expected = Array.from({ length: count }, (_, i) => trialReport(i))
  const ids = new Set(kept.map(report => report.article.id))
  const counted = await store.count()
  const statements = kept.reduce((n, report) => n + report.statements.length, 0)
  const found = await store.statements({ kind: 'figure', limit: 1 })
  return {
    kills,
    acknowledged: count,
    kept: counted.reports,
    lost: expected.filter(report => !ids.has(report.article.id)).length,
    doubled: kept.length - ids.size + Math.max(0, counted.statements - statements) + Math.max(0, found.total - count),
    isSame: hashOf(kept) === hashOf(expected),
    seconds: Math.round((performance.now() - started) / 100) / 10,
  }
}

/** Kills a process that writes into the store, again and again, at random moments; it goes on behind the last report that was acknowledged. */
export async function writerTrial(where: string, kills: number): Promise<TrialResult> {
  const started = performance.now()
  let acknowledged = 0
  for (let killed = 0; killed < kills; killed++) {
    const child = run('writer', where, String(acknowledged), '1000000')
    let first: () => void
    const wrote = new Promise<void>(done => {
      first = done
    })
    child.stdout?.on('data', (data: Buffer) => {
      for (const line of data.toString().split('\n')) if (line !== '') acknowledged = Math.max(acknowledged, Number(line))
      first()
    })
    await wrote
    await sleep(Math.random() * 150)
    child.kill('SIGKILL')
    await ended(child)
  }
  const store = await openStore(where, { terms })
  // Up to one transaction was written whose acknowledgement did not come through: the writer repeats it, which changes nothing.
  const end = acknowledged + 5
  for (let i = acknowledged; i < end; i++) await store.add([trialReport(i)])
  const result = await judge(store, end, kills, started)
  await store.close()
  return result
}

const fill = async (queue: Queue, from: number, to: number): Promise<void> => {
  const jobs = Array.from({ length: to - from }, (_, i) => {
    const capture = { kind: 'text' as const, body: String(from + i), notices: [] }
    return jobOf({ v: 1, kind: 'captures', captures: [capture] })
  })
  await queue.put(jobs)
}

/** Kills one of two workers, again and again, at random moments, while the queue is filled; then lets the rest be worked off. */
export async function workerTrial(where: string, servers: readonly string[] | null, kills: number): Promise<TrialResult> {
  const started = performance.now()
  const store = await openStore(where, { terms })
  const queue = servers ? await openNatsQueue('trial', { servers, leaseMs: 1000 }) : store.queue('trial')
  let count = 0
  const more = async () => {
    await fill(queue, count, count + 60)
    count += 60
  }
  await more()
  for (let killed = 0; killed < kills; killed++) {
    const workers = [run('worker', where, servers?.join() ?? 'store'), run('worker', where, servers?.join() ?? 'store')]
    const ready = workers.map(worker => new Promise<void>(done => worker.stdout?.once('data', () => done())))
    await more()
    await Promise.race(ready)
    await sleep(Math.random() * 150)
    for (const worker of workers) worker.kill('SIGKILL')
    await Promise.all(workers.map(ended))
  }
  await ended(run('worker', where, servers?.join() ?? 'store'))
  const result = await judge(store, count, kills, started)
  await queue.close()
  await store.close()
  return result
}

/** Kills a node of three at random, again and again, while jobs are put in and a worker takes them; a dead node comes back after a while. */
export async function nodeTrial(where: string, cluster: TestCluster, kills: number): Promise<TrialResult> {
  const started = performance.now()
  const store = await openStore(where, { terms })
  const queue = await openNatsQueue('trial', { servers: cluster.servers, replicas: 3, leaseMs: 1000 })
  let count = 0
  let isFilling = true
  const filling = (async () => {
    while (isFilling) {
      await fill(queue, count, count + 20)
      count += 20
    }
  })()
  let worker = run('worker', where, cluster.servers.join())
  for (let killed = 0; killed < kills; killed++) {
    await sleep(300 + Math.random() * 700)
    const node = Math.floor(Math.random() * 3)
    await cluster.kill(node)
    await sleep(500 + Math.random() * 500)
    cluster.start(node)
    // Only one may be away: the next is not killed before this one is back among the three.
    await sleep(1500)
    if (worker.exitCode !== null) worker = run('worker', where, cluster.servers.join())
  }
  isFilling = false
  await filling
  await ended(worker)
  await ended(run('worker', where, cluster.servers.join()))
  const result = await judge(store, count, kills, started)
  await queue.close()
  await store.close()
  return result
}

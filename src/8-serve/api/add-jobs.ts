import { randomUUID } from 'node:crypto'
import { fetchSafely, readCaptures, type Source } from '../../intake.js'
import type { Capture } from '../../schema/capture.js'
import type { Desk } from '../desk.js'
import { watchIntoStore } from '../cli/watch-into-store.js'

/** What somebody asked to be added, and how far it is. */
export interface Job {
  readonly id: string
  readonly state: 'waiting' | 'running' | 'done' | 'failed'
  /** What is read: a name of a file, an address, or `text`. */
  readonly source: string
  /** Reports read so far, those that were new, those kept before, and documents that could not be read. */
  readonly read: number
  readonly added: number
  readonly known: number
  readonly failed: number
  /** Ids of the reports that were read, at most 200. */
  readonly reports: readonly string[]
  /** What went wrong, in words, at most 20. */
  readonly problems: readonly string[]
}
export type Order =
  | { readonly kind: 'capture'; readonly capture: Capture; readonly name: string }
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array; readonly published?: string }
  | { readonly kind: 'url'; readonly url: string; readonly published?: string }
  | { readonly kind: 'feed'; readonly url: string }
export interface AddJobs {
  /** Takes an order, or null where too many wait. */
  take(order: Order): Job | null
  job(id: string): Job | null
  close(): Promise<void>
}
export interface AddOptions {
  readonly onProgress?: (job: Job) => void
  /** `host:port` pairs of one's own network that may be fetched all the same. */
  readonly trusted?: readonly string[]
}

/** Orders that may wait, jobs that are remembered, reports kept in one transaction. */
const MOST_WAITING = 50
const MOST_REMEMBERED = 500
const BATCH = 20

/**
 * Reads what was sent through the API, one order after the other, and keeps it; between two documents the server answers others. Orders live
 * in this process: those that had not ended when it stopped are gone, their client sees it by the unknown job.
 */
export function createAddJobs(desk: Desk, { onProgress, trusted = [] }: AddOptions = {}): AddJobs {
  const jobs = new Map<string, Job>()
  const waiting: { id: string; order: Order }[] = []
  const stopping = new AbortController()
  let running: Promise<void> | null = null

  function change(id: string, part: Partial<Job>): Job {
    const changed = { ...(jobs.get(id) as Job), ...part }
    jobs.set(id, changed)
    onProgress?.(changed)
    return changed
  }
  const complain = (id: string, message: string): void => {
    const job = jobs.get(id) as Job
    change(id, { failed: job.failed + 1, problems: [...job.problems, message].slice(0, 20) })
  }
  async function keep(id: string, captures: readonly Capture[]): Promise<void> {
    const reports = captures.map(capture => desk.engine.read(capture))
    const added = new Set(await desk.store.add(reports))
    const job = jobs.get(id) as Job
    const isNew = reports.filter(report => added.has(report.article.id)).length
    change(id, {
      read: job.read + reports.length,
      added: job.added + isNew,
      known: job.known + reports.length - isNew,
      reports: [...job.reports, ...reports.map(report => report.article.id)].slice(0, 200),
    })
  }
  async function readSources(id: string, sources: readonly Source[], published: string | undefined): Promise<void> {
    let batch: Capture[] = []
    for await (const found of readCaptures(sources, { input: 'auto', ...(published === undefined ? {} : { published }) })) {
      if (stopping.signal.aborted) break
      if ('error' in found) {
        complain(id, found.error.message)
        continue
      }
      batch.push(found.capture)
      if (batch.length >= BATCH) {
        await keep(id, batch)
        batch = []
      }
      // Reading is work of this thread: others get their turn after each document.
      await new Promise(resolve => setImmediate(resolve))
    }
    if (batch.length > 0) await keep(id, batch)
  }
  async function follow(id: string, url: string): Promise<void> {
    let read = 0
    await watchIntoStore(desk.engine, desk.store, {
      sources: [url],
      once: true,
      signal: stopping.signal,
      fetch: { trusted },
      onEvent(event) {
        if (event.kind === 'failed' || event.kind === 'refused') complain(id, event.message)
        else if (event.kind !== 'polled' && event.kind !== 'unchanged')
          change(id, {
            read: ++read,
            added: (jobs.get(id) as Job).added + (event.kind === 'article' || event.kind === 'correction' ? 1 : 0),
            known: (jobs.get(id) as Job).known + (event.kind === 'repeat' ? 1 : 0),
          })
      },
    })
  }
  async function work({ id, order }: { id: string; order: Order }): Promise<void> {
    change(id, { state: 'running' })
    try {
      if (order.kind === 'capture') await keep(id, [order.capture])
      else if (order.kind === 'feed') await follow(id, order.url)
      else if (order.kind === 'file') await readSources(id, [{ name: order.name, bytes: order.bytes }], order.published)
      else {
        const page = await fetchSafely(order.url, { trusted })
        if (!page.ok) complain(id, page.message)
        else {
          const charset = /charset="?([\w-]+)/i.exec(page.type)?.[1]
          const source = { name: order.url, url: page.url, bytes: page.bytes, ...(charset === undefined ? {} : { charset }) }
          await readSources(id, [source], order.published)
        }
      }
      const { read, failed } = jobs.get(id) as Job
      change(id, { state: read === 0 && failed > 0 ? 'failed' : 'done' })
    } catch (error) {
      complain(id, error instanceof Error ? error.message : String(error))
      change(id, { state: 'failed' })
    }
  }
  async function runAll(): Promise<void> {
    for (let next = waiting.shift(); next !== undefined && !stopping.signal.aborted; next = waiting.shift()) await work(next)
    running = null
  }

  return {
    take(order) {
      if (waiting.length >= MOST_WAITING || stopping.signal.aborted) return null
      const id = randomUUID()
      const source = order.kind === 'capture' || order.kind === 'file' ? order.name : order.url
      const job: Job = { id, state: 'waiting', source, read: 0, added: 0, known: 0, failed: 0, reports: [], problems: [] }
      jobs.set(id, job)
      while (jobs.size > MOST_REMEMBERED) {
        const oldest = [...jobs.values()].find(j => j.state === 'done' || j.state === 'failed')
        if (!oldest) break
        jobs.delete(oldest.id)
      }
      waiting.push({ id, order })
      running ??= new Promise<void>(resolve => setImmediate(resolve)).then(runAll)
      return job
    },
    job: id => jobs.get(id) ?? null,
    async close() {
      stopping.abort()
      await running
    },
  }
}

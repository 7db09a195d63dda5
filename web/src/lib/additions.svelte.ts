import { api, type AddOrder, ApiError, type Job } from './api'
import { live } from './live.svelte'

/** Something the reader gave to be read and kept: the job once the server took it, or why it did not. */
export interface Addition {
  readonly key: number
  readonly name: string
  readonly job: string | null
  readonly failure: ApiError | null
  /** Gives it anew after a failure. */
  readonly again: () => void
}

/** What was given since the page was opened, newest first; it stays while the reader goes through other pages. */
export const additions = $state<{ list: Addition[] }>({ list: [] })
let count = 0

function give(name: string, send: () => Promise<Job>): void {
  const key = ++count
  const change = (part: Partial<Addition>) => {
    additions.list = additions.list.map(item => (item.key === key ? { ...item, ...part } : item))
  }
  const start = () => {
    change({ failure: null })
    send().then(
      job => {
        // News of its progress may have come before the answer.
        live.jobs[job.id] ??= job
        change({ job: job.id })
        void follow(job.id)
      },
      (error: unknown) => change({ failure: error instanceof ApiError ? error : new ApiError(-1, String(error)) }),
    )
  }
  additions.list = [{ key, name, job: null, failure: null, again: start }, ...additions.list].slice(0, 200)
  start()
}

/** Asks after a job where no stream tells of it (a proxy may hold streams back), slower and slower, until it ends. */
async function follow(id: string): Promise<void> {
  for (let wait = 1_000; ; wait = Math.min(wait * 1.5, 10_000)) {
    await new Promise(resolve => setTimeout(resolve, wait))
    const known = live.jobs[id]
    if (known?.state === 'done' || known?.state === 'failed') return
    const job = await api.job(id).catch(() => null)
    if (job === null) return
    live.jobs[id] = job
  }
}

const types: readonly (readonly [RegExp, string])[] = [
  [/\.(?:txt|text)$/i, 'text/plain'],
  [/\.x?html?$/i, 'text/html'],
  [/\.(?:ndjson|jsonl)$/i, 'application/x-ndjson'],
  [/\.pdf$/i, 'application/pdf'],
  [/\.warc$/i, 'application/warc'],
  [/\.gz$/i, 'application/gzip'],
  [/\.eml$/i, 'message/rfc822'],
]

/** Gives an order (text, page, address, feed) under a name that the list shows. */
export const giveOrder = (name: string, order: AddOrder): void => give(name, () => api.add(order))

/** Gives a file as it is. */
export const giveFile = (file: Blob, name: string, published: string): void =>
  give(name, () => api.addFile(file, name, types.find(([ending]) => ending.test(name))?.[1] ?? 'application/octet-stream', published))

/** The job of an addition as last heard. */
export const jobOf = (addition: Addition): Job | null => (addition.job === null ? null : (live.jobs[addition.job] ?? null))

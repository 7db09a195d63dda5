import type { Job } from './api'

/** What the server told of itself since the page was opened: reports that were not there yet, and how far additions are. */
export const live = $state<{ fresh: number; isOpen: boolean; jobs: Record<string, Job> }>({ fresh: 0, isOpen: false, jobs: {} })

/** Reports that the reader has been shown: those of the first greeting, and those that were loaded since. */
let known: number | null = null
let total = 0

function count(reports: unknown): void {
  if (typeof reports !== 'number') return
  total = reports
  known ??= reports
  live.fresh = Math.max(0, total - known)
}

/** The reader has taken up what was new. */
export function takeUp(): void {
  known = total
  live.fresh = 0
}

const dataOf = (event: Event): Record<string, unknown> => {
  try {
    return JSON.parse((event as MessageEvent<string>).data) as Record<string, unknown>
  } catch {
    return {}
  }
}

/**
 * Listens to the server while the page is seen. The stream is closed on hidden pages: a browser opens six lines to a server, and a dozen
 * forgotten tabs must not stop the one that is read. The greeting counts the store anew, so that nothing is missed in between.
 */
export function startLive(address = '/api/v1/events'): () => void {
  let stream: EventSource | null = null
  const close = () => {
    stream?.close()
    stream = null
    live.isOpen = false
  }
  const open = () => {
    if (stream !== null || document.visibilityState !== 'visible' || typeof EventSource === 'undefined') return
    stream = new EventSource(address)
    stream.addEventListener('open', () => {
      live.isOpen = true
    })
    stream.addEventListener('error', () => {
      live.isOpen = false
    })
    for (const name of ['hello', 'reports']) stream.addEventListener(name, event => count(dataOf(event)['reports']))
    stream.addEventListener('progress', event => {
      const job = dataOf(event) as unknown as Job
      if (typeof job.id === 'string') live.jobs[job.id] = job
    })
  }
  const turn = () => (document.visibilityState === 'visible' ? open() : close())
  document.addEventListener('visibilitychange', turn)
  open()
  return () => {
    document.removeEventListener('visibilitychange', turn)
    close()
  }
}

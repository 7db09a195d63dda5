import type { Alert } from '../alerts/alert.js'
import type { Desk } from '../desk.js'
import { keptHead, type ReportHead } from '../views/report-head.js'
import type { Job } from './add-jobs.js'

/** What listeners are told. `id` is a cursor of the store: a listener that was cut off goes on from there. */
export type News =
  | { readonly event: 'hello'; readonly id: string; readonly data: { readonly reports: number; readonly statements: number } }
  | {
      readonly event: 'reports'
      readonly id: string
      readonly data: {
        readonly added: number
        readonly items: readonly ReportHead[]
        readonly reports: number
        readonly statements: number
      }
    }
  | { readonly event: 'progress'; readonly data: Job }
  | { readonly event: 'alert'; readonly data: Alert }

export interface NewsFeed {
  /** Calls back with news until the returned function is called; `after`: the id of the last news that was heard. */
  listen(listener: (news: News) => void, after?: string): () => void
  /** Tells all listeners at once. */
  tell(news: News): void
  /** Looks at the store now: something was just added here. */
  look(): void
  readonly listeners: number
  close(): void
}

/** Reports that are named in one message; more are only counted. */
const MOST = 50

/**
 * New reports of the store for whoever listens. The store is asked (also other processes add to it) only while somebody does, and once for
 * all of them; a listener that comes back with the id of its last news first gets what it missed.
 *
 * @param every milliseconds between two looks at the store
 */
export function createNewsFeed(desk: Desk, every = 2000): NewsFeed {
  const listeners = new Map<(news: News) => void, string>()
  let timer: NodeJS.Timeout | null = null
  let isLooking = false
  let again = false
  let isClosed = false

  const newest = async (): Promise<string> => `${await desk.store.version()}|~`
  async function catchUp(listener: (news: News) => void, after: string): Promise<string> {
    const items: ReportHead[] = []
    let cursor = after
    let added = 0
    for (;;) {
      const page = await desk.store.added({ limit: 200, after: cursor })
      added += page.items.length
      cursor = page.next
      for (const head of page.items.slice(0, Math.max(0, MOST - items.length))) items.push(keptHead(head, desk))
      if (page.items.length < 200) break
    }
    if (added > 0) listener({ event: 'reports', id: cursor, data: { added, items, ...(await desk.store.count()) } })
    return cursor
  }
  async function lookOnce(): Promise<void> {
    if (isLooking) {
      again = true
      return
    }
    isLooking = true
    try {
      do {
        again = false
        // Most listeners stand at the same point: they share one question.
        const groups = new Map<string, ((news: News) => void)[]>()
        for (const [listener, cursor] of listeners) groups.set(cursor, [...(groups.get(cursor) ?? []), listener])
        for (const [cursor, members] of groups) {
          const next = await catchUp(news => {
            for (const member of members) if (listeners.has(member)) member(news)
          }, cursor)
          for (const member of members) if (listeners.has(member)) listeners.set(member, next)
        }
      } while (again && !isClosed)
    } catch (error) {
      console.error(`isnad: news could not be read from the store (${error instanceof Error ? error.message : String(error)})`)
    } finally {
      isLooking = false
    }
  }
  function run(): void {
    if (timer !== null || isClosed || listeners.size === 0) return
    timer = setTimeout(async () => {
      await lookOnce()
      timer = null
      run()
    }, every)
    timer.unref()
  }
  return {
    get listeners() {
      return listeners.size
    },
    listen(listener, after) {
      const start = async () => {
        const cursor = after ?? (await newest())
        if (isClosed) return
        listener({ event: 'hello', id: cursor, data: await desk.store.count() })
        listeners.set(listener, cursor)
        if (after !== undefined) void lookOnce()
        run()
      }
      let isGone = false
      start().then(
        () => isGone && listeners.delete(listener),
        error => console.error(`isnad: ${error instanceof Error ? error.message : String(error)}`),
      )
      return () => {
        isGone = true
        listeners.delete(listener)
        if (listeners.size === 0 && timer !== null) {
          clearTimeout(timer)
          timer = null
        }
      }
    },
    tell(news) {
      for (const listener of listeners.keys()) listener(news)
    },
    look: () => void lookOnce(),
    close() {
      isClosed = true
      if (timer !== null) clearTimeout(timer)
      listeners.clear()
    },
  }
}

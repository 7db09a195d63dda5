import { contentHash } from '../base/hash.js'
import type { Capture } from '../schema/capture.js'
import { decodeBytes } from './decode-bytes.js'
import { diffLines } from './diff-lines.js'
import { type Fetched, fetchSafely, type FetchOptions } from './fetch-safely.js'
import { type FeedEntry, parseFeedEntries } from './parse-feed-entries.js'
import { nextDelay, readRetryAfter } from './watch-delay.js'
import { type Clock, makeHostQueue, systemClock } from './watch-hosts.js'
import { makeRobots } from './watch-robots.js'
import type { SourceState, WatchState } from './watch-state.js'

export type WatchEvent =
  | { readonly kind: 'polled' | 'failed' | 'unchanged'; readonly source: string; readonly message: string }
  | {
      readonly kind: 'article' | 'correction' | 'repeat' | 'refused'
      readonly source: string
      readonly url: string
      readonly message: string
    }

export interface WatchOptions {
  /** Addresses of feeds, sitemaps and lists of them. */
  readonly sources: readonly string[]
  readonly state: WatchState
  /** Canonical address and text of a captured page, by which articles are told apart; given by the pipeline. */
  readonly identify: (capture: Capture) => { readonly url: string | null; readonly text: string }
  readonly signal?: AbortSignal
  /** Polls every source that is due once and returns. */
  readonly once?: boolean
  /** Milliseconds between polls of a source; 15 minutes. */
  readonly interval?: number
  /** Least pause between requests to one host; 2 s. */
  readonly pause?: number
  /** Most requests under way; 8. */
  readonly width?: number
  /** Ages at which a known article is looked at again for corrections: 1, 6, 24 and 72 hours. */
  readonly rechecks?: readonly number[]
  readonly fetch?: FetchOptions
  readonly clock?: Clock
  readonly random?: () => number
  readonly onEvent?: (event: WatchEvent) => void
}

const HOUR = 3_600_000
const MOST_ATTEMPTS = 6
const KEPT_COUNTS = 30
const LASTING = new Set([401, 403, 404, 405, 406, 410, 451])

/** Address without what does not change the page: fragment, tracking parameters. */
export function tidyUrl(address: string): string {
  try {
    const url = new URL(address)
    url.hash = ''
    for (const name of [...url.searchParams.keys()])
      if (/^(?:utm_\w+|fbclid|gclid|igshid|mc_[ce]id|ico|cmp|ref|ref_src|src|ns_\w+|xtor|ocid)$/i.test(name)) url.searchParams.delete(name)
    return url.href
  } catch {
    return address
  }
}

/**
 * Polls feeds and sitemaps politely until the signal fires: conditional requests, robots.txt, one request per host at a time with a pause,
 * backoff with jitter, `Retry-After`. New articles are handed to the state with the mark of their entry in one step; the validators of a feed
 * are saved only after all its entries were dealt with, so that a crash at any point loses nothing and doubles nothing.
 */
export async function watchSources(options: WatchOptions): Promise<void> {
  const { state, signal } = options
  const clock = options.clock ?? systemClock
  const interval = options.interval ?? 15 * 60_000
  const random = options.random ?? Math.random
  const queue = makeHostQueue(clock, options.width ?? 8, signal)
  const isStopped = (): boolean => signal?.aborted === true
  const emit = options.onEvent ?? (() => undefined)
  const hostOf = (url: string): string => {
    try {
      return new URL(url).host
    } catch {
      return ''
    }
  }
  const direct = (url: string, headers: Record<string, string> = {}, types?: RegExp): Promise<Fetched> =>
    fetchSafely(url, { ...options.fetch, headers: { ...options.fetch?.headers, ...headers }, ...(types === undefined ? {} : { types }) })
  const robots = makeRobots(
    url => queue.run(hostOf(url), options.pause ?? 2000, () => direct(url, {}, /^text\/plain|^text\/html|^$/i)),
    clock.now,
  )

  const politely = async (url: string, headers: Record<string, string> = {}): Promise<Fetched> => {
    try {
      if (!(await robots.isAllowed(url))) return { ok: false, url, code: 'robots', message: `robots.txt of ${hostOf(url)} forbids ${url}` }
      const pause = Math.max(options.pause ?? 2000, (await robots.pause(url)) ?? 0)
      return await queue.run(hostOf(url), pause, () => direct(url, headers))
    } catch (error) {
      return { ok: false, url, code: 'refused-url', message: (error as Error).message }
    }
  }

  const poll = async (source: string, children: (urls: readonly string[]) => void): Promise<number> => {
    const before: SourceState = (await state.loadSource(source)) ?? { url: source, nextAt: 0, failures: 0, counts: [], lengths: [] }
    if (before.nextAt > clock.now()) return before.nextAt
    const headers: Record<string, string> = {}
    if (before.etag !== undefined) headers['if-none-match'] = before.etag
    if (before.lastModified !== undefined) headers['if-modified-since'] = before.lastModified
    const result = await politely(source, headers)
    if (isStopped()) return clock.now()
    const fail = async (message: string, retryAfter: number | null): Promise<number> => {
      const failures = before.failures + 1
      const nextAt = clock.now() + nextDelay(interval, failures, retryAfter, random)
      await state.saveSource({ ...before, failures, lastError: message, nextAt })
      emit({ kind: 'failed', source, message })
      return nextAt
    }
    if (!result.ok) return fail(result.message, readRetryAfter(result.retryAfter, clock.now()))
    const nextAt = clock.now() + nextDelay(interval, 0, null, random)
    if (result.status === 304) {
      await state.saveSource({ ...withoutError(before), failures: 0, nextAt, lastSuccessAt: clock.now() })
      emit({ kind: 'unchanged', source, message: 'not modified' })
      return nextAt
    }
    let content: ReturnType<typeof parseFeedEntries>
    try {
      content = parseFeedEntries(decodeBytes(result.bytes, /charset\s*=\s*["']?([\w-]+)/i.exec(result.type)?.[1]).text)
    } catch (error) {
      return fail(`${source} is no feed that can be read (${(error as Error).message})`, null)
    }
    children(content.sources)
    let open = 0
    let fresh = 0
    const lengths: number[] = []
    await Promise.all(
      content.entries.map(async entry => {
        const done = await takeEntry(source, entry)
        if (done === 'open') open++
        else if (typeof done === 'number') {
          fresh++
          lengths.push(done)
        }
      }),
    )
    if (isStopped()) return clock.now()
    const gap = before.lastNewAt === undefined || fresh === 0 ? undefined : (clock.now() - before.lastNewAt) / 86_400_000 / fresh
    const usualGap = gap === undefined ? before.usualGap : before.usualGap === undefined ? gap : before.usualGap * 0.8 + gap * 0.2
    const etag = open === 0 ? result.headers.etag : undefined
    const lastModified = open === 0 ? result.headers['last-modified'] : undefined
    const { etag: _etag, lastModified: _modified, ...rest } = withoutError(before)
    await state.saveSource({
      ...rest,
      ...(etag === undefined ? {} : { etag }),
      ...(lastModified === undefined ? {} : { lastModified }),
      ...(usualGap === undefined ? {} : { usualGap }),
      ...(fresh > 0 ? { lastNewAt: clock.now() } : {}),
      failures: 0,
      lastSuccessAt: clock.now(),
      nextAt: open > 0 ? Math.min(nextAt, clock.now() + nextDelay(Math.min(interval, 5 * 60_000), 0, null, random)) : nextAt,
      counts: [...before.counts, content.entries.length].slice(-KEPT_COUNTS),
      lengths:
        lengths.length === 0
          ? before.lengths
          : [...before.lengths, Math.round(lengths.reduce((a, b) => a + b, 0) / lengths.length)].slice(-KEPT_COUNTS),
    })
    emit({ kind: 'polled', source, message: `${content.entries.length} entries, ${fresh} new or changed, ${open} to try again` })
    return nextAt
  }

  /** Deals with one entry: the length of a kept text, `done`, or `open` where it must be tried again. */
  const takeEntry = async (source: string, entry: FeedEntry): Promise<number | 'done' | 'open'> => {
    const url = entry.url === null ? null : tidyUrl(entry.url)
    if (url === null || isStopped()) return url === null ? 'done' : 'open'
    const marker = entry.published ?? ''
    const seen = await state.entryMarker(source, url)
    const known = seen === null ? null : await state.loadArticle(url)
    const schedule = options.rechecks ?? [HOUR, 6 * HOUR, 24 * HOUR, 72 * HOUR]
    const due = known !== null && schedule[known.checks] !== undefined && clock.now() - known.firstSeenAt >= schedule[known.checks]!
    if (seen !== null && seen === marker && !due) return 'done'
    const result = await politely(url)
    if (isStopped()) return 'open'
    if (!result.ok) {
      const lasting =
        result.code.startsWith('refused-') || result.code === 'robots' || result.code === 'too-large' || LASTING.has(result.status ?? 0)
      if (!lasting && (await state.noteAttempt(source, url)) < MOST_ATTEMPTS) return 'open'
      await state.markEntry(source, url, marker, result.message)
      emit({ kind: 'refused', source, url, message: result.message })
      return 'done'
    }
    const decoded = decodeBytes(result.bytes, /charset\s*=\s*["']?([\w-]+)/i.exec(result.type)?.[1])
    const capture: Capture = {
      url: result.url,
      kind: /^text\/plain/i.test(result.type) ? 'text' : 'html',
      body: decoded.text,
      ...(entry.published === null ? {} : { published: { value: entry.published, basis: 'feed' } }),
      notices: decoded.notices,
    }
    const identity = options.identify(capture)
    const canonical = tidyUrl(identity.url ?? result.url)
    const hash = contentHash(identity.text)
    const earlier = (await state.loadArticle(canonical)) ?? (await state.loadArticle(url))
    const twin = earlier === null ? await state.findText(hash) : null
    if (twin !== null || earlier?.hash === hash) {
      await state.markEntry(source, url, marker, `same text as ${twin ?? canonical}`)
      emit({ kind: 'repeat', source, url, message: `same text as ${twin ?? canonical}` })
      return 'done'
    }
    const version = (earlier?.version ?? 0) + 1
    await state.keep({
      url: earlier?.url ?? canonical,
      version,
      hash,
      text: identity.text,
      firstSeenAt: earlier?.firstSeenAt ?? clock.now(),
      checks: earlier?.checks ?? 0,
      source,
      entry: url,
      marker,
      capture,
      changes: earlier === null ? [] : diffLines(earlier.text, identity.text),
    })
    emit({ kind: version === 1 ? 'article' : 'correction', source, url, message: `version ${version}` })
    return identity.text.length
  }

  const sources = new Set(options.sources)
  while (!isStopped()) {
    let earliest = Number.POSITIVE_INFINITY
    let pending = [...sources]
    while (pending.length > 0 && !isStopped()) {
      const found: string[] = []
      const times = await Promise.all(pending.map(source => poll(source, urls => found.push(...urls))))
      earliest = Math.min(earliest, ...times)
      pending = found.filter(url => !sources.has(url))
      for (const url of pending) sources.add(url)
    }
    if (options.once === true) return
    await clock.sleep(Math.max(1000, Math.min(earliest - clock.now(), interval)), signal)
  }
}

function withoutError(state: SourceState): SourceState {
  const { lastError: _error, ...rest } = state
  return rest
}

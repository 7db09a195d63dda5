import type { Capture } from '../schema/capture.js'
import type { LineChange } from './diff-lines.js'

/** What is remembered of a feed, sitemap or list. */
export interface SourceState {
  readonly url: string
  readonly etag?: string
  readonly lastModified?: string
  /** Milliseconds since 1970; not polled before. */
  readonly nextAt: number
  readonly lastSuccessAt?: number
  readonly lastNewAt?: number
  readonly failures: number
  readonly lastError?: string
  /** Entries in the last polls, newest last, for telling a source that shrinks. */
  readonly counts: readonly number[]
  /** Mean length of the article texts of the last polls. */
  readonly lengths: readonly number[]
  /** Days between new articles, smoothed. */
  readonly usualGap?: number
}

/** What is remembered of an article. */
export interface KnownArticle {
  readonly url: string
  readonly version: number
  readonly hash: string
  readonly text: string
  readonly firstSeenAt: number
  readonly checks: number
}

/** A new article or a new version of one, with what the outlet changed. */
export interface KeptArticle extends KnownArticle {
  readonly source: string
  readonly entry: string
  readonly marker: string
  readonly capture: Capture
  readonly changes: readonly LineChange[]
}

/**
 * The memory of the watcher, given by the store. `keep` must be one transaction: the article and the mark of its entry are kept together or not
 * at all, and keeping the same version twice is the same as once. So a crash at any point neither loses nor doubles an article.
 */
export interface WatchState {
  loadSource(url: string): Promise<SourceState | null>
  saveSource(state: SourceState): Promise<void>
  /** The marker (date of the feed) under which an entry was done, or null. */
  entryMarker(source: string, entry: string): Promise<string | null>
  loadArticle(url: string): Promise<KnownArticle | null>
  /** Address of an article with the same text, or null. */
  findText(hash: string): Promise<string | null>
  keep(article: KeptArticle): Promise<void>
  /** The entry needs nothing more: it repeats a known article, or will never be readable. `checks` is noted on its article. */
  markEntry(source: string, entry: string, marker: string, why: string): Promise<void>
  /** Counts one more vain attempt to fetch an entry and returns how many there were. */
  noteAttempt(source: string, entry: string): Promise<number>
}

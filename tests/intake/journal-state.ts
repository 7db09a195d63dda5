import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import type { KeptArticle, KnownArticle, SourceState, WatchState } from '../../src/1-read/watch-state.js'

type Line =
  | { readonly kind: 'source'; readonly state: SourceState }
  | { readonly kind: 'keep'; readonly article: Omit<KeptArticle, 'capture'> }
  | { readonly kind: 'mark'; readonly source: string; readonly entry: string; readonly marker: string }

/** A watcher's memory in an append-only file, one fsynced line a step; a torn last line is left out on reading, as a rolled back transaction is. */
export function openJournal(path: string): WatchState & { readonly kept: Omit<KeptArticle, 'capture'>[]; close(): void } {
  const sources = new Map<string, SourceState>()
  const marks = new Map<string, string>()
  const articles = new Map<string, KnownArticle>()
  const hashes = new Map<string, string>()
  const attempts = new Map<string, number>()
  const kept: Omit<KeptArticle, 'capture'>[] = []
  const apply = (line: Line): void => {
    if (line.kind === 'source') sources.set(line.state.url, line.state)
    else if (line.kind === 'mark') marks.set(`${line.source} ${line.entry}`, line.marker)
    else {
      kept.push(line.article)
      marks.set(`${line.article.source} ${line.article.entry}`, line.article.marker)
      articles.set(line.article.url, line.article)
      hashes.set(line.article.hash, line.article.url)
    }
  }
  const text = existsSync(path) ? readFileSync(path, 'utf8') : ''
  for (const line of text.slice(0, text.lastIndexOf('\n') + 1).split('\n')) {
    try {
      if (line !== '') apply(JSON.parse(line) as Line)
    } catch {
      // A line torn by a kill and continued after it counts as not written.
    }
  }
  const file = openSync(path, 'a')
  if (text !== '' && !text.endsWith('\n')) writeSync(file, '\n')
  const write = (line: Line): void => {
    writeSync(file, `${JSON.stringify(line)}\n`)
    fsyncSync(file)
    apply(line)
  }
  return {
    kept,
    close: () => closeSync(file),
    loadSource: async url => sources.get(url) ?? null,
    saveSource: async state => write({ kind: 'source', state }),
    entryMarker: async (source, entry) => marks.get(`${source} ${entry}`) ?? null,
    loadArticle: async url => articles.get(url) ?? null,
    findText: async hash => hashes.get(hash) ?? null,
    keep: async ({ capture: _capture, ...article }) => {
      if (articles.get(article.url)?.hash !== article.hash) write({ kind: 'keep', article })
    },
    markEntry: async (source, entry, marker) => write({ kind: 'mark', source, entry, marker }),
    noteAttempt: async (source, entry) => {
      const count = (attempts.get(`${source} ${entry}`) ?? 0) + 1
      attempts.set(`${source} ${entry}`, count)
      return count
    },
  }
}

import type { LineWord } from './cut-words.js'

interface Item {
  readonly kind: 'words' | 'NUM' | '_' | '*'
  readonly words: ReadonlySet<string>
  readonly optional: boolean
}

/** Patterns with a value each, ready to be matched at a word of a line. */
export interface PatternTable<T> {
  /** The longest match of any pattern that starts at word `at`: its end (a word index) and value. */
  matchAt(words: readonly LineWord[], at: number): { end: number; value: T } | null
  /** Some pattern begins with the first of these words. */
  mayStart(words: readonly LineWord[]): boolean
  /** Every match that starts at word `at`. */
  matchesAt(words: readonly LineWord[], at: number): { end: number; value: T }[]
}

const MOST_GAP = 12
const NOTHING: readonly never[] = []
const NUMBER = /^\p{N}+$/u

function readItems(pattern: string): Item[] {
  return pattern.split(' ').map((word): Item => {
    const optional = word.endsWith('?')
    const bare = optional ? word.slice(0, -1) : word
    return { kind: bare === 'NUM' || bare === '_' || bare === '*' ? bare : 'words', words: new Set(bare.split('|')), optional }
  })
}

/** Longest end of a match of items from `i` at word `at`, or -1. Patterns are short and gaps bounded, so the work per word is bounded. */
function matchItems(items: readonly Item[], i: number, words: readonly LineWord[], at: number): number {
  const item = items[i]
  if (item === undefined) return at
  if (item.kind === '*') {
    for (let end = Math.min(words.length, at + MOST_GAP); end >= at; end--) {
      const found = matchItems(items, i + 1, words, end)
      if (found >= 0) return found
    }
    return -1
  }
  const word = words[at]?.folded
  const fits = word !== undefined && (item.kind === '_' || (item.kind === 'NUM' ? NUMBER.test(word) : item.words.has(word)))
  if (fits) {
    const found = matchItems(items, i + 1, words, at + 1)
    if (found >= 0) return found
  }
  return item.optional ? matchItems(items, i + 1, words, at) : -1
}

/** Builds a table of patterns (see `Pattern`), looked up by their first word. */
export function makePatternTable<T>(entries: Iterable<readonly [pattern: string, value: T]>): PatternTable<T> {
  const byFirst = new Map<string, { items: Item[]; value: T }[]>()
  const others: { items: Item[]; value: T }[] = []
  for (const [pattern, value] of entries) {
    const items = readItems(pattern)
    const entry = { items, value }
    // An optional first word leaves the second to start a match: file the entry under every word that may come first.
    let filed = false
    for (const item of items) {
      if (item.kind !== 'words') {
        others.push(entry)
        filed = true
        if (item.optional) continue
        break
      }
      for (const word of item.words) byFirst.set(word, [...(byFirst.get(word) ?? []), entry])
      filed = true
      if (!item.optional) break
    }
    if (!filed) throw new Error(`Pattern "${pattern}" has no words`)
  }
  const matchesAt = (words: readonly LineWord[], at: number) => {
    const first = words[at]
    const found: { end: number; value: T }[] = []
    if (first === undefined) return found
    for (const entry of byFirst.get(first.folded) ?? NOTHING) {
      const end = matchItems(entry.items, 0, words, at)
      if (end > at) found.push({ end, value: entry.value })
    }
    for (const entry of others) {
      const end = matchItems(entry.items, 0, words, at)
      if (end > at) found.push({ end, value: entry.value })
    }
    return found
  }
  /** The longest match without a list of all: asked at every word of a page. */
  const matchAt = (words: readonly LineWord[], at: number) => {
    const first = words[at]
    if (first === undefined) return null
    let best: { items: Item[]; value: T } | null = null
    let bestEnd = at
    const listed = byFirst.get(first.folded)
    if (listed !== undefined) {
      for (const entry of listed) {
        const end = matchItems(entry.items, 0, words, at)
        if (end > bestEnd) {
          best = entry
          bestEnd = end
        }
      }
    }
    for (const entry of others) {
      const end = matchItems(entry.items, 0, words, at)
      if (end > bestEnd) {
        best = entry
        bestEnd = end
      }
    }
    return best === null ? null : { end: bestEnd, value: best.value }
  }
  return {
    matchesAt,
    mayStart: words => others.length > 0 || (words[0] !== undefined && byFirst.has(words[0].folded)),
    matchAt,
  }
}

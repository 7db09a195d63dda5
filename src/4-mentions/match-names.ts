import type { NameSpelling } from '../language/name-grammar.js'

/** A whole name cut into words as the spelling model reads them (folded, between `^` and `$`). */
export type NameWords = readonly string[]

/** Words of two names that answer to each other; two words on one side where one of them joins what the other parts. */
export interface WordMatch {
  readonly a: string
  readonly b: string
  /** Nats of evidence that the two are one word. */
  readonly evidence: number
}

export interface NameMatch {
  /** Nats of evidence that the two names are one person's; -Infinity where one word or none is shared. */
  readonly score: number
  /** Which word answers to which: the reason for the score. */
  readonly words: readonly WordMatch[]
  /** Words of either name that answer to none. */
  readonly left: readonly string[]
}

/** Above it a match is right 99 times of 100 (measured on lists of persons under sanctions). */
export const SURE_MATCH = 20.5

/** Two words that speak less for each other are no match. */
const LEAST = 5
/** A word joined of two, or parted in two, must speak more. */
const LEAST_JOINED = 6
/** What one word can say at most: a rare long surname does not make up for a first name that differs. */
const MOST = 12
/** What a word of the shorter name costs that answers to none, and one that only the longer name has. */
const MISSING = 20
const EXTRA = 3

type Evidence = (a: string, b: string) => number

/**
 * How well a name in the own script and one in Latin letters match. Words are paired best first, whatever their order; particles written together or
 * apart are no difference. One shared word (a surname) never makes a match: the rest counts against it. The result explains itself.
 */
export function matchNames(own: NameWords, latin: NameWords, spelling: NameSpelling): NameMatch {
  return matchWords(own, latin, (a, b) => Math.max(...spelling.variants(a).map(variant => spelling.model.evidence(b, variant))))
}

/**
 * The same for two names in the own script: Tokayev with kaf and with qaf. Short words must be the same: in one script Hasan and Husayn, Saad and
 * Said are two names, however alike their Latin spellings are.
 */
export function matchOwnNames(a: NameWords, b: NameWords, spelling: NameSpelling): NameMatch {
  const evidence: Evidence = (x, y) => {
    if (!mayRespell(x, y)) return Number.NEGATIVE_INFINITY
    let best = Number.NEGATIVE_INFINITY
    for (const one of spelling.variants(x)) {
      for (const other of spelling.variants(y)) best = Math.max(best, spelling.model.ownEvidence(one, other))
    }
    return best
  }
  return matchWords(a, b, evidence)
}

/** Letters of a word that may be left out where the rest is the same, and that may change. */
const MAY_DROP = 4
const MAY_CHANGE = 5

function mayRespell(x: string, y: string): boolean {
  if (x === y) return true
  const [short, long] = x.length <= y.length ? [x, y] : [y, x]
  const letters = short.length - 2
  if (letters >= MAY_CHANGE) return true
  if (letters < MAY_DROP || short.length === long.length) return false
  let at = 0
  for (const letter of long) if (letter === short[at]) at++
  return at === short.length
}

interface Pair {
  readonly a: readonly number[]
  readonly b: readonly number[]
  readonly evidence: number
}

const joined = (words: readonly string[]): string => `^${words.map(word => word.slice(1, -1)).join('')}$`

/** Pairs the words of two names one to one (or one to two), best first, and weighs the whole. */
export function matchWords(a: NameWords, b: NameWords, evidence: Evidence): NameMatch {
  const pairs: Pair[] = []
  a.forEach((x, i) => {
    b.forEach((y, j) => {
      const value = evidence(x, y)
      if (value >= LEAST) pairs.push({ a: [i], b: [j], evidence: value })
    })
  })
  const paired = new Set(pairs.map(pair => pair.a[0]))
  if (pairs.length > 0 && (paired.size < Math.min(a.length, b.length) || a.length !== b.length)) {
    pairs.push(...joinedPairs(a, b, evidence))
    pairs.push(...joinedPairs(b, a, (x, y) => evidence(y, x)).map(pair => ({ ...pair, a: pair.b, b: pair.a })))
  }
  return weigh(a, b, pairs)
}

/** One word of `b` for two of `a`. */
function joinedPairs(a: NameWords, b: NameWords, evidence: Evidence): Pair[] {
  const pairs: Pair[] = []
  for (let i = 0; i + 1 < a.length; i++) {
    const whole = joined([a[i]!, a[i + 1]!])
    b.forEach((y, j) => {
      if (Math.abs(whole.length - y.length) > Math.max(4, whole.length / 2)) return
      const value = evidence(whole, y)
      if (value >= LEAST_JOINED) pairs.push({ a: [i, i + 1], b: [j], evidence: value })
    })
  }
  return pairs
}

function weigh(a: NameWords, b: NameWords, pairs: Pair[]): NameMatch {
  pairs.sort((x, y) => y.evidence - x.evidence)
  const usedA = new Set<number>()
  const usedB = new Set<number>()
  const words: WordMatch[] = []
  let total = 0
  let shared = 0
  for (const pair of pairs) {
    if (pair.a.some(i => usedA.has(i)) || pair.b.some(j => usedB.has(j))) continue
    for (const i of pair.a) usedA.add(i)
    for (const j of pair.b) usedB.add(j)
    total += Math.min(MOST, pair.evidence)
    shared += Math.min(2, pair.a.length + pair.b.length - 1)
    words.push({ a: spell(pair.a, a), b: spell(pair.b, b), evidence: pair.evidence })
  }
  const left = [...a.filter((_, i) => !usedA.has(i)), ...b.filter((_, j) => !usedB.has(j))].map(word => word.slice(1, -1))
  const [leftA, leftB] = [a.length - usedA.size, b.length - usedB.size]
  const [missing, extra] = a.length <= b.length ? [leftA, leftB] : [leftB, leftA]
  const score = shared < 2 ? Number.NEGATIVE_INFINITY : total - MISSING * missing - EXTRA * extra
  return { score, words, left }
}

const spell = (places: readonly number[], words: NameWords): string => places.map(i => words[i]!.slice(1, -1)).join(' ')

import { createMemory, remember } from './remember.js'
import type { SpellingContext } from './spelling-context.js'

/**
 * A learned model of how a name is spelled in another script: joint probabilities of letter groups, `[latin, own, probability]`. Both words
 * carry `^` and `$` at their ends, so that groups know where they stand. Many-to-many alignment as in Jiampojamarn and others (2007).
 */
export interface SpellingModel {
  readonly pairs: readonly (readonly [latin: string, own: string, probability: number])[]
}

/** One step of the explanation of a match: which letters answer to which, and how usual that is (1 is always). */
export interface SpellingStep {
  readonly latin: string
  readonly own: string
  readonly share: number
}

export interface Spelling {
  /** Log probability of the own spelling given the Latin one, both with `^` and `$`, by letter groups alone; -Infinity where the model knows no way. */
  score(latin: string, own: string): number
  /**
   * Log likelihood ratio, in nats, that the own word is a spelling of the Latin one rather than any word: long and unusual words give more, a
   * short one little. 0 speaks neither for nor against; -Infinity where the model knows no way.
   */
  evidence(latin: string, own: string): number
  /** The same for two own spellings: one read back into Latin letters and written again may give the other. */
  ownEvidence(own: string, other: string): number
  /** Letter by letter, why two spellings match; null where they do not. */
  explain(latin: string, own: string): readonly SpellingStep[] | null
  /** All Latin words of an index that can be the own spelling, best first; where letters in context were learned, they order the first ten. */
  index(words: readonly string[]): (own: string) => { readonly word: number; readonly score: number }[]
}

const LATIN_GROUP = 3
const OWN_GROUP = 2
const MEMORY = 50_000
/** How often a letter is put in where none stood, of all places between letters. */
const SILENT = 0.1

/** How many candidates of an index get the second opinion, and the log probability that it gives where it knows no way. */
const RANKED = 10
const UNKNOWN = -60

/** Makes the model usable: look-ups, scoring, explanation, search over a trie of Latin words. Letters in context, where given, are a second opinion of equal weight. */
export function makeSpelling(model: SpellingModel, context: SpellingContext | null = null): Spelling {
  const groups = new Map<string, number>()
  const byLatin: (readonly [string, number])[][] = []
  const byOwn = new Map<string, [number, number][]>()
  const marginal: number[] = []
  for (const [latin, own, probability] of model.pairs) {
    let id = groups.get(latin)
    if (id === undefined) {
      id = groups.size
      groups.set(latin, id)
      byLatin.push([])
      marginal.push(0)
    }
    byLatin[id]!.push([own, probability])
    marginal[id]! += probability
    const list = byOwn.get(own)
    if (list) list.push([id, probability])
    else byOwn.set(own, [[id, probability]])
  }

  function logMarginal(latin: string): number {
    const f = new Float64Array(latin.length + 1)
    f[0] = 1
    for (let i = 0; i < latin.length; i++) {
      for (let x = 1; x <= LATIN_GROUP && i + x <= latin.length; x++) {
        const id = groups.get(latin.slice(i, i + x))
        if (id !== undefined) f[i + x]! += f[i]! * marginal[id]!
      }
    }
    return Math.log(f[latin.length]!)
  }

  function score(latin: string, own: string): number {
    const width = own.length + 1
    const f = new Float64Array((latin.length + 1) * width)
    f[0] = 1
    for (let i = 0; i < latin.length; i++) {
      for (let x = 1; x <= LATIN_GROUP && i + x <= latin.length; x++) {
        const id = groups.get(latin.slice(i, i + x))
        if (id === undefined) continue
        for (const [letters, probability] of byLatin[id]!) {
          for (let j = 0; j + letters.length <= own.length; j++) {
            const value = f[i * width + j]!
            if (value > 0 && own.startsWith(letters, j)) f[(i + x) * width + j + letters.length]! += value * probability
          }
        }
      }
    }
    return Math.log(f[latin.length * width + own.length]!) - logMarginal(latin)
  }

  function explain(latin: string, own: string): readonly SpellingStep[] | null {
    const width = own.length + 1
    const best = new Float64Array((latin.length + 1) * width).fill(Number.NEGATIVE_INFINITY)
    const from: ({ at: number; step: SpellingStep } | undefined)[] = []
    best[0] = 0
    for (let i = 0; i < latin.length; i++) {
      for (let x = 1; x <= LATIN_GROUP && i + x <= latin.length; x++) {
        const id = groups.get(latin.slice(i, i + x))
        if (id === undefined) continue
        for (const [letters, probability] of byLatin[id]!) {
          for (let j = 0; j + letters.length <= own.length; j++) {
            const at = i * width + j
            const next = (i + x) * width + j + letters.length
            const value = best[at]! + Math.log(probability)
            if (value > best[next]! && own.startsWith(letters, j)) {
              best[next] = value
              from[next] = { at, step: { latin: latin.slice(i, i + x), own: letters, share: probability / marginal[id]! } }
            }
          }
        }
      }
    }
    const steps: SpellingStep[] = []
    for (let at = latin.length * width + own.length; at > 0; ) {
      const back = from[at]
      if (back === undefined) return null
      steps.unshift(back.step)
      at = back.at
    }
    return steps
  }

  const totals = new Map<string, number>()
  for (const [, own, probability] of model.pairs) totals.set(own, (totals.get(own) ?? 0) + probability)
  const silent = 1 - (totals.get('') ?? 0)
  const logOwn = remember((own: string): number => {
    const f = new Float64Array(own.length + 1)
    f[0] = 1
    for (let j = 0; j < own.length; j++) {
      for (let y = 1; y <= OWN_GROUP && j + y <= own.length; y++) {
        const total = totals.get(own.slice(j, j + y))
        if (total !== undefined) f[j + y]! += (f[j]! * total) / silent
      }
    }
    return Math.log(f[own.length]!)
  }, MEMORY)
  const compared = createMemory<number>(MEMORY)
  let respelled: ReadonlyMap<string, ReadonlyMap<string, number>> | null = null

  /** Log probability that the other is written for the Latin letters that the one was written for. */
  function ownScore(own: string, other: string): number {
    respelled ??= respellings(byLatin, marginal, totals)
    const width = other.length + 1
    const f = new Float64Array((own.length + 1) * width)
    f[0] = 1
    for (let i = 0; i <= own.length; i++) {
      for (let x = 0; x <= OWN_GROUP && i + x <= own.length; x++) {
        const ways = respelled.get(own.slice(i, i + x))
        if (ways === undefined) continue
        for (let j = 0; j <= other.length; j++) {
          const value = f[i * width + j]!
          if (value === 0) continue
          for (let y = x === 0 ? 1 : 0; y <= OWN_GROUP && j + y <= other.length; y++) {
            const probability = ways.get(other.slice(j, j + y))
            if (probability !== undefined) f[(i + x) * width + j + y]! += value * probability
          }
        }
      }
    }
    return Math.log(f[own.length * width + other.length]!)
  }

  /** The mean of both opinions. */
  function seconded(latin: string, own: string, value: number): number {
    if (context === null || value === Number.NEGATIVE_INFINITY) return value
    return (value + Math.max(UNKNOWN, context.score(latin, own))) / 2
  }

  return {
    score,
    // Letters in context know Arabic spelling alone: Persian and Urdu ones of the same names, which lists hold too, they would reject.
    evidence: (latin, own) => score(latin, own) - logOwn(own),
    ownEvidence: (own, other) => {
      // The same pairs of names come again in one report and in those of one day.
      const pair = `${own}\n${other}`
      let evidence = compared.get(pair)
      if (evidence === undefined) {
        evidence = (ownScore(own, other) + ownScore(other, own) - logOwn(own) - logOwn(other)) / 2
        compared.set(pair, evidence)
      }
      return evidence
    },
    explain,
    index: words => {
      const search = indexWords(words, groups, byOwn, logMarginal)
      if (context === null) return search
      return own => {
        const found = search(own)
        const first = found.slice(0, RANKED).map(one => ({ ...one, score: seconded(words[one.word]!, own, one.score) }))
        return [...first.sort((a, b) => b.score - a.score), ...found.slice(RANKED)]
      }
    },
  }
}

/** How likely one own group is written where another stood: over all Latin groups that either answers to. */
function respellings(
  byLatin: readonly (readonly (readonly [string, number])[])[],
  marginal: readonly number[],
  totals: ReadonlyMap<string, number>,
): Map<string, Map<string, number>> {
  const ways = new Map<string, Map<string, number>>()
  byLatin.forEach((list, id) => {
    for (const [from, a] of list) {
      let to = ways.get(from)
      if (to === undefined) {
        to = new Map()
        ways.set(from, to)
      }
      const share = a / totals.get(from)! / marginal[id]!
      // A silent letter is met between letters only: the empty group has no place of its own to be counted at.
      for (const [other, b] of list) to.set(other, (to.get(other) ?? 0) + share * b * (from === '' ? SILENT : 1))
    }
  })
  return ways
}

/** A trie of Latin words whose rows are filled once for each query: every word is scored exactly, shared beginnings once. */
function indexWords(
  words: readonly string[],
  groups: ReadonlyMap<string, number>,
  byOwn: ReadonlyMap<string, readonly [number, number][]>,
  logMarginal: (latin: string) => number,
): (own: string) => { word: number; score: number }[] {
  const ancestors: number[][] = [[], [], []]
  const ids: number[][] = [[], [], []]
  const ends: number[][] = []
  const children = new Map<string, number>()
  const push = (a: readonly number[], g: readonly number[]): number => {
    for (let x = 0; x < LATIN_GROUP; x++) {
      ancestors[x]!.push(a[x] ?? -1)
      ids[x]!.push(g[x] ?? -1)
    }
    ends.push([])
    return ends.length - 1
  }
  push([], [])
  words.forEach((word, index) => {
    const path = [0]
    for (let d = 0; d < word.length; d++) {
      const key = `${path[d]} ${word[d]}`
      let node = children.get(key)
      if (node === undefined) {
        const a = [1, 2, 3].map(x => (d + 1 - x >= 0 ? path[d + 1 - x]! : -1))
        const g = [1, 2, 3].map(x => (d + 1 - x >= 0 ? (groups.get(word.slice(d + 1 - x, d + 1)) ?? -1) : -1))
        node = push(a, g)
        children.set(key, node)
      }
      path.push(node)
    }
    ends[path.at(-1)!]!.push(index)
  })
  const marginals = words.map(logMarginal)
  return own => {
    const width = own.length + 1
    const matches = new Map<number, number[]>()
    for (let j = 0; j <= own.length; j++) {
      for (let length = 0; length <= OWN_GROUP && j + length <= own.length; length++) {
        for (const [id, probability] of byOwn.get(own.slice(j, j + length)) ?? []) {
          const list = matches.get(id)
          if (list) list.push(j, length, probability)
          else matches.set(id, [j, length, probability])
        }
      }
    }
    const rows = new Float64Array(ends.length * width)
    rows[0] = 1
    const found: { word: number; score: number }[] = []
    for (let node = 1; node < ends.length; node++) {
      const at = node * width
      for (let x = 0; x < LATIN_GROUP; x++) {
        const id = ids[x]![node]!
        const match = id < 0 ? undefined : matches.get(id)
        if (match === undefined) continue
        const before = ancestors[x]![node]! * width
        for (let k = 0; k < match.length; k += 3) {
          const value = rows[before + match[k]!]!
          if (value > 0) rows[at + match[k]! + match[k + 1]!]! += value * match[k + 2]!
        }
      }
      const whole = rows[at + own.length]!
      if (whole > 0) for (const word of ends[node]!) found.push({ word, score: Math.log(whole) - marginals[word]! })
    }
    return found.sort((a, b) => b.score - a.score)
  }
}

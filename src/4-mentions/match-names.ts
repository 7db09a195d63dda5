import type { Spelling } from '../base/spelling.js'

/** Two spellings of a whole name in two scripts, cut into words as the spelling model reads them. */
export interface NamePair {
  readonly own: readonly string[]
  readonly latin: readonly string[]
}

export interface NameMatch {
  /** Mean log probability of a letter of the own name; 0 is sure, below -1 doubtful. */
  readonly score: number
  /** Which word answers to which, each with its letters. */
  readonly words: readonly { readonly own: string; readonly latin: string; readonly score: number }[]
  /** Words of either side that answer to none. */
  readonly left: readonly string[]
}

/** What a letter costs of a word of the shorter name that answers to none, and of a word that only the longer name has. */
const MISSING = -2.5
const EXTRA = -0.2
/** A pair of words worse than this is none. */
const WORST = -2

/**
 * How well two whole names match across scripts. Words are paired best first, whatever their order. One shared word of two longer names (a
 * surname) never makes a match: the rest counts against it. The result explains itself: paired words, and what is left over.
 */
export function matchNames({ own, latin }: NamePair, spelling: Spelling): NameMatch {
  const pairs: { own: number; latin: number; score: number }[] = []
  own.forEach((a, i) => {
    latin.forEach((b, j) => {
      const score = spelling.score(b, a)
      if (Number.isFinite(score)) pairs.push({ own: i, latin: j, score: score / Math.max(1, a.length - 2) })
    })
  })
  return pairUp({ own, latin }, pairs)
}

/** Pairs words one to one, best first, and scores the whole. */
export function pairUp({ own, latin }: NamePair, pairs: { own: number; latin: number; score: number }[]): NameMatch {
  pairs.sort((a, b) => b.score - a.score)
  const usedOwn = new Set<number>()
  const usedLatin = new Set<number>()
  const words: { own: string; latin: string; score: number }[] = []
  let total = 0
  let letters = 0
  for (const pair of pairs) {
    if (usedOwn.has(pair.own) || usedLatin.has(pair.latin) || pair.score < WORST) continue
    usedOwn.add(pair.own)
    usedLatin.add(pair.latin)
    const length = own[pair.own]!.length - 2
    total += pair.score * length
    letters += length
    words.push({ own: own[pair.own]!.slice(1, -1), latin: latin[pair.latin]!.slice(1, -1), score: pair.score })
  }
  const left = [...own.filter((_, i) => !usedOwn.has(i)), ...latin.filter((_, j) => !usedLatin.has(j))].map(word => word.slice(1, -1))
  const isOwnShorter = own.length <= latin.length
  const [missing, extra] = isOwnShorter
    ? [own.length - usedOwn.size, latin.length - usedLatin.size]
    : [latin.length - usedLatin.size, own.length - usedOwn.size]
  const isSurnameAlone = Math.min(own.length, latin.length) < 2
  const possible = words.length > 0 && !isSurnameAlone && missing < Math.min(own.length, latin.length)
  const score = (total + MISSING * 4 * missing + EXTRA * 4 * extra) / Math.max(1, letters + 4 * missing)
  return { score: possible ? score : Number.NEGATIVE_INFINITY, words, left }
}

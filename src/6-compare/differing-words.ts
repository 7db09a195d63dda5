import type { TermMaker } from '../language/term-maker.js'
import type { Claim } from '../schema/comparison.js'

/** Words shown of each side. */
const SHOWN = 4
/** Share of letter pairs from which on two terms are one word in two spellings or shapes. */
const ALIKE = 0.5
const NUMBER = /^\d+$/

/** The words in which texts of one matter differ. */
export interface Differing {
  /** For each text the rarest words that some other text has not, as printed and in their order; spellings of one word paired off. */
  readonly words: readonly (readonly string[])[]
  /** Only spelling, figures, forms of address, days and the like differ. */
  readonly slight: boolean
}

/**
 * Tells in which words texts of one matter differ. Left out are numerals (figures are compared as figures), words that a language lists as
 * slight, and words that another text has in another spelling or shape ("Ogly", "Oglu"; "extremist", "extremists").
 * Takes time in the order of the texts times the words in which they differ.
 */
export function differingWords(texts: readonly string[], maker: TermMaker | null, slight: ReadonlySet<string>): Differing {
  const found = texts.map(text => (maker?.terms(text) ?? []).filter(({ term }) => !NUMBER.test(term) && !slight.has(term)))
  const sets = found.map(terms => new Set(terms.map(({ term }) => term)))
  const own = found.map((terms, i) => {
    // What some other text lacks, unless that text has a word of its own like it.
    const lacks = new Set<string>()
    sets.forEach((other, j) => {
      if (i === j) return
      const theirs = [...other].filter(term => !(sets[i] as Set<string>).has(term))
      for (const { term } of terms) if (!other.has(term) && !theirs.some(one => alike(term, one))) lacks.add(term)
    })
    return terms.filter(({ term }) => lacks.has(term))
  })
  const words = own.map((terms, i) => {
    const text = texts[i] as string
    const seen = new Set<string>()
    return terms
      .filter(({ term }) => !seen.has(term) && seen.add(term))
      .sort((a, b) => (maker?.rarity(b.term) ?? 0) - (maker?.rarity(a.term) ?? 0) || a.start - b.start)
      .slice(0, SHOWN)
      .sort((a, b) => a.start - b.start)
      .map(({ start, end }) => text.slice(start, end))
  })
  return { words, slight: words.every(list => list.length === 0) }
}

/**
 * Whether sentences give values of one series: where they differ in few words besides, the figures are the difference ("12 killed", "the number of
 * killed rose to 19").
 */
export type IsCounted = (sides: readonly Claim[]) => boolean
/** Words of a side up to which they are few. */
const FEW = 2
export const isFew = (words: Differing['words']): boolean => words.every(list => list.length <= FEW)

/** The words of each side as one label; of two sides both, else only those that have words of their own. */
export const labelsOf = (words: Differing['words']): string[] => [
  ...new Set(words.flatMap(list => (list.length > 0 ? list.join(' \u2026 ') : words.length === 2 ? '\u2014' : []))),
]

/** Terms of a language's list of slight words. */
export function slightTerms(words: readonly string[] | undefined, maker: TermMaker | null): ReadonlySet<string> {
  return new Set((words ?? []).flatMap(word => (maker?.terms(word) ?? []).map(({ term }) => term)))
}

/** One word in two spellings or shapes, by the pairs of letters in both. */
function alike(a: string, b: string): boolean {
  if (a.length < 3 || b.length < 3)
    return a.length > 1 && b.length > 1 && (a.endsWith(b) || b.endsWith(a)) && Math.abs(a.length - b.length) < 2
  const pairs = new Set<string>()
  for (let i = 0; i + 1 < a.length; i++) pairs.add(a.slice(i, i + 2))
  let both = 0
  for (let i = 0; i + 1 < b.length; i++) if (pairs.has(b.slice(i, i + 2))) both++
  return (2 * both) / (a.length + b.length - 2) >= ALIKE
}

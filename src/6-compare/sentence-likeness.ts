import type { TermMaker } from '../language/term-maker.js'

const NUMBER = /^\d+$/

/**
 * How much of the rarer words two sentences share, 0 to 1: the rarity of what stands in both over that of the shorter sentence (`part`) and
 * over that of both together (`whole`). Numbers are left out, so that two counts of one thing are alike.
 */
export function sentenceLikeness(
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
  maker: TermMaker | null,
): { readonly part: number; readonly whole: number; readonly shared: number } {
  let sumA = 0
  let sumB = 0
  let both = 0
  let shared = 0
  for (const term of a) {
    if (NUMBER.test(term)) continue
    const rarity = maker?.rarity(term) ?? 1
    sumA += rarity
    if (b.has(term)) {
      both += rarity
      shared++
    }
  }
  for (const term of b) if (!NUMBER.test(term)) sumB += maker?.rarity(term) ?? 1
  const smaller = Math.min(sumA, sumB)
  const all = sumA + sumB - both
  return { part: smaller > 0 ? both / smaller : 0, whole: all > 0 ? both / all : 0, shared }
}

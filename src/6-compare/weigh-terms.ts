import type { TermMaker } from '../language/term-maker.js'

/**
 * Weighs terms: damped counts times a power of their rarity; words of the title count twice. The weights of a text sum up to one; they are
 * rounded to five places, so that a vector that was stored and read again is the same vector.
 *
 * @param power How much more a rare term weighs: 1 for likeness (general words say what a text is about, too), more to pick the telling ones.
 */
export function weighTerms(
  found: readonly { readonly term: string; readonly start: number }[],
  titleEnd: number,
  maker: TermMaker | null,
  power = 1,
): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { term, start } of found) counts.set(term, (counts.get(term) ?? 0) + (start < titleEnd ? 2 : 1))
  const vector = new Map<string, number>()
  let sum = 0
  for (const [term, count] of counts) {
    const rarity = maker?.rarity(term) ?? 1
    const weight = (1 + Math.log(count)) * rarity ** power
    vector.set(term, weight)
    sum += weight
  }
  for (const [term, weight] of vector) vector.set(term, Math.round((weight / (sum || 1)) * 1e5) / 1e5)
  return vector
}

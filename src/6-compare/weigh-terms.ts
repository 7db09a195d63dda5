import type { TermMaker } from '../language/term-maker.js'

/**
 * Weighs terms: damped counts times squared rarity, rounded to five places, of unit length; words of the title count twice. Rounded, so that
 * a vector that was stored and read again is the same vector.
 */
export function weighTerms(
  found: readonly { readonly term: string; readonly start: number }[],
  titleEnd: number,
  maker: TermMaker | null,
): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { term, start } of found) counts.set(term, (counts.get(term) ?? 0) + (start < titleEnd ? 2 : 1))
  const vector = new Map<string, number>()
  let sum = 0
  for (const [term, count] of counts) {
    const rarity = maker?.rarity(term) ?? 1
    const weight = (1 + Math.log(count)) * rarity * rarity
    vector.set(term, weight)
    sum += weight * weight
  }
  const length = Math.sqrt(sum) || 1
  for (const [term, weight] of vector) vector.set(term, Math.round((weight / length) * 1e5) / 1e5)
  return vector
}

import type { Candidate } from './find-candidates.js'

/** One way of giving a deed its sides. */
export interface Assignment {
  readonly actors: readonly Candidate[]
  readonly recipients: readonly Candidate[]
  /** Share of all ways, 0..1. */
  readonly share: number
}

/** Candidates that are weighed against each other; the others are left out of the deed. */
const OPEN = 6
/** One with a chance of having no part above this is left out, save the first two. */
const OUT = 0.99
const LEAST_OPEN = 2
const TINY = 1e-9
/** What a number of sides weighs that was never seen with a type. */
const UNSEEN = -1

/** So many actors and recipients, as `shapes` counts them: three stand for more. */
export const shapeOf = (type: string, actors: number, recipients: number): string =>
  `${type}|${Math.min(3, actors)}|${Math.min(3, recipients)}`

/**
 * The likeliest ways of giving a deed its sides, best first. Each candidate's own chances are multiplied, and what is usual for the type is
 * reckoned in: a demand has one who demands and one who shall, a meeting two and more.
 *
 * @param chances for each candidate: of being an actor, a recipient, neither
 * @param shapes logarithms: how much likelier so many actors and recipients are than the single chances say
 * @param isMutual both sides are actors
 * @param most how many are wanted
 */
export function chooseSides(
  type: string,
  candidates: readonly Candidate[],
  chances: readonly ArrayLike<number>[],
  shapes: Readonly<Record<string, number>>,
  isMutual: boolean,
  most: number,
): Assignment[] {
  const order = candidates.map((_, i) => i).sort((a, b) => chances[a]![2]! - chances[b]![2]!)
  const open = order.slice(0, OPEN).filter((i, rank) => rank < LEAST_OPEN || chances[i]![2]! < OUT)
  const logs = open.map(i => [0, 1, 2].map(role => Math.log(chances[i]![role]! + TINY)))
  /** Weights of the ways by their actors (low bits, by rank) and recipients (high bits). */
  const ways = new Map<number, number>()
  let total = 0
  const walk = (depth: number, sum: number, actors: number, recipients: number, numbers: number): void => {
    if (depth === open.length) {
      const weight = Math.exp(sum + shapeAt(numbers))
      total += weight
      const key = isMutual ? actors | recipients : actors | (recipients << OPEN)
      ways.set(key, (ways.get(key) ?? 0) + weight)
      return
    }
    const own = logs[depth]!
    walk(depth + 1, sum + own[2]!, actors, recipients, numbers)
    walk(depth + 1, sum + own[0]!, actors | (1 << depth), recipients, numbers + 1)
    walk(depth + 1, sum + own[1]!, actors, recipients | (1 << depth), numbers + 16)
  }
  const known: number[] = []
  const shapeAt = (numbers: number): number => (known[numbers] ??= shapes[shapeOf(type, numbers & 15, numbers >> 4)] ?? UNSEEN)
  walk(0, 0, 0, 0, 0)
  const sidesIn = (mask: number): Candidate[] => open.filter((_, rank) => mask & (1 << rank)).map(i => candidates[i]!)
  return [...ways]
    .sort(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([key, weight]) => ({
      actors: sidesIn(key & ((1 << OPEN) - 1)),
      recipients: sidesIn(key >> OPEN),
      share: weight / total,
    }))
}

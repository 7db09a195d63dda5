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
  const count = spreadWays(open.map(i => chances[i]!))
  const shape = shapesOf(type, shapes)
  let total = 0
  for (let way = 0; way < count; way++) {
    const weight = Math.exp(weights[way]! + shape[numbers[way]!]!)
    weights[way] = weight
    total += weight
  }
  const likeliest = topOf(isMutual ? joinSides(count) : count, most)
  const sidesIn = (mask: number): Candidate[] => open.filter((_, rank) => mask & (1 << rank)).map(i => candidates[i]!)
  return likeliest.map(way => ({ actors: sidesIn(actors[way]!), recipients: sidesIn(recipients[way]!), share: weights[way]! / total }))
}

const WAYS = 3 ** OPEN
/** Of each way its logarithm, then its weight; its actors and recipients as bits, by rank; how many they are, recipients counting `SECOND`. */
const weights = new Float64Array(WAYS)
const actors = new Uint8Array(WAYS)
const recipients = new Uint8Array(WAYS)
const numbers = new Uint8Array(WAYS)
const SECOND = OPEN + 1

/** Writes down all ways of giving each candidate a part or none; returns how many. A later candidate's part changes faster. */
function spreadWays(chances: readonly ArrayLike<number>[]): number {
  let count = 1
  weights[0] = 0
  actors[0] = 0
  recipients[0] = 0
  numbers[0] = 0
  for (const [rank, own] of chances.entries()) {
    const actor = Math.log(own[0]! + TINY)
    const recipient = Math.log(own[1]! + TINY)
    const neither = Math.log(own[2]! + TINY)
    // From behind, so that a way is read before its place is written.
    for (let way = count - 1; way >= 0; way--) {
      const at = 3 * way
      const sum = weights[way]!
      const before = actors[way]!
      const behind = recipients[way]!
      const number = numbers[way]!
      put(at, sum + neither, before, behind, number)
      put(at + 1, sum + actor, before | (1 << rank), behind, number + 1)
      put(at + 2, sum + recipient, before, behind | (1 << rank), number + SECOND)
    }
    count *= 3
  }
  return count
}

function put(at: number, weight: number, before: number, behind: number, number: number): void {
  weights[at] = weight
  actors[at] = before
  recipients[at] = behind
  numbers[at] = number
}

/** Ways that part the same sides differently become one way with actors only; returns how many are left. */
function joinSides(count: number): number {
  const placeOf = new Int16Array(1 << OPEN).fill(-1)
  let left = 0
  for (let way = 0; way < count; way++) {
    const sides = actors[way]! | recipients[way]!
    const place = placeOf[sides]!
    if (place >= 0) weights[place]! += weights[way]!
    else {
      placeOf[sides] = left
      put(left++, weights[way]!, sides, 0, 0)
    }
  }
  return left
}

/** The heaviest ways, best first; of equal ones the earlier. */
function topOf(count: number, most: number): number[] {
  const top: number[] = []
  for (let way = 0; way < count; way++) {
    const weight = weights[way]!
    if (top.length >= most && weight <= weights[top.at(-1)!]!) continue
    if (top.length >= most) top.pop()
    let place = top.length
    while (place > 0 && weights[top[place - 1]!]! < weight) place--
    top.splice(place, 0, way)
  }
  return top
}

const known = new WeakMap<object, Map<string, Float64Array>>()

/** What each number of sides weighs with a type. */
function shapesOf(type: string, shapes: Readonly<Record<string, number>>): Float64Array {
  const types = known.get(shapes) ?? new Map<string, Float64Array>()
  known.set(shapes, types)
  const list =
    types.get(type) ??
    Float64Array.from({ length: SECOND * SECOND }, (_, i) => shapes[shapeOf(type, i % SECOND, Math.floor(i / SECOND))] ?? UNSEEN)
  types.set(type, list)
  return list
}

import type { Verdict } from '../schema/comparison.js'
import type { Quantity } from '../schema/statement.js'

/** What "about" leaves open on either side, as a share of the number. */
const ABOUT = 0.1
/** What "more than" leaves open above: newswire says "more than 20" of 20 to 25, not of 60. */
const MORE = 0.3

/** Where a vague plural ends: "dozens" are 20 to 99. */
const VAGUE = 4.95

/** The numbers that a value allows, both ends included. */
export function intervalOf({ min, max, approx }: Quantity): readonly [number, number] {
  const low = min ?? max ?? 0
  const high = max ?? min ?? 0
  switch (approx) {
    case 'about':
      // A vague plural (dozens, thousands) has no upper bound of its own: it stops where the next larger word begins.
      if (max === null) return [low, low * VAGUE]
      return [Math.min(low * (1 - ABOUT), low * (1 + ABOUT)), Math.max(high * (1 + ABOUT), high * (1 - ABOUT))]
    case 'more-than':
      return [low, max !== null && max > low ? max : low * (1 + MORE)]
    case 'less-than':
    case 'up-to':
      return [min !== null && min < high ? min : high * (1 - MORE), high]
    default:
      return [low, high]
  }
}

/** True where the coarser of two numbers is the finer one rounded (28 and 28.3; 1,200 and 1,196). */
export function isRounding(a: number, b: number): boolean {
  if (a === b) return true
  const digits = (x: number) => {
    const text = Math.abs(x).toPrecision(12).replace('.', '').replace(/^0+/, '')
    return text.replace(/e.*$/, '').replace(/0+$/, '').length
  }
  const [coarse, fine] = digits(a) <= digits(b) ? [a, b] : [b, a]
  const places = digits(coarse)
  return places >= 2 && digits(fine) > places && Number(fine.toPrecision(places)) === coarse
}

/** The numbers that the words of a value leave possible: "more than 20" is any number above. */
function literalInterval(value: Quantity): readonly [number, number] {
  const [low, high] = intervalOf(value)
  if (value.approx === 'more-than') return [low, Number.POSITIVE_INFINITY]
  return value.approx === 'less-than' || value.approx === 'up-to' ? [Number.NEGATIVE_INFINITY, high] : [low, high]
}

export interface JudgedClaim {
  readonly report: string
  /** Day of publication, or null. */
  readonly day: number | null
  readonly value: Quantity
  readonly planned: boolean
}

/**
 * Judges the claims of one series: `single` (one report), `agree` (one value), `differs` (compatible: bounds, roundings, approximations),
 * `evolves` (a count that can only grow, and later reports give more), `contradicts` (none of these). `cumulative`: the measure counts
 * victims, prisoners and the like, of which later reports know more.
 */
export function judgeSeries(claims: readonly JudgedClaim[], cumulative: boolean): Verdict {
  if (new Set(claims.map(c => c.report)).size < 2) return 'single'
  let compatible = true
  let equal = true
  for (let i = 0; i < claims.length && (compatible || equal); i++) {
    for (let j = i + 1; j < claims.length; j++) {
      const a = claims[i]
      const b = claims[j]
      if (!a || !b) continue
      if (a.value.min !== b.value.min || a.value.max !== b.value.max || a.value.approx !== b.value.approx) equal = false
      const [lowA, highA] = literalInterval(a.value)
      const [lowB, highB] = literalInterval(b.value)
      const slack = 1e-9 * Math.max(1, Math.abs(lowA), Math.abs(lowB))
      const meet = lowA <= highB + slack && lowB <= highA + slack
      if (!meet && !isRounding(intervalOf(a.value)[0], intervalOf(b.value)[0])) compatible = false
    }
  }
  if (equal) return 'agree'
  if (compatible && cumulative && rises(claims)) return 'evolves'
  if (compatible) return sameNumber(claims) ? 'agree' : 'differs'
  if (cumulative && grows(claims)) return 'evolves'
  return 'contradicts'
}

/** One number, said with and without "about" or "as much as": the reports agree on what can be compared. "Dozens" is no number. */
function sameNumber(claims: readonly JudgedClaim[]): boolean {
  const point = (v: Quantity) => v.min ?? v.max
  const first = claims[0] ? point(claims[0].value) : null
  const kind = ({ approx, max }: Quantity) =>
    approx === 'more-than' || approx === 'less-than' ? approx : approx === 'about' && max === null ? 'vague' : 'point'
  const bounds = new Set(claims.map(c => kind(c.value)))
  return bounds.size === 1 && claims.every(c => point(c.value) === first)
}

/**
 * "At least 41", then "at least 43": each is still true of a higher count, but what the reports tell is a count that rises. Two bounds of one
 * number ("500", "more than 500") and vague plurals tell no rise.
 */
function rises(claims: readonly JudgedClaim[]): boolean {
  const points = claims.flatMap(({ report, value }) =>
    value.approx === 'exact' || value.approx === 'more-than' ? [{ report, at: intervalOf(value)[0] }] : [],
  )
  const isBound = claims.some(c => c.value.approx === 'more-than')
  return isBound && grows(claims) && points.some(a => points.some(b => a.report !== b.report && b.at > a.at && !isRounding(a.at, b.at)))
}

/**
 * True where, ordered by day of publication, no later claim is below an earlier one; claims of one day may stand in any order. A vague plural
 * or an open bound ("more than 50" after 52) falls below nothing.
 */
function grows(claims: readonly JudgedClaim[]): boolean {
  const known = claims.flatMap(c =>
    c.day === null ? [] : [{ day: c.day, low: intervalOf(c.value)[0], high: literalInterval(c.value)[1] }],
  )
  if (known.length < claims.length) return false
  return known.every(a => known.every(b => a.day >= b.day || a.low <= b.high * (1 + 1e-9)))
}

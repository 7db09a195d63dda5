/** A month from which on the level of an index is another one. */
export interface Change {
  /** YYYY-MM: the first month of the new level. */
  readonly month: string
  /** Mean before and after, from the change before to the change behind. */
  readonly before: number
  readonly after: number
}
/** A month in which something was observed. */
export interface Observed {
  readonly month: string
  readonly mean: number
  readonly count: number
}

/** Observed months that a level must last: one bad month is an event, no new level. */
const SHORTEST = 3
/** What a further level must gain, in variances times the logarithm of the months: twice what Schwarz's criterion asks, since scores have heavy tails. */
const PENALTY = 4
/** The least variance of a month's mean: of months with many happenings each would else be a level of its own. */
const LEAST_VARIANCE = 2
/** Points by which two levels must lie apart to be told of. */
const LEAST_STEP = 1.5

/** Each value by the middle one of it and its neighbours: steps stay, single months that stand out go. */
function withoutSpikes(values: readonly number[]): number[] {
  return values.map((value, i) => {
    const [before, after] = [values[i - 1] ?? value, values[i + 1] ?? value]
    return Math.max(Math.min(before, value), Math.min(Math.max(before, value), after))
  })
}

/**
 * The months in which the level of an index changed, by optimal partition: the cut of the months into levels that has the least sum of squares
 * (weighted by the happenings of a month, at most ten) and a price for each further level (Jackson et al. 2005). Months without happenings say nothing. Takes
 * time in the square of the months.
 *
 * @example
 * findChanges(months).map(c => `${c.month}: ${c.before} -> ${c.after}`)
 */
export function findChanges(months: readonly Observed[]): Change[] {
  const size = months.length
  if (size < 2 * SHORTEST) return []
  const weight = months.map(m => Math.min(10, m.count))
  const sums = (value: (i: number) => number) => {
    const list = [0]
    for (let i = 0; i < size; i++) list.push((list[i] as number) + value(i))
    return list
  }
  const steady = withoutSpikes(months.map(m => m.mean))
  const [w, wx, wxx] = [
    sums(i => weight[i] as number),
    sums(i => (weight[i] as number) * (steady[i] as number)),
    sums(i => (weight[i] as number) * (steady[i] as number) ** 2),
  ]
  const told = sums(i => (weight[i] as number) * (months[i]?.mean ?? 0))
  const between = (list: readonly number[], from: number, to: number) => (list[to] as number) - (list[from] as number)
  const meanOf = (from: number, to: number) => between(told, from, to) / between(w, from, to)
  const costOf = (from: number, to: number) => between(wxx, from, to) - between(wx, from, to) ** 2 / between(w, from, to)
  // The variance of a month from its neighbours, so that a change of level does not count as noise.
  const steps = months
    .slice(1)
    .map((m, i) => ((m.mean - (months[i]?.mean ?? 0)) ** 2 * Math.min(weight[i] as number, weight[i + 1] as number)) / 2)
  const variance = Math.max(LEAST_VARIANCE, [...steps].sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0)
  const price = PENALTY * variance * Math.log(size)
  const best: number[] = [-price]
  const cut: number[] = [0]
  for (let to = 1; to <= size; to++) {
    best[to] = Number.POSITIVE_INFINITY
    cut[to] = 0
    for (let from = 0; from <= to - SHORTEST; from++) {
      if (from > 0 && from < SHORTEST) continue
      const total = (best[from] as number) + costOf(from, to) + price
      if (total < (best[to] as number)) {
        best[to] = total
        cut[to] = from
      }
    }
  }
  const cuts: number[] = []
  for (let at = size; at > 0; at = cut[at] as number) cuts.unshift(at)
  const round = (x: number) => Math.round(x * 100) / 100
  return cuts.slice(0, -1).flatMap((at, i) => {
    const before = round(meanOf(cuts[i - 1] ?? 0, at))
    const after = round(meanOf(at, cuts[i + 1] as number))
    return Math.abs(after - before) >= LEAST_STEP ? [{ month: months[at]?.month ?? '', before, after }] : []
  })
}

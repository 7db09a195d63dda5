import { type LinearClassifier, slotAndMark } from '../../src/base/linear-classifier.js'

/** What to learn from: the features that hold and the label (as index) of each example. */
export interface Example {
  readonly features: ArrayLike<number>
  readonly label: number
}

export interface FitOptions {
  /** A feature must hold in so many examples. */
  readonly least: number
  /** Weight of half the squares of the weights against the examples' losses. */
  readonly penalty: number
  readonly epochs: number
  readonly rate: number
}

/** Largest weight as written. */
const LARGEST = 127
/** A feature whose weights are all smaller is left out. */
const LEAST_WEIGHT = 3
/** Share of the weights that keep their size when they are made small integers. */
const KEPT = 0.9995

/**
 * A log-linear classifier with little loss on the examples and small weights: AdaGrad over single examples, the weights of the second half of the
 * epochs averaged. The same examples in the same order give the same weights.
 */
export function fitSoftmax(examples: readonly Example[], labels: readonly string[], options: FitOptions): LinearClassifier {
  const { starts, cells, hashes, counts } = numberFeatures(examples, options.least)
  const n = labels.length
  const size = hashes.length * n
  const weights = new Float32Array(size + n)
  const squares = new Float32Array(size + n).fill(1e-3)
  const averages = new Float32Array(size + n)
  const order = Int32Array.from(examples, (_, i) => i)
  const sums = new Float64Array(n)
  let random = 1
  let taken = 0
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      random = (Math.imul(random, 1103515245) + 12345) >>> 0
      const j = Math.floor((random / 2 ** 32) * (i + 1))
      const other = order[i]!
      order[i] = order[j]!
      order[j] = other
    }
    for (const example of order) {
      const from = starts[example]!
      const to = starts[example + 1]!
      for (let l = 0; l < n; l++) sums[l] = weights[size + l]!
      for (let c = from; c < to; c++) {
        const at = cells[c]! * n
        for (let l = 0; l < n; l++) sums[l]! += weights[at + l]!
      }
      softmax(sums)
      sums[examples[example]!.label]! -= 1
      for (let c = from; c < to; c++) {
        const cell = cells[c]!
        const at = cell * n
        const decay = options.penalty / counts[cell]!
        for (let l = 0; l < n; l++) {
          const slope = sums[l]! + decay * weights[at + l]!
          squares[at + l]! += slope * slope
          weights[at + l]! -= (options.rate * slope) / Math.sqrt(squares[at + l]!)
        }
      }
      for (let l = 0; l < n; l++) {
        squares[size + l]! += sums[l]! * sums[l]!
        weights[size + l]! -= (options.rate * sums[l]!) / Math.sqrt(squares[size + l]!)
      }
    }
    if (epoch * 2 < options.epochs) continue
    taken++
    for (let i = 0; i < weights.length; i++) averages[i]! += weights[i]!
  }
  for (let i = 0; i < averages.length; i++) averages[i]! /= taken
  return quantise(averages, hashes, labels)
}

function softmax(sums: Float64Array): void {
  let top = Number.NEGATIVE_INFINITY
  for (const one of sums) if (one > top) top = one
  let all = 0
  for (let l = 0; l < sums.length; l++) {
    sums[l] = Math.exp(sums[l]! - top)
    all += sums[l]!
  }
  for (let l = 0; l < sums.length; l++) sums[l]! /= all
}

/** Numbers the features that hold often enough, and writes each example as the numbers of its features. */
function numberFeatures(
  examples: readonly Example[],
  least: number,
): { starts: Int32Array; cells: Int32Array; hashes: Uint32Array; counts: Int32Array } {
  let total = 0
  for (const { features } of examples) total += features.length
  let places = 1 << 16
  while (places < Math.min(total, 1 << 24)) places *= 2
  const keys = new Uint32Array(places)
  const tally = new Int32Array(places)
  /** Place of a feature by open addressing; 0 is no feature. */
  const placeOf = (feature: number): number => {
    let at = Math.imul(feature, 0x9e3779b1) >>> 0
    at = (at ^ (at >>> 15)) & (places - 1)
    while (keys[at] !== 0 && keys[at] !== feature) at = (at + 1) & (places - 1)
    return at
  }
  for (const { features } of examples) {
    for (let i = 0; i < features.length; i++) {
      const feature = features[i]! || 1
      const at = placeOf(feature)
      keys[at] = feature
      tally[at]!++
    }
  }
  const numbers = new Int32Array(places).fill(-1)
  const kept: number[] = []
  for (let at = 0; at < places; at++) {
    if (tally[at]! < least) continue
    numbers[at] = kept.length
    kept.push(at)
  }
  const starts = new Int32Array(examples.length + 1)
  const cells = new Int32Array(total)
  let end = 0
  examples.forEach(({ features }, i) => {
    for (let k = 0; k < features.length; k++) {
      const number = numbers[placeOf(features[k]! || 1)]!
      if (number >= 0) cells[end++] = number
    }
    starts[i + 1] = end
  })
  return {
    starts,
    cells: cells.slice(0, end),
    hashes: Uint32Array.from(kept, at => keys[at]!),
    counts: Int32Array.from(kept, at => tally[at]!),
  }
}

/** Writes the weights as small integers; where two features want a slot, the heavier one has it. */
function quantise(weights: Float32Array, hashes: Uint32Array, labels: readonly string[]): LinearClassifier {
  const n = labels.length
  const sizes = weights
    .slice(0, hashes.length * n)
    .map(Math.abs)
    .sort()
  const scale = (sizes[Math.floor(sizes.length * KEPT)] || 1) / LARGEST
  const valuesOf = (i: number): number[] =>
    Array.from({ length: n }, (_, l) => Math.max(-LARGEST, Math.min(LARGEST, Math.round(weights[i * n + l]! / scale))))
  const norms = Float32Array.from(hashes, (_, i) => valuesOf(i).reduce((sum, one) => sum + one * one, 0))
  const order = Array.from(hashes, (_, i) => i)
    .filter(i => valuesOf(i).some(one => Math.abs(one) >= LEAST_WEIGHT))
    .sort((a, b) => norms[b]! - norms[a]!)
  let slots = 1024
  while (slots < order.length * 1.6) slots *= 2
  const marks = new Uint16Array(slots)
  const table = new Int8Array(slots * n)
  for (const i of order) {
    const [slot, mark] = slotAndMark(hashes[i]!, slots)
    if (marks[slot] !== 0) continue
    marks[slot] = mark
    table.set(valuesOf(i), slot * n)
  }
  return { labels, marks, weights: table, bias: weights.slice(hashes.length * n), scale }
}

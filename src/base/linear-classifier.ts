/**
 * A log-linear classifier over hashed yes-or-no features. Weights are small integers in one table of slots; every slot holds sixteen bits of the
 * hash of its feature, so that a feature that was never learned says nothing instead of borrowing what another one says.
 */
export interface LinearClassifier {
  readonly labels: readonly string[]
  /** High sixteen bits of the mixed hash of the feature in each slot, never 0; 0 where the slot is empty. */
  readonly marks: Uint16Array
  /** Weight of slot s for label l at s * labels.length + l. */
  readonly weights: Int8Array
  /** What each label weighs before any feature. */
  readonly bias: Float32Array
  readonly scale: number
}

/** Spreads the bits of a hash, so that slot and mark are independent. */
const spread = (feature: number): number => {
  let hash = Math.imul(feature ^ (feature >>> 16), 0x7feb352d)
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0x846ca68b)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** Slot (of a power of two of slots) and mark of a feature. */
export const slotAndMark = (feature: number, slots: number): readonly [slot: number, mark: number] => {
  const hash = spread(feature)
  return [hash & (slots - 1), hash >>> 16 || 1]
}

/** Where the weights of a feature begin, or -1 where it was never learned. */
export function weightsAt({ marks, bias }: LinearClassifier, feature: number): number {
  const hash = spread(feature)
  const slot = hash & (marks.length - 1)
  return marks[slot] === (hash >>> 16 || 1) ? slot * bias.length : -1
}

/**
 * How likely each label is, by the features that hold. Unknown features are passed over.
 *
 * @param features hashes, 32 bit
 * @returns shares that sum to 1, by label
 */
export function classify(model: LinearClassifier, features: ArrayLike<number>): Float64Array {
  const sums = new Int32Array(model.bias.length)
  for (let i = 0; i < features.length; i++) addWeights(model, sums, features[i]!)
  return sharesOf(model, sums)
}

/** Adds what a feature weighs to what each label weighs so far. */
export function addWeights(model: LinearClassifier, sums: Int32Array, feature: number): void {
  const at = weightsAt(model, feature)
  if (at < 0) return
  const { weights } = model
  for (let l = 0; l < sums.length; l++) sums[l]! += weights[at + l]!
}

/** How likely each label is, by what all features together weigh for it. */
export function sharesOf({ bias, scale }: LinearClassifier, weighed: ArrayLike<number>): Float64Array {
  const n = bias.length
  const sums = new Float64Array(n)
  let top = Number.NEGATIVE_INFINITY
  for (let l = 0; l < n; l++) {
    sums[l] = weighed[l]! * scale + bias[l]!
    if (sums[l]! > top) top = sums[l]!
  }
  let total = 0
  for (let l = 0; l < n; l++) {
    sums[l] = Math.exp(sums[l]! - top)
    total += sums[l]!
  }
  for (let l = 0; l < n; l++) sums[l]! /= total
  return sums
}

/**
 * Whether any label but the first can be as likely as a share. What it rules out need not be turned into shares, which costs more than
 * the question; now and then it lets through what is a little less likely.
 */
export function mayReach({ bias, scale }: LinearClassifier, weighed: ArrayLike<number>, share: number): boolean {
  // A label that weighs less than the first by this has a smaller share whatever the others weigh; the thousandth is for rounding.
  const least = weighed[0]! * scale + bias[0]! + Math.log(share) - 0.001
  for (let l = 1; l < bias.length; l++) if (weighed[l]! * scale + bias[l]! >= least) return true
  return false
}

/** Writes classifiers as bytes: a JSON header with its length before it, then of each bias, marks and weights. */
export function packClassifiers(models: readonly LinearClassifier[], extra: Readonly<Record<string, number>> = {}): Uint8Array {
  const about = models.map(({ labels, marks, scale }) => ({ labels, slots: marks.length, scale }))
  const header = new TextEncoder().encode(JSON.stringify({ models: about, extra }))
  const parts: Uint8Array[] = []
  let at = padded(header.length + 4)
  const place = (array: ArrayBufferView): void => {
    parts.push(new Uint8Array(array.buffer, array.byteOffset, array.byteLength))
    at += padded(array.byteLength)
  }
  for (const { bias, marks, weights } of models) for (const array of [bias, marks, weights]) place(array)
  const bytes = new Uint8Array(at)
  new DataView(bytes.buffer).setUint32(0, header.length, true)
  bytes.set(header, 4)
  let to = padded(header.length + 4)
  for (const part of parts) {
    bytes.set(part, to)
    to += padded(part.length)
  }
  return bytes
}

/** Reads what `packClassifiers` wrote. Throws where the bytes are cut short. */
export function unpackClassifiers(bytes: Uint8Array): { models: LinearClassifier[]; extra: Readonly<Record<string, number>> } {
  const copy = new Uint8Array(bytes)
  const length = new DataView(copy.buffer).getUint32(0, true)
  const { models, extra } = JSON.parse(new TextDecoder().decode(copy.subarray(4, 4 + length))) as {
    models: { labels: string[]; slots: number; scale: number }[]
    extra: Record<string, number>
  }
  let at = padded(length + 4)
  const read = models.map(({ labels, slots, scale }) => {
    const n = labels.length
    const bias = new Float32Array(copy.buffer, at, n)
    at += padded(bias.byteLength)
    const marks = new Uint16Array(copy.buffer, at, slots)
    at += padded(marks.byteLength)
    const weights = new Int8Array(copy.buffer, at, slots * n)
    at += padded(weights.byteLength)
    return { labels, marks, weights, bias, scale }
  })
  return { models: read, extra }
}

const padded = (length: number): number => Math.ceil(length / 4) * 4

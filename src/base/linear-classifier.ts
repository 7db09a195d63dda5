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

/**
 * How likely each label is, by the features that hold. Unknown features are passed over.
 *
 * @param features hashes, 32 bit
 * @returns shares that sum to 1, by label
 */
export function classify(model: LinearClassifier, features: ArrayLike<number>): Float64Array {
  const { marks, weights, bias, scale } = model
  const n = bias.length
  const sums = new Float64Array(n)
  const mask = marks.length - 1
  for (let i = 0; i < features.length; i++) {
    const hash = spread(features[i]!)
    const slot = hash & mask
    if (marks[slot] !== (hash >>> 16 || 1)) continue
    const at = slot * n
    for (let l = 0; l < n; l++) sums[l]! += weights[at + l]!
  }
  let top = Number.NEGATIVE_INFINITY
  for (let l = 0; l < n; l++) {
    sums[l] = sums[l]! * scale + bias[l]!
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

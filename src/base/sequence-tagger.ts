/**
 * A linear sequence model: each word has hashed features, each feature a weight for every label, each pair of labels a weight. Decoding is
 * Viterbi's. Weights are small integers; a model is one flat byte array, so that it loads without parsing. Every slot holds the weights of one
 * feature with eight bits of its hash, so that a feature that was never learned says nothing instead of borrowing what another one says.
 */
export interface TaggerModel {
  readonly labels: readonly string[]
  /** Low eight bits of the hash of the feature in each slot. */
  readonly marks: Uint8Array
  /** Weights of slot s and label l at s * labels.length + l. */
  readonly weights: Int8Array
  /** Weights of label l after label k at k * labels.length + l; the last row stands for the start of a sentence. */
  readonly transitions: Float32Array
  readonly scale: number
  /** Taken from the score of the outside label (the first), so that a cautious model names more. */
  readonly caution: number
  /** A table by which the kind of a text is sensed before its words are read; empty where the model knows one kind only. */
  readonly genre: Int8Array
}

/** How strongly a given label pulls: more than most single words, less than a clear sentence. */
const GIVEN = 3

/** The slot of a feature among so many, by the high bits of its hash. */
export const slotOf = (feature: number, slots: number): number => Math.floor((feature / 2 ** 32) * slots)

/** Writes a model as bytes: a JSON header with its length before it, then transitions, marks, weights and the table of genres. */
export function packTagger({ labels, marks, weights, transitions, scale, caution, genre }: TaggerModel): Uint8Array {
  const header = new TextEncoder().encode(JSON.stringify({ labels, slots: marks.length, scale, caution }))
  const padded = Math.ceil((header.length + 4) / 4) * 4
  const bytes = new Uint8Array(padded + transitions.byteLength + marks.length + weights.length + genre.length)
  new DataView(bytes.buffer).setUint32(0, header.length, true)
  bytes.set(header, 4)
  bytes.set(new Uint8Array(transitions.buffer, transitions.byteOffset, transitions.byteLength), padded)
  bytes.set(marks, padded + transitions.byteLength)
  bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), padded + transitions.byteLength + marks.length)
  bytes.set(new Uint8Array(genre.buffer, genre.byteOffset, genre.length), bytes.length - genre.length)
  return bytes
}

/** Reads what `packTagger` wrote. Throws where the bytes are cut short. */
export function unpackTagger(bytes: Uint8Array): TaggerModel {
  const copy = new Uint8Array(bytes)
  const length = new DataView(copy.buffer).getUint32(0, true)
  const { slots, ...header } = JSON.parse(new TextDecoder().decode(copy.subarray(4, 4 + length))) as Pick<
    TaggerModel,
    'labels' | 'scale' | 'caution'
  > & { readonly slots: number }
  const at = Math.ceil((length + 4) / 4) * 4
  const n = header.labels.length
  const transitions = new Float32Array(copy.buffer, at, (n + 1) * n)
  const marks = new Uint8Array(copy.buffer, at + transitions.byteLength, slots)
  const weights = new Int8Array(copy.buffer, at + transitions.byteLength + slots, slots * n)
  const genre = new Int8Array(copy.buffer, at + transitions.byteLength + slots * (n + 1))
  return { ...header, transitions, marks, weights, genre }
}

/** FNV-1a over the code units of a string, 32 bit. */
export function hashWord(text: string, seed = 0x811c9dc5): number {
  let hash = seed
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** Mixes two hashes. */
export function mixHash(a: number, b: number): number {
  let hash = Math.imul(a ^ (b + 0x9e3779b9 + (a << 6) + (a >>> 2)), 0x85ebca6b)
  hash ^= hash >>> 13
  return Math.imul(hash, 0xc2b2ae35) >>> 0
}

/** The best labels of a sentence; `features[i]` are hashes of the features of word i. With margins: how much better than the best other label of the word. */
export function tagSequence(
  model: TaggerModel,
  features: readonly (readonly number[])[],
  /** Labels that are fixed from elsewhere, or -1. */
  given?: readonly number[],
): { labels: number[]; margins: number[] } {
  const n = model.labels.length
  const { marks, weights } = model
  const count = features.length
  const emissions = new Float32Array(count * n)
  for (let i = 0; i < count; i++) {
    const base = i * n
    for (const feature of features[i]!) {
      const slot = slotOf(feature, marks.length)
      if (marks[slot] !== (feature & 255)) continue
      const at = slot * n
      for (let l = 0; l < n; l++) emissions[base + l]! += weights[at + l]!
    }
    for (let l = 0; l < n; l++) emissions[base + l]! *= model.scale
    emissions[base]! -= model.caution
    const fixed = given?.[i] ?? -1
    if (fixed >= 0) emissions[base + fixed]! += GIVEN
  }
  return viterbi(emissions, model.transitions, count, n)
}

/** Viterbi over emission scores (count x n) and transitions ((n + 1) x n). */
export function viterbi(
  emissions: Float32Array,
  transitions: Float32Array,
  count: number,
  n: number,
): { labels: number[]; margins: number[] } {
  const scores = new Float32Array(count * n)
  const back = new Uint8Array(count * n)
  for (let i = 0; i < count; i++) {
    for (let l = 0; l < n; l++) {
      let best = i === 0 ? transitions[n * n + l]! : Number.NEGATIVE_INFINITY
      let from = 0
      if (i > 0) {
        for (let k = 0; k < n; k++) {
          const score = scores[(i - 1) * n + k]! + transitions[k * n + l]!
          if (score > best) {
            best = score
            from = k
          }
        }
      }
      scores[i * n + l] = best + emissions[i * n + l]!
      back[i * n + l] = from
    }
  }
  const labels = new Array<number>(count).fill(0)
  const margins = new Array<number>(count).fill(0)
  if (count === 0) return { labels, margins }
  let last = 0
  for (let l = 1; l < n; l++) if (scores[(count - 1) * n + l]! > scores[(count - 1) * n + last]!) last = l
  for (let i = count - 1; i >= 0; i--) {
    labels[i] = last
    let second = Number.NEGATIVE_INFINITY
    for (let l = 0; l < n; l++) if (l !== last) second = Math.max(second, emissions[i * n + l]!)
    margins[i] = emissions[i * n + last]! - second
    last = back[i * n + last]!
  }
  return { labels, margins }
}

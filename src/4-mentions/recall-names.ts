import { mixHash } from '../base/sequence-tagger.js'

/** A sentence as a first look at it labelled it: stems of its tokens and their labels, as indices with 0 outside, odd for the beginning of a name. */
export interface LabelledSentence {
  readonly bases: readonly number[]
  readonly labels: readonly number[]
}

const KINDS = 5
/** Kind of a label: 0 outside, then as the labels count them. */
const kindOf = (label: number): number => (label + 1) >> 1

interface Seen {
  /** How often the stem stood outside names and in names of each kind. */
  readonly counts: Int32Array
  /** How often it stood in names of several words of each kind, and at their end. */
  readonly whole: Int32Array
}

/**
 * Further features of every token of a report for a second look: what the first one took the same word for elsewhere, alone and beside the same
 * neighbour. A name that one sentence makes plain ("the scientist Niels Bohr") helps where another does not ("says Bohr").
 *
 * `sentences` are those of one report (or a stretch of text of its size). Own features are not counted as evidence for a token itself. Linear.
 * After Krishnan and Manning, "An effective two-stage model for exploiting non-local dependencies" (2006).
 */
export function recallNames(sentences: readonly LabelledSentence[]): number[][][] {
  const words = new Map<number, Seen>()
  const pairs = new Map<number, Seen>()
  for (const { bases, labels } of sentences) {
    for (let i = 0; i < bases.length; i++) {
      if (bases[i] === 0) continue
      note(words, bases[i]!, kindOf(labels[i]!), isOfSeveral(labels, i), 1)
      if (i > 0 && bases[i - 1] !== 0)
        note(pairs, mixHash(bases[i - 1]!, bases[i]!), kindOf(labels[i]!), labels[i]! % 2 === 0 && labels[i]! > 0, 1)
    }
  }
  return sentences.map(({ bases, labels }) =>
    bases.map((base, i) => {
      if (base === 0) return []
      const kind = kindOf(labels[i]!)
      const word = words.get(base)!
      const out = describe(word, kind, isOfSeveral(labels, i), 301)
      if (i > 0 && bases[i - 1] !== 0) {
        const pair = pairs.get(mixHash(bases[i - 1]!, base))!
        out.push(...describe(pair, kind, labels[i]! % 2 === 0 && labels[i]! > 0, 311))
      }
      if (i + 1 < bases.length && bases[i + 1] !== 0) {
        const pair = pairs.get(mixHash(base, bases[i + 1]!))!
        out.push(...describe(pair, kindOf(labels[i + 1]!), labels[i + 1]! % 2 === 0 && labels[i + 1]! > 0, 321))
      }
      out.push(mixHash(331, labels[i]!), mixHash(332, labels[i - 1] ?? 31), mixHash(333, labels[i + 1] ?? 31))
      out.push(mixHash(334, mixHash(labels[i]!, out[0]!)))
      return out
    }),
  )
}

function note(seen: Map<number, Seen>, key: number, kind: number, isWhole: boolean, by: number): void {
  let entry = seen.get(key)
  if (entry === undefined) {
    entry = { counts: new Int32Array(KINDS), whole: new Int32Array(KINDS) }
    seen.set(key, entry)
  }
  entry.counts[kind]! += by
  if (isWhole) entry.whole[kind]! += by
}

/** Part of a name of two words or more. */
const isOfSeveral = (labels: readonly number[], i: number): boolean => {
  const label = labels[i]!
  if (label === 0) return false
  return label % 2 === 0 || labels[i + 1] === label + 1
}

/** The kind most often given elsewhere, how surely, how often, and whether in longer names. */
function describe({ counts, whole }: Seen, own: number, isWhole: boolean, tag: number): number[] {
  let total = 0
  let inNames = 0
  let best = 0
  let most = 0
  let longest = 0
  for (let kind = 0; kind < KINDS; kind++) {
    const times = counts[kind]! - (kind === own ? 1 : 0)
    total += times
    if (kind === 0) continue
    inNames += times
    if (times > most) {
      most = times
      best = kind
    }
    if (whole[kind]! - (kind === own && isWhole ? 1 : 0) > 0) longest = kind
  }
  const share = inNames === 0 ? 0 : inNames * 4 < total ? 1 : inNames * 4 < total * 3 ? 2 : 3
  const often = Math.min(total, 3)
  return [mixHash(tag, best * 16 + share * 4 + often), mixHash(tag + 1, best * 4 + share), mixHash(tag + 2, longest * 4 + share)]
}

import type { Reading } from './reading.js'
import { type Candidate, contextHalf, KEYS, slotOf } from './reading-features.js'

/** Parts of speech of few and frequent words. */
const CLOSED: ReadonlySet<string> = new Set(['ADP', 'SCONJ', 'CCONJ', 'PART', 'PRON', 'DET', 'ADV', 'AUX'])

/** Forms that hardly ever take an object: VI, VII, IX and their quadriliteral likes. */
const INTRANSITIVE: ReadonlySet<number> = new Set([6, 7, 9, 12, 13, 14])

/** A rough cost of a reading by itself: rarer grammar costs more. What training knows nothing of is decided by it. */
export function costOf(reading: Reading): number {
  const { prefix, pronoun, kind, spelling, guessed } = reading
  const { features, pos } = kind
  let cost = prefix.parts.length * 0.7 + (pronoun ? 0.8 : 0) + ([0, 0.6, 0.8, 6, 2.2][spelling] as number)
  if (guessed) cost += 6 + (pronoun ? 2 : 0) + (pos === 'VERB' ? 1.5 : 0) + (pos === 'NOUN' ? 0.3 : 0) - (prefix.article ? 2.5 : 0)
  if (features.voice === 'passive') cost += features.tense ? 2.2 + (pronoun ? 1 : 0) : 0.3
  if (features.voice === 'passive' && features.tense === 'past' && (features.form === 3 || features.form === 6)) cost += 1.5
  if (pronoun && pos === 'VERB' && INTRANSITIVE.has(features.form ?? 0)) cost += 2
  if (features.person && features.person < 3) cost += 2.5
  if (features.number === 'dual') cost += features.tense ? 0.9 : features.construct ? 1.5 : 1
  if (features.construct) cost += 0.4
  if (kind.rare > 0) cost += kind.rare === 2 ? 1.5 : 1.2
  if (pos === 'NOUN' && features.number === 'plural') cost += 0.3
  if (kind.frequent) cost -= 0.8
  if (CLOSED.has(pos)) cost -= 0.5
  if (prefix.length < prefix.parts.reduce((sum, part) => sum + part.text.length, 0) - 1) cost -= 1.1 // li-l-lajna rather than li-lajna
  if (features.derived === 'active-participle' || features.derived === 'passive-participle') cost += 0.5
  if (features.gender === 'f' && features.number === 'plural' && features.tense) cost += 2
  if (pos === 'VERB') cost += 0.2
  if (prefix.head === 'lam') cost += 0.2
  if (prefix.head === 'question' || prefix.head === 'emphasis') cost += 3
  return cost
}

/** Trained weights in fixed point, and what one unit of cost is worth in it. */
export interface ChooserWeights {
  readonly values: Int16Array | Float64Array
  readonly scale: number
}

/** The readings of one word as the chooser sees them. */
export interface WordChoices {
  /** Hash of the folded word. */
  readonly hash: number
  readonly candidates: readonly Candidate[]
  /** Score of each candidate by itself: prior and own weights. */
  readonly scores: readonly number[]
  /** `keysOf` the candidates. */
  readonly keys: Int32Array
}

/** A jussive or subjunctive that shows wants a word before it that governs it. */
function moodScore(left: Candidate | null, right: Candidate): number {
  if (right.mood === 0 || right.mood === 3)
    return left !== null && left.governs === 1 && right.reading.kind.features.mood === 'indicative' ? -2 : 0
  if (left !== null && left.governs === right.mood) return 1
  return right.mood === 1 ? -6 : -3
}

/** The score of a candidate by itself. */
export function ownScore(candidate: Candidate, weights: ChooserWeights): number {
  let score = -costOf(candidate.reading) * weights.scale
  for (const slot of candidate.own) score += weights.values[slot] as number
  return score
}

/** Scores and back links of all candidates of a sentence, one word after another; kept and grown, since sentences are many. */
let scores = new Float64Array(4096)
let links = new Int32Array(4096)

function room(size: number): void {
  if (scores.length >= size) return
  scores = new Float64Array(size * 2)
  links = new Int32Array(size * 2)
}

/**
 * The best reading of every word of a sentence, by Viterbi's algorithm over neighbours: indices into each word's candidates, and the margin
 * by which the chosen one leads in its place. `allowed` restricts the choice (for training). Linear in the sentence.
 */
export function chooseReadings(
  words: readonly WordChoices[],
  weights: ChooserWeights,
  allowed?: (word: number, candidate: number) => boolean,
): { readonly best: readonly number[]; readonly margins: readonly number[] } {
  let total = 0
  for (const word of words) total += word.candidates.length
  room(total)
  let base = 0
  let lastBase = 0
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as WordChoices
    const previous = words[at - 1]
    const after = words[at + 1]?.hash ?? 2
    for (let one = 0; one < word.candidates.length; one++)
      scores[base + one] =
        allowed && !allowed(at, one) ? Number.NEGATIVE_INFINITY : scoreOf(word, one, previous, lastBase, base + one, after, weights)
    lastBase = base
    base += word.candidates.length
  }
  return readBack(words, base, weights.scale)
}

/** The best score of a path that ends in a candidate; notes the way back. Weights of context and pair are those of `contextSlots` and `pairSlots`. */
function scoreOf(
  word: WordChoices,
  one: number,
  previous: WordChoices | undefined,
  lastBase: number,
  place: number,
  after: number,
  weights: ChooserWeights,
): number {
  const { values, scale } = weights
  const { keys } = word
  const candidate = word.candidates[one] as Candidate
  const key = one * KEYS
  const printed = contextHalf(previous ? previous.hash : 1)
  const next = contextHalf(after)
  let score = word.scores[one] as number
  score += values[slotOf((keys[key + 4] as number) ^ printed)] as number
  score += values[slotOf((keys[key + 3] as number) ^ next)] as number
  score += values[slotOf((keys[key + 2] as number) ^ printed)] as number
  score += values[slotOf((keys[key + 1] as number) ^ next)] as number
  score += values[slotOf((keys[key] as number) ^ printed)] as number
  if (previous === undefined) return score + moodScore(null, candidate) * scale
  const tag = keys[key + 10] as number
  const coarse = keys[key + 11] as number
  const agreement = keys[key + 12] as number
  const lemma = keys[key + 13] as number
  const before = previous.keys
  let top = Number.NEGATIVE_INFINITY
  let from = 0
  for (let other = 0; other < previous.candidates.length; other++) {
    let sum = scores[lastBase + other] as number
    if (sum === Number.NEGATIVE_INFINITY) continue
    const left = previous.candidates[other] as Candidate
    if (candidate.mood !== 0 || left.governs !== 0) sum += moodScore(left, candidate) * scale
    const at = other * KEYS + 5
    sum += values[slotOf((before[at + 4] as number) ^ lemma)] as number
    sum += values[slotOf((before[at + 3] as number) ^ coarse)] as number
    sum += values[slotOf((before[at + 2] as number) ^ agreement)] as number
    sum += values[slotOf((before[at + 1] as number) ^ coarse)] as number
    sum += values[slotOf((before[at] as number) ^ tag)] as number
    if (sum > top) {
      top = sum
      from = other
    }
  }
  links[place] = from
  return score + top
}

/** Follows the links from the best end, and says by how much each choice leads. */
function readBack(words: readonly WordChoices[], end: number, scale: number): { best: number[]; margins: number[] } {
  const best = new Array<number>(words.length).fill(0)
  const margins = new Array<number>(words.length).fill(Number.POSITIVE_INFINITY)
  let base = end
  let next = -1
  for (let at = words.length - 1; at >= 0; at--) {
    const size = (words[at] as WordChoices).candidates.length
    base -= size
    let choice = 0
    if (next >= 0) choice = links[next] as number
    else for (let one = 1; one < size; one++) if ((scores[base + one] as number) > (scores[base + choice] as number)) choice = one
    best[at] = choice
    next = base + choice
    let second = Number.NEGATIVE_INFINITY
    for (let one = 0; one < size; one++)
      if (one !== choice && (scores[base + one] as number) > second) second = scores[base + one] as number
    if (second !== Number.NEGATIVE_INFINITY) margins[at] = ((scores[base + choice] as number) - second) / scale
  }
  return { best, margins }
}

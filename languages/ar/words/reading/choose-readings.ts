import type { Reading } from './reading.js'
import { type Candidate, contextSlots, pairSlots } from './reading-features.js'

/** A rough cost of a reading by itself: rarer grammar costs more. What training knows nothing of is decided by it. */
export function costOf(reading: Reading): number {
  const { prefix, pronoun, kind, spelling, guessed } = reading
  const { features, pos } = kind
  let cost = prefix.parts.length * 0.7 + (pronoun ? 0.8 : 0) + ([0, 0.6, 0.8, 6][spelling] as number)
  if (guessed) cost += 6 + (pronoun ? 2 : 0) + (pos === 'VERB' ? 1.5 : 0) + (pos === 'NOUN' ? 0.3 : 0) - (prefix.article ? 2.5 : 0)
  if (features.voice === 'passive') cost += features.tense ? 1.6 : 0.3
  if (features.person && features.person < 3) cost += 2.5
  if (features.number === 'dual') cost += features.tense ? 0.5 : 1
  if (features.construct) cost += 0.4
  if (kind.rare > 0) cost += kind.rare === 2 ? 1.5 : 1.2
  if (pos === 'NOUN' && features.number === 'plural') cost += 0.3
  if (kind.frequent) cost -= 0.8
  if (prefix.length < prefix.parts.reduce((sum, part) => sum + part.text.length, 0) - 1) cost -= 0.9 // li-l-lajna rather than li-lajna
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
}

/** A jussive or subjunctive that shows wants a word before it that governs it. */
function moodScore(left: Candidate | null, right: Candidate): number {
  if (right.mood === 0 || right.mood === 3)
    return left !== null && left.governs === 1 && right.reading.kind.features.mood === 'indicative' ? -2 : 0
  if (left !== null && left.governs === right.mood) return 1
  return -3
}

const slots = new Int32Array(8)

/** The score of a candidate by itself. */
export function ownScore(candidate: Candidate, weights: ChooserWeights): number {
  let score = -costOf(candidate.reading) * weights.scale
  for (const slot of candidate.own) score += weights.values[slot] as number
  return score
}

/**
 * The best reading of every word of a sentence, by Viterbi's algorithm over neighbours: indices into each word's candidates, and the margin
 * by which the chosen one leads in its place. `allowed` restricts the choice (for training). Linear in the sentence.
 */
export function chooseReadings(
  words: readonly WordChoices[],
  weights: ChooserWeights,
  allowed?: (word: number, candidate: number) => boolean,
): { readonly best: Int32Array; readonly margins: Float64Array } {
  const best = new Int32Array(words.length)
  const margins = new Float64Array(words.length)
  const scores: Float64Array[] = []
  const links: Int32Array[] = []
  const { values } = weights
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as WordChoices
    const previous = words[at - 1]
    const before = previous ? previous.hash : 1
    const after = words[at + 1]?.hash ?? 2
    const size = word.candidates.length
    const row = new Float64Array(size)
    const link = new Int32Array(size)
    for (let one = 0; one < size; one++) {
      if (allowed && !allowed(at, one)) {
        row[one] = Number.NEGATIVE_INFINITY
        continue
      }
      const candidate = word.candidates[one] as Candidate
      let score = word.scores[one] as number
      for (let n = contextSlots(candidate, before, after, slots) - 1; n >= 0; n--) score += values[slots[n] as number] as number
      if (previous) {
        const last = scores[at - 1] as Float64Array
        let top = Number.NEGATIVE_INFINITY
        let from = 0
        for (let other = 0; other < last.length; other++) {
          let sum = last[other] as number
          if (sum === Number.NEGATIVE_INFINITY) continue
          if (candidate.mood !== 0 || (previous.candidates[other] as Candidate).governs !== 0)
            sum += moodScore(previous.candidates[other] as Candidate, candidate) * weights.scale
          for (let n = pairSlots(previous.candidates[other] as Candidate, candidate, slots) - 1; n >= 0; n--)
            sum += values[slots[n] as number] as number
          if (sum > top) {
            top = sum
            from = other
          }
        }
        score += top
        link[one] = from
      } else score += moodScore(null, candidate) * weights.scale
      row[one] = score
    }
    scores.push(row)
    links.push(link)
  }
  for (let at = words.length - 1; at >= 0; at--) {
    const row = scores[at] as Float64Array
    let choice = 0
    if (at === words.length - 1) {
      for (let one = 1; one < row.length; one++) if ((row[one] as number) > (row[choice] as number)) choice = one
    } else choice = (links[at + 1] as Int32Array)[best[at + 1] as number] as number
    best[at] = choice
    let second = Number.NEGATIVE_INFINITY
    for (let one = 0; one < row.length; one++) if (one !== choice && (row[one] as number) > second) second = row[one] as number
    margins[at] = second === Number.NEGATIVE_INFINITY ? Number.POSITIVE_INFINITY : ((row[choice] as number) - second) / weights.scale
  }
  return { best, margins }
}

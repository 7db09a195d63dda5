import { chooseReadings, costOf, type ChooserWeights, type WordChoices } from '../../languages/ar/words/reading/choose-readings.js'
import { type Candidate, contextSlots, keysOf, pairSlots, WEIGHTS } from '../../languages/ar/words/reading/reading-features.js'
import type { ExampleWord } from './words-examples.js'

const EPOCHS = 5
/** Runs in different orders, whose weights are averaged: one order alone leaves its mark. */
const ROUNDS = 3
/** How many steps of training one unit of the hand-made cost outweighs. */
const COST = 6
const FIXED_POINT = 50

/** A small generator of pseudo-random numbers, so that training gives the same weights everywhere. */
function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/**
 * Trains by the averaged structured perceptron: where the best path disagrees with the gold, the best path among the good readings is
 * strengthened and the other weakened (Collins 2002; the good path is latent, Sun et al. 2009). Same examples and seed, same weights.
 */
export function trainChooser(sentences: readonly (readonly ExampleWord[])[], seed: number): ChooserWeights {
  const mean = new Float64Array(WEIGHTS)
  for (let round = 0; round < ROUNDS; round++) {
    const values = trainOnce(sentences, seed + round)
    for (let slot = 0; slot < WEIGHTS; slot++) mean[slot] = (mean[slot] as number) + (values[slot] as number) / ROUNDS
  }
  const fixed = new Int16Array(WEIGHTS)
  for (let slot = 0; slot < WEIGHTS; slot++)
    fixed[slot] = Math.max(-32_768, Math.min(32_767, Math.round((mean[slot] as number) * FIXED_POINT)))
  return { values: fixed, scale: COST * FIXED_POINT }
}

/** One run over the sentences in an order of its own. */
function trainOnce(sentences: readonly (readonly ExampleWord[])[], seed: number): Float64Array {
  const values = new Float64Array(WEIGHTS)
  const sums = new Float64Array(WEIGHTS)
  const touched = new Float64Array(WEIGHTS)
  const weights = { values, scale: COST }
  const next = random(seed)
  const order = sentences.map((_, at) => at)
  let step = 1
  const add = (slot: number, delta: number): void => {
    sums[slot] = (sums[slot] as number) + (values[slot] as number) * (step - (touched[slot] as number))
    touched[slot] = step
    values[slot] = (values[slot] as number) + delta
  }
  const slots = new Int32Array(8)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(next() * (at + 1))
      ;[order[at], order[other]] = [order[other] as number, order[at] as number]
    }
    for (const index of order) {
      const sentence = sentences[index] as readonly ExampleWord[]
      const words: WordChoices[] = sentence.map(word => ({
        hash: word.hash,
        candidates: word.candidates,
        scores: word.candidates.map(one => {
          let score = -costOf(one.reading) * COST
          for (const slot of one.own) score += values[slot] as number
          return score
        }),
        keys: keysOf(word.candidates),
      }))
      const known = sentence.map(word => word.good.some(Boolean))
      const { best } = chooseReadings(words, weights)
      if (sentence.every((word, at) => !known[at] || word.good[best[at] as number])) {
        step++
        continue
      }
      const { best: gold } = chooseReadings(
        words,
        weights,
        (word, one) => !known[word] || (sentence[word] as ExampleWord).good[one] === true,
      )
      for (let at = 0; at < words.length; at++) {
        const word = words[at] as WordChoices
        const before = words[at - 1]
        const ours = word.candidates[best[at] as number] as Candidate
        const meant = word.candidates[gold[at] as number] as Candidate
        if (ours === undefined || meant === undefined) continue
        if (ours !== meant) {
          for (const slot of ours.own) add(slot, -1)
          for (const slot of meant.own) add(slot, 1)
          for (const [one, delta] of [
            [ours, -1],
            [meant, 1],
          ] as const)
            for (let n = contextSlots(one, before?.hash ?? 1, words[at + 1]?.hash ?? 2, slots) - 1; n >= 0; n--)
              add(slots[n] as number, delta)
        }
        if (before) {
          const left = before.candidates[best[at - 1] as number] as Candidate
          const leftMeant = before.candidates[gold[at - 1] as number] as Candidate
          if (left !== leftMeant || ours !== meant) {
            for (let n = pairSlots(left, ours, slots) - 1; n >= 0; n--) add(slots[n] as number, -1)
            for (let n = pairSlots(leftMeant, meant, slots) - 1; n >= 0; n--) add(slots[n] as number, 1)
          }
        }
      }
      step++
    }
  }
  return values.map((value, slot) => ((sums[slot] as number) + value * (step - (touched[slot] as number))) / step)
}

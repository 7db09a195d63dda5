import { type ChooserWeights, costOf, ownScore, type WordChoices } from './choose-readings.js'
import { findReadings } from './find-readings.js'
import { guessReadings } from './guess-readings.js'
import { type Candidate, candidateOf, hashText } from './reading-features.js'
import type { WordLexicon } from './word-lexicon.js'

const NONE = new Int32Array()
/** More readings than these are never looked at. */
const MOST = 8
/** Nor are those that cost so much more than the cheapest. */
const DEAR = 7
/** How many distinct words are kept. */
const KEPT = 10_000

/** Readings of a word, the likeliest by cost first: those of the lexicon, and guesses where it has none or only doubtful ones. */
export function candidatesOf(lexicon: WordLexicon, word: string): Candidate[] {
  let readings = findReadings(lexicon, word)
  const doubtful = readings.every(one => one.spelling === 3)
  if (doubtful) readings = [...readings, ...guessReadings(word)]
  else if (readings.every(one => one.prefix.length > 0 && !one.prefix.article))
    readings = [
      ...readings,
      ...guessReadings(word).filter(one => one.prefix.length === 0 && one.pronoun === null && one.kind.pos === 'PROPN'),
    ]
  const hash = hashText(word)
  const costs = readings
    .map((reading, order) => ({ reading, order, cost: costOf(reading) }))
    .sort((a, b) => a.cost - b.cost || a.order - b.order)
  const dearest = (costs[0]?.cost ?? 0) + DEAR
  return costs
    .slice(0, MOST)
    .filter(one => one.cost <= dearest)
    .map(({ reading }) => candidateOf(word, hash, reading))
}

/** A source of choices that remembers the words it has seen. */
export function wordChoices(lexicon: WordLexicon, weights: ChooserWeights): (word: string) => WordChoices {
  let young = new Map<string, WordChoices>()
  let old = new Map<string, WordChoices>()
  return word => {
    let known = young.get(word)
    if (known) return known
    known = old.get(word)
    if (known === undefined) {
      const candidates = candidatesOf(lexicon, word)
      known = {
        hash: hashText(word),
        // their own weights are summed up: the list of them is let go
        candidates: candidates.map(candidate => ({ ...candidate, own: NONE })),
        scores: candidates.map(candidate => ownScore(candidate, weights)),
      }
    }
    if (young.size >= KEPT) {
      old = young
      young = new Map()
    }
    if (word.length <= 40) young.set(word, known)
    return known
  }
}

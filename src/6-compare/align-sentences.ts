import type { Place } from './claim-of-place.js'
import type { Profile } from './profile-report.js'
import type { StoryWeights } from './weigh-story.js'

/** Likeness in the story's own weights from which on two sentences speak of one matter. */
export const ONE_MATTER = 0.35
/** Terms that a sentence must have for its words to prove anything. */
const LEAST_TERMS = 5
/** Sentences of a story beyond which a term is too common in it to lead from one to another. */
const COMMON = 60

/** Sentences of a story that can be set side by side, and which of different reports speak of one matter. */
export interface AlignedSentences {
  readonly places: readonly Place[]
  /** Indexes of two places, the lower first, and how alike they are: `ONE_MATTER` to 1. */
  readonly pairs: readonly (readonly [a: number, b: number, likeness: number])[]
}

/**
 * Finds the pairs of sentences of different reports that speak of one matter, by an index of the terms: sentences that share only what sixty
 * sentences hold are never set side by side.
 */
export function alignSentences(story: readonly Profile[], weights: StoryWeights): AlignedSentences {
  const places = story.flatMap(profile =>
    profile.sentences.flatMap((terms, at): Place[] => (terms.size >= LEAST_TERMS ? [{ profile, at, terms }] : [])),
  )
  const ids = places.map(({ terms }) => weights.weigh(terms).ids)
  const postings: number[][] = []
  ids.forEach((terms, i) => {
    for (const term of terms) {
      const list = postings[term]
      if (list) list.push(i)
      else postings[term] = [i]
    }
  })
  const squares = Array.from(postings, list => Math.log((places.length + 1) / (list?.length ?? 1)) ** 2)
  const squareOf = (term: number) => squares[term] as number
  const norms = ids.map(terms => Math.sqrt(terms.reduce((sum, term) => sum + squareOf(term), 0)) || 1)
  const pairs: [number, number, number][] = []
  const products = new Float64Array(places.length)
  places.forEach((place, i) => {
    const met: number[] = []
    for (const term of ids[i] ?? []) {
      const list = postings[term] ?? []
      if (list.length > COMMON) continue
      const square = squareOf(term)
      for (const j of list) {
        if (j <= i) continue
        if (products[j] === 0) met.push(j)
        products[j] = (products[j] as number) + square
      }
    }
    for (const j of met) {
      const likeness = (products[j] as number) / ((norms[i] as number) * (norms[j] as number))
      products[j] = 0
      if (likeness > ONE_MATTER && places[j]?.profile !== place.profile) pairs.push([i, j, likeness])
    }
  })
  return { places, pairs }
}

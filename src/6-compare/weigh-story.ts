import type { Profile } from './profile-report.js'

const NUMBER = /^\d+$/

/** A sentence of a report. */
export interface SentenceAt {
  readonly profile: Profile
  /** Index in the article. */
  readonly at: number
}

/** How telling words, names and numbers are within one story: what every sentence holds tells none of its acts apart. */
export interface StoryWeights {
  /** Cosine of two sentences over terms weighted by their rarity in the story, 0 to 1. */
  termLikeness(a: SentenceAt, b: SentenceAt): number
  /** Weighted share of the entities of two sentences that stand in both, 0 to 1. */
  entityLikeness(a: SentenceAt, b: SentenceAt): number
  /** Numbers that stand in both sentences. */
  sharedNumbers(a: SentenceAt, b: SentenceAt): number
}

interface Marks {
  readonly terms: ReadonlySet<string>
  readonly norm: number
  readonly entities: ReadonlySet<string>
  readonly numbers: readonly string[]
}

/** Counts a story once; each later question costs the length of two sentences. */
export function weighStory(story: readonly Profile[]): StoryWeights {
  const termCount = new Map<string, number>()
  const entityCount = new Map<string, number>()
  let sentences = 0
  const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)
  for (const profile of story) {
    sentences += profile.sentences.length
    for (const terms of profile.sentences) for (const term of terms) count(termCount, term)
    for (const entities of profile.entities) for (const entity of entities) count(entityCount, entity)
  }
  const weight = (counts: ReadonlyMap<string, number>, key: string) => Math.log((sentences + 1) / (counts.get(key) ?? 1))
  const memo = new Map<Profile, Marks[]>()
  const marksOf = ({ profile, at }: SentenceAt): Marks => {
    const of = memo.get(profile) ?? []
    memo.set(profile, of)
    const known = of[at]
    if (known) return known
    const terms = profile.sentences[at] ?? new Set<string>()
    let sum = 0
    for (const term of terms) sum += weight(termCount, term) ** 2
    const entities = profile.entities[at] ?? new Set<string>()
    const marks = { terms, norm: Math.sqrt(sum), entities, numbers: [...terms].filter(term => NUMBER.test(term)) }
    of[at] = marks
    return marks
  }
  return {
    termLikeness(a, b) {
      const [x, y] = [marksOf(a), marksOf(b)]
      let sum = 0
      for (const term of x.terms) if (y.terms.has(term)) sum += weight(termCount, term) ** 2
      return sum / (x.norm * y.norm || 1)
    },
    entityLikeness(a, b) {
      const [x, y] = [marksOf(a).entities, marksOf(b).entities]
      let both = 0
      let all = 0
      for (const entity of x) {
        const w = weight(entityCount, entity)
        all += w
        if (y.has(entity)) both += w
      }
      for (const entity of y) if (!x.has(entity)) all += weight(entityCount, entity)
      return all > 0 ? both / all : 0
    },
    sharedNumbers(a, b) {
      const y = marksOf(b).terms
      return marksOf(a).numbers.filter(number => y.has(number)).length
    },
  }
}

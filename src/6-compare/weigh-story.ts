import type { TermMaker } from '../language/term-maker.js'
import type { Profile } from './profile-report.js'

const NUMBER = /^\d+$/

/** Terms as numbers of one story, ascending, with what they weigh together. */
export interface Weighed {
  readonly ids: Int32Array
  /** Sum of the rarities of the terms in the language; numerals have none, so that two counts of one thing are alike. */
  readonly rarity: number
  /** Length of the vector of the terms by their rarity in the story. */
  readonly norm: number
}

/** How alike two sets of terms are. */
export interface Likeness {
  /** Rarity in the language of what stands in both, over that of the shorter set. */
  readonly part: number
  /** The same over that of both together. */
  readonly whole: number
  /** Cosine over terms weighted by their rarity in the story. */
  readonly inStory: number
  /** Numerals that stand in both. */
  readonly numbers: number
}

/** How telling words and names are within one story: what every sentence holds tells none of its acts apart. */
export interface StoryWeights {
  weigh(terms: ReadonlySet<string>): Weighed
  /** Four measures of likeness, each but `numbers` 0 to 1. Takes time in the order of the terms. */
  compare(a: Weighed, b: Weighed): Likeness
  weighEntities(entities: ReadonlySet<string>): Weighed
  /** Weighted share of the entities of two sentences that stand in both, 0 to 1. */
  entityLikeness(a: Weighed, b: Weighed): number
}

/** Numbers the strings of a story, with how many sentences hold each. */
function createCounter() {
  const numbers = new Map<string, number>()
  const counts: number[] = []
  const names: string[] = []
  const numberOf = (name: string): number => {
    const known = numbers.get(name)
    if (known !== undefined) return known
    numbers.set(name, names.length)
    counts.push(0)
    return names.push(name) - 1
  }
  return { numberOf, counts, names }
}

const idsOf = (list: ReadonlySet<string>, numberOf: (name: string) => number): Int32Array => {
  const ids = new Int32Array(list.size)
  let at = 0
  for (const name of list) ids[at++] = numberOf(name)
  return ids.sort()
}

/** Counts a story once; each later question costs the length of two sentences. */
export function weighStory(story: readonly Profile[], maker: TermMaker | null): StoryWeights {
  const [terms, entities] = [createCounter(), createCounter()]
  const known = new Map<ReadonlySet<string>, Int32Array>()
  let sentences = 0
  const count = (sets: readonly ReadonlySet<string>[], { numberOf, counts }: ReturnType<typeof createCounter>) => {
    for (const set of sets) {
      const ids = idsOf(set, numberOf)
      known.set(set, ids)
      for (const id of ids) counts[id] = (counts[id] as number) + 1
    }
  }
  for (const profile of story) {
    sentences += profile.sentences.length
    count(profile.sentences, terms)
    count(profile.entities, entities)
  }
  const weightOf = (times: number) => Math.log((sentences + 1) / (times || 1))
  // Filled as terms are asked for: those around an act may be cut off in the middle of a word and stand in no sentence.
  const rarities: number[] = []
  const squares: number[] = []
  const isNumber: boolean[] = []
  const know = (id: number) => {
    for (let next = rarities.length; next <= id; next++) {
      const name = terms.names[next] as string
      isNumber.push(NUMBER.test(name))
      rarities.push(isNumber[next] ? 0 : (maker?.rarity(name) ?? 1))
      squares.push(weightOf(terms.counts[next] as number) ** 2)
    }
  }
  const entityWeights = entities.counts.map(weightOf)
  const weighed = new Map<ReadonlySet<string>, Weighed>()
  return {
    weigh(set) {
      const found = weighed.get(set)
      if (found) return found
      const ids = known.get(set) ?? idsOf(set, terms.numberOf)
      let rarity = 0
      let square = 0
      know(ids.length > 0 ? (ids[ids.length - 1] as number) : -1)
      for (const id of ids) {
        rarity += rarities[id] as number
        square += squares[id] as number
      }
      const made = { ids, rarity, norm: Math.sqrt(square) }
      weighed.set(set, made)
      return made
    },
    compare(a, b) {
      const [x, y] = [a.ids, b.ids]
      let both = 0
      let product = 0
      let numbers = 0
      for (let i = 0, j = 0; i < x.length && j < y.length; ) {
        const [p, q] = [x[i] as number, y[j] as number]
        if (p === q) {
          both += rarities[p] as number
          product += squares[p] as number
          if (isNumber[p]) numbers++
          i++
          j++
        } else if (p < q) i++
        else j++
      }
      const smaller = Math.min(a.rarity, b.rarity)
      const all = a.rarity + b.rarity - both
      return {
        part: smaller > 0 ? both / smaller : 0,
        whole: all > 0 ? both / all : 0,
        inStory: product / (a.norm * b.norm || 1),
        numbers,
      }
    },
    weighEntities(set) {
      const ids = known.get(set) ?? idsOf(set, entities.numberOf)
      let rarity = 0
      for (const id of ids) rarity += entityWeights[id] ?? weightOf(0)
      return { ids, rarity, norm: 0 }
    },
    entityLikeness(a, b) {
      let both = 0
      for (const id of a.ids) if (b.ids.includes(id)) both += entityWeights[id] ?? weightOf(0)
      const all = a.rarity + b.rarity - both
      return all > 0 ? both / all : 0
    },
  }
}

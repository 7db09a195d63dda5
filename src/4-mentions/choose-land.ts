import { type Land, landsNamed } from './find-land.js'
import type { Resolving } from './resolving.js'
import type { ReadSentence } from './survey-names.js'

/** A place so many words away from a group says where it acts. */
const NEAR = 12
/** Lands of the sentences in hand: a sentence may name many groups. */
const known = new WeakMap<ReadSentence, readonly Land[]>()

function landsOf({ at, grammar }: Pick<Resolving, 'at' | 'grammar'>): readonly Land[] {
  let lands = known.get(at)
  if (lands === undefined) {
    lands = landsNamed(at.items, at.words, grammar)
    known.set(at, lands)
  }
  return lands
}

/** The one land near a word of a sentence; null where none or more than one is near. */
export function landNear(context: Pick<Resolving, 'at' | 'grammar'>, word: number): string | null {
  const near = new Set(landsOf(context).flatMap(land => (Math.abs(land.at - word) <= NEAR ? land.state : [])))
  return near.size === 1 ? [...near][0]! : null
}

/** The land that the report names by far most; null where that is not clear. */
export function landOfReport({ survey }: Pick<Resolving, 'survey'>): string | null {
  const [first, second] = [...survey.lands].sort((a, b) => b[1] - a[1])
  return first !== undefined && first[1] > 1 && first[1] >= 2 * (second?.[1] ?? 0) ? first[0] : null
}

import type { Backing } from '../schema/comparison.js'
import type { Link } from '../schema/link.js'
import { disjointSets } from './disjoint-sets.js'

/** What a report says, with the name of the report's origin in its story. */
export interface Backed {
  readonly report: string
  readonly origin: string
  readonly chain: readonly Link[]
}

/**
 * Counts the reports that say something and the independent origins that they have it from: reports that print one text are one origin, and
 * so are those that name the same agency or publication as where they have the matter from, however they word it.
 *
 * @example
 * countBacking([{ report: 'a', origin: 's/0', chain: [viaReuters] }, { report: 'b', origin: 's/1', chain: [viaReuters] }]) // { reports: 2, origins: 1 }
 */
export function countBacking(said: readonly Backed[]): Backing {
  const sets = disjointSets(said.length)
  const first = new Map<string, number>()
  said.forEach(({ origin, chain }, i) => {
    const sources = chain.flatMap(({ kind, entity }) => (entity !== null && (kind === 'agency' || kind === 'publication') ? [entity] : []))
    for (const key of [`origin ${origin}`, ...sources]) {
      const known = first.get(key)
      if (known === undefined) first.set(key, i)
      else sets.join(known, i)
    }
  })
  return { reports: new Set(said.map(({ report }) => report)).size, origins: sets.groups().length }
}

import { hash32 } from '../base/hash.js'
import type { Statement } from '../schema/statement.js'
import { partiesOf } from './parties-of.js'

/** What a facet says of a sentence: that one of its statements is of a kind, a type, about a party ... */
export type FacetName = 'kind' | 'type' | 'status' | 'party' | 'actor' | 'recipient' | 'outlet' | 'unit'

const LETTERS: Readonly<Record<FacetName, string>> = {
  kind: 'k',
  type: 't',
  status: 's',
  party: 'p',
  actor: 'a',
  recipient: 'r',
  outlet: 'o',
  unit: 'u',
}
/** The roles in which a party acts, and those in which something is done to it. */
export const ROLES = { actor: ['actor', 'speaker', 'subject'], recipient: ['recipient', 'addressee', 'object'] } as const

/** A facet as a word of the search index: no text holds such a word. Two values with one word make sentences that are looked at in vain. */
export const facetWord = (name: FacetName, value: string): string => `zq${LETTERS[name]}${hash32(value).toString(36)}`

/**
 * What the statements of one sentence are about, as words of the search index: a search for a word and a party then meets only sentences that
 * have both, however often each stands alone.
 */
export function facetsOf(statements: readonly Statement[], outlet: string | null): string {
  const words = new Set<string>()
  if (outlet !== null) words.add(facetWord('outlet', outlet))
  for (const statement of statements) {
    words.add(facetWord('kind', statement.kind))
    words.add(facetWord('status', statement.status))
    if (statement.kind === 'event') words.add(facetWord('type', statement.type))
    if (statement.kind === 'relation') words.add(facetWord('type', statement.predicate))
    if (statement.kind === 'figure') words.add(facetWord('unit', statement.unit))
    for (const { role, party } of partiesOf(statement)) {
      if (party.code === '') continue
      words.add(facetWord('party', party.code))
      for (const name of ['actor', 'recipient'] as const) if (ROLES[name].some(one => one === role)) words.add(facetWord(name, party.code))
    }
  }
  return [...words].join(' ')
}

import type { NameGrammar } from '../language/name-grammar.js'
import type { Hit, NameWord } from './look-up-names.js'
import type { HitItem, Item } from './phrases/item.js'

/** A state whose land is spoken of, and the word that names it or a place in it. */
export interface Land {
  readonly state: string
  readonly at: number
}

/**
 * States whose land a sentence speaks of, one entry for each place named: a state or place behind "in" or another word of place, or behind "the town
 * of". "Russia bombed rebels in Idlib" speaks of the land of Syria, whoever else is named.
 */
export function landsNamed(items: readonly Item[], words: readonly NameWord[], grammar: NameGrammar): Land[] {
  const lands: Land[] = []
  const add = (item: Item): void => {
    if (item.type === 'role') item.inner.forEach(add)
    if (item.type !== 'hit') return
    const states = new Set(item.hits.flatMap(hit => stateOfPlace(hit) ?? []))
    const [state] = states
    if (state !== undefined && states.size === 1 && isLocated(item, words, grammar)) lands.push({ state, at: item.from })
  }
  items.forEach(add)
  return lands
}

function stateOfPlace({ entry }: Hit): string | null {
  if (entry.type !== 'entity' || entry.name.weak) return null
  const { kind, id, state } = entry.entity
  if (kind === 'state') return id
  return kind === 'place' ? (state ?? null) : null
}

function isLocated({ hits, from }: HitItem, words: readonly NameWord[], { particles }: NameGrammar): boolean {
  if (hits[0]!.cut.preposition === 'in') return true
  const before = words[from - 1]
  if (!before || words[from]!.breakBefore) return false
  return before.look.cuts.some(cut => particles.locative.has(cut.key) || particles.places.has(cut.key))
}

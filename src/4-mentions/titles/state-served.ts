import type { KnownEntity } from '../../knowledge/knowledge.js'
import type { Role } from '../../language/name-grammar.js'
import type { Anchor } from '../phrases/item.js'
import type { Resolving } from '../resolving.js'

/** "The Korean leader": of the states that an adjective may mean the one that the report names elsewhere; null where none or more than one. */
export function meantBy({ discourse }: Resolving, role: Role, entities: readonly KnownEntity[]): KnownEntity | null {
  // Behind an office or organ of a state the adjective is a state's, whatever else the word means: "the Hungarian prime minister".
  if (entities.length === 1 && (role.alone !== null || role.offices.length > 0)) return entities[0]!
  const named = entities.filter(entity => discourse.counts.has(entity.id) || discourse.home === entity.id)
  return named.length === 1 ? named[0]! : null
}

/** "Trump's administration" acts for the state of its head. */
export function stateServed({ discourse }: Resolving, anchor: Anchor): KnownEntity {
  const { entity } = anchor
  // Abkhazia's authorities are not Georgia's.
  if (entity.kind === 'place' && entity.code?.includes('~')) return entity
  if (anchor.via === 'person' || entity.kind === 'place') {
    const office = entity.offices?.[0]?.of
    const id = entity.state ?? office
    return (id !== undefined && discourse.knowledge.entities.get(id)) || entity
  }
  return entity
}

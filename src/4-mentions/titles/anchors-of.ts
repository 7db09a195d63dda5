import type { KnownEntity } from '../../knowledge/knowledge.js'
import { findPronounState } from '../find-antecedent.js'
import { bearerOf } from '../find-bearer.js'
import type { Hit } from '../look-up-names.js'
import type { Anchor, HitItem, RolePhrase } from '../phrases/item.js'
import type { Resolving } from '../resolving.js'
import { meantBy, stateServed } from './state-served.js'
import type { TitleParty } from './title-party.js'

/** The states or bodies of a title: its complements, or what its pronoun points to. */
export function anchorsOf(context: Resolving, item: RolePhrase): TitleParty[] {
  if (item.anchors.length > 0) {
    return item.anchors.flatMap(anchor => {
      const meant = anchor.doubtful ? meantBy(context, item.role, anchor.doubtful) : namedBy(context, item, anchor)
      return meant ? [{ entity: stateServed(context, { ...anchor, entity: meant }), by: `title-${anchor.via}` }] : []
    })
  }
  // Another's ally is not that other.
  if (item.pronoun && item.role.id !== 'counterpart' && item.role.id !== 'ally') {
    const state = findPronounState(context, item.pronoun, item.start)
    if (state) return [{ entity: state, by: 'pronoun' }]
  }
  if (item.role.kind === 'person' && item.to > item.from + 1) {
    const of = bearerOfComplement(context, item)
    if (of) return [of]
  }
  const country = context.out.findLast(
    ({ start, end, resolvedBy }) => resolvedBy === 'own-country' && start > item.start && end <= item.end,
  )
  const land = country && context.discourse.knowledge.entities.get(country.entity)
  if (land) return [{ entity: land, by: 'own-country' }]
  const own = item.ofState === null ? undefined : context.discourse.knowledge.entities.get(item.ofState)
  if (own) return [{ entity: own, by: 'title-of-one-state' }]
  return []
}

/**
 * "Workers of the Kingdom", "the ministers for the cup", "the company Soma": whoever the report means by the name in a title; null where it stands for
 * nobody here (a common word that some body is called too, a firm that bears the name of a town of a state that the report does not name).
 */
function namedBy({ discourse, out }: Resolving, { role, inner }: RolePhrase, { entity, via }: Anchor): KnownEntity | null {
  if (via !== 'name') return entity
  const isFirm = role.sector === 'BUS' && entity.kind === 'place' && !discourse.lexicon.capitals.has(entity.id)
  if (isFirm && entity.state !== undefined && !discourse.counts.has(entity.state)) return null
  const holds = ({ entry }: Hit): boolean => entry.type === 'entity' && entry.entity === entity
  const named = inner.find((one): one is HitItem => one.type === 'hit' && one.hits.some(holds))
  if (!named) return entity
  const known = out.find(({ start, end }) => start === named.start && end === named.end)
  const meant = known && discourse.knowledge.entities.get(known.entity)
  // "Soldiers in Mali": where the word is a state's name too, the title gives it the support that it needs.
  const isWeak =
    entity.kind !== 'state' && named.hits.some(({ entry }) => entry.type === 'entity' && entry.entity === entity && entry.name.weak)
  if (!known) return isWeak ? null : entity
  return meant?.kind === 'state' && entity.kind === 'state' ? meant : entity
}

/** "the president of the court": a complement that goes back to a body named before. */
function bearerOfComplement(context: Resolving, item: RolePhrase): TitleParty | null {
  const end = item.name?.from ?? item.to
  for (let j = item.from + 1; j < end; j++) {
    const bearer = bearerOf(context, context.at.words[j]!)
    const entity = bearer && context.discourse.knowledge.entities.get(bearer.id)
    if (entity) return { entity, by: 'head-named-before' }
  }
  return null
}

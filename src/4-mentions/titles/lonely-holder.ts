import { codeOf, holderOf, keepEntity } from '../discourse.js'
import { lonelyState } from '../find-antecedent.js'
import type { RolePhrase } from '../phrases/item.js'
import type { Resolving } from '../resolving.js'

/** "The foreign minister" with no state and nobody named so before: that of the one state spoken of, or of the dateline. */
export function lonelyHolder(context: Resolving, item: RolePhrase): { id: string; code: string | null; of: string; by: string } | null {
  const { role, form } = item
  if (
    role.alone !== 'person' ||
    role.offices.length === 0 ||
    !form.definite ||
    item.pronoun ||
    !item.isBare ||
    item.isQualified ||
    item.isFormer
  )
    return null
  const few = partyWithOffice(context, item)
  if (few !== undefined) return few
  // "The leader", "the president" of whatever it may be: only an office of several words is one of state by itself.
  if (form.keys.length === 1 || role.acts === 'open') return null
  const state = lonelyState(context, item, context.at.index)
  if (!state) return null
  const holder = holderOf(context.discourse, role.offices, state.entity.id)
  keepEntity(context.discourse, holder ?? state.entity)
  return { id: (holder ?? state.entity).id, code: state.entity.code, of: state.entity.id, by: state.by }
}

/**
 * "The crown prince", "the secretary-general" with nobody named so before: of all that the report names the one state or body that is known to have had such an
 * office. Undefined where the office is one that any state may have; null where none or several have it.
 */
function partyWithOffice(
  { discourse, at }: Resolving,
  { role, to, form }: RolePhrase,
): { id: string; code: string | null; of: string; by: string } | null | undefined {
  if (!role.offices.some(office => RARE.has(office)) || role.of !== null) return undefined
  // "The secretary-general [of] ...": of something unknown.
  const next = at.words[to]
  if (form.keys.length === 1 || (next && !next.breakBefore && next.look.cuts.some(cut => cut.preposition === 'to'))) return null
  const known = [...discourse.counts.keys()].filter(id => role.offices.some(office => discourse.lexicon.holders.has(`${office} of ${id}`)))
  const entity = known.length === 1 ? discourse.knowledge.entities.get(known[0]!) : undefined
  if (!entity) return null
  const holder = holderOf(discourse, role.offices, entity.id)
  keepEntity(discourse, holder ?? entity)
  return { id: (holder ?? entity).id, code: codeOf(discourse.knowledge, entity), of: entity.id, by: 'only-one-with-office' }
}

/** Offices that few states or bodies have. */
const RARE: ReadonlySet<string> = new Set(['crown-prince', 'deputy-crown-prince', 'monarch', 'secretary-general'])

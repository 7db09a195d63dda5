import type { Role } from '../../language/name-grammar.js'
import { holderOf } from '../discourse.js'
import type { RolePhrase } from '../phrases/item.js'
import type { Resolving } from '../resolving.js'
import type { TitleParty } from './title-party.js'

/**
 * "President Mulino" of whom nothing is known: of the states that the report names he leads the one whose president is not known to be somebody else.
 * Null where two such states are left, or where that one is not named more than once.
 */
export function stateLeft({ discourse }: Resolving, { role, isFormer }: RolePhrase): TitleParty | null {
  const { counts, knowledge } = discourse
  if (isFormer || role.of !== null || role.acts === 'open' || !role.offices.some(office => LEFT.has(office))) return null
  const isOpen = (id: string): boolean => {
    if (!id.startsWith('state/') || holderOf(discourse, role.offices, id) !== null) return false
    return role.offices.includes('monarch') || !role.offices.includes('president') || holderOf(discourse, THRONES, id) === null
  }
  const open = [...counts].filter(([id]) => isOpen(id))
  const entity = open.length === 1 && open[0]![1] > 1 ? knowledge.entities.get(open[0]![0]) : undefined
  return entity ? { entity, by: 'state-left' } : null
}

/** Offices that every state has one of. */
const LEFT: ReadonlySet<string> = new Set(['president', 'prime-minister', 'foreign-minister', 'defence-minister'])

/** Offices of those who reign: their states have no president. */
const THRONES = ['monarch', 'emir', 'sultan']

export const isMinister = ({ id, offices }: Role): boolean => id === 'minister' || offices.some(office => office.endsWith('-minister'))

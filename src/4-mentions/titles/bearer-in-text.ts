import type { RolePhrase } from '../phrases/item.js'
import { resolvePersonName } from '../resolve-person.js'
import type { Resolving } from '../resolving.js'
import { titleKey } from '../survey-names.js'

/** Whom the report itself names with that title of that state, before or later; null where it names nobody or several. */
export function bearerInText(context: Resolving, title: RolePhrase, of: string): { id: string } | null {
  // Of many officials or ambassadors another one may be meant.
  if (title.role.offices.length === 0) return null
  const { survey, discourse } = context
  const ids = new Set<string>()
  // "The leader of the Kremlin" is the president named, where the state is not known to have a leader besides.
  const isLed = title.role.offices.some(office => discourse.lexicon.holders.has(`${office} of ${of}`))
  const asLeader = title.role.id === 'leader' && !isLed ? (survey.bearers.get(titleKey('president', of)) ?? []) : []
  for (const name of [...(survey.bearers.get(titleKey(title.role.id, of)) ?? []), ...asLeader]) {
    const found = resolvePersonName(context, name, title)
    if (found) ids.add(found.id)
  }
  const [id] = ids
  return id !== undefined && ids.size === 1 ? { id } : null
}

/** A person of this report who was given that office in that state before. */
export function recentHolder({ discourse }: Resolving, of: string, roleId: string): { id: string } | null {
  const found = discourse.persons.findLast(person => person.of === of && person.roleId === roleId && person.id.startsWith('person/'))
  return found ? { id: found.id } : null
}

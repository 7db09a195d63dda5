import type { KnownEntity } from '../../knowledge/knowledge.js'
import { codeOf, keepEntity } from '../discourse.js'
import type { RolePhrase } from '../phrases/item.js'
import type { Resolving } from '../resolving.js'

export function codeFor(context: Resolving, item: RolePhrase, entity: KnownEntity): string | null {
  const code = codeOf(context.discourse.knowledge, entity)
  if (code === null || item.role.acts !== 'group') return code
  return code.includes('~') || entity.kind !== 'state' ? code : `${code}~${item.role.slug}`
}

/** An unknown person takes the code of his title. */
export function setEntityCode({ discourse }: Resolving, id: string, code: string | null): void {
  const entity = discourse.entities.get(id)
  if (entity && entity.code === null && code !== null && !discourse.knowledge.entities.has(id))
    discourse.entities.set(id, { ...entity, code })
}

/** The entity of a description: the party itself, or a group of its people. */
export function partyEntity({ discourse, article }: Resolving, item: RolePhrase, entity: KnownEntity, code: string | null): string {
  if (item.role.acts === 'group' && entity.kind === 'state' && code !== null) {
    const id = `group/${code.toLowerCase().replace('~', '-')}`
    const name = { [discourse.language]: article.text.slice(item.start, item.end) }
    if (!discourse.entities.has(id)) discourse.entities.set(id, { id, kind: 'group', name, code })
    return id
  }
  keepEntity(discourse, entity)
  return entity.id
}

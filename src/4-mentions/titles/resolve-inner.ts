import type { RolePhrase } from '../phrases/item.js'
import { resolveAdjective } from '../resolve-adjective.js'
import type { Resolving } from '../resolving.js'

/** Nested items are mentions too, but a title inside a title adds no person of its own. */
export function resolveInner(context: Resolving, inner: RolePhrase['inner'][number]): void {
  if (inner.type === 'role' && inner.role.kind === 'person' && inner.name === null) {
    for (const deeper of inner.inner) resolveInner(context, deeper)
    return
  }
  const isNamed = inner.type === 'hit' && inner.hits.some(hit => hit.entry.type === 'entity' && !hit.entry.name.weak)
  const adjective = inner.type === 'hit' && !isNamed ? inner.hits.find(hit => hit.entry.type === 'adjective' && !hit.entry.weak) : undefined
  if (adjective) resolveAdjective(context, adjective, true)
  else context.resolve(context, inner)
}

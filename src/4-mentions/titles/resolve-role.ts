import type { RolePhrase } from '../phrases/item.js'
import type { Resolving } from '../resolving.js'
import { anchorsOf } from './anchors-of.js'
import { resolveBody } from './resolve-body.js'
import { resolveInner } from './resolve-inner.js'
import { resolveTitle } from './resolve-title.js'
import { resolveTitles } from './resolve-titles.js'

/** Links a title or body to the party that it acts for and, where it is a person's, to its holder. */
export function resolveRole(context: Resolving, item: RolePhrase): void {
  for (const inner of item.inner) resolveInner(context, inner)
  const { role } = item
  const anchors = anchorsOf(context, item)
  const isNamed = item.name !== null && role.isHuman
  if ((role.kind === 'person' || isNamed) && item.form.number === 'singular') resolveTitle(context, item, anchors[0] ?? null)
  else if (role.kind === 'person') resolveTitles(context, item, anchors)
  else resolveBody(context, item, anchors)
}

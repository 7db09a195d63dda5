import type { RolePhrase } from '../phrases/item.js'
import type { Resolving } from '../resolving.js'
import { speakOf } from '../speak-of.js'
import { anchorsOf } from './anchors-of.js'
import { codeFor, setEntityCode } from './code-for.js'
import { resolveInner } from './resolve-inner.js'

/** Gives a title to the person named just before it. */
export function resolveApposition(context: Resolving, item: RolePhrase): void {
  const { discourse, out, at } = context
  for (const inner of item.inner) resolveInner(context, inner)
  const person = discourse.persons.at(-1)
  if (!person) return
  const party = anchorsOf(context, item)[0]
  const code = (party && codeFor(context, item, party.entity)) ?? person.code
  const { role } = item
  out.push({ start: item.start, end: item.end, entity: person.id, form: 'title', resolvedBy: 'apposition', code, sector: role.sector })
  setEntityCode(context, person.id, code)
  const bare = out.findLast(mention => mention.entity === person.id && mention.start === person.position)
  if (bare && bare.code == null) Object.assign(bare, { code, sector: role.sector })
  speakOf(context, {
    ...person,
    code,
    of: party?.entity.id ?? person.of,
    offices: item.isFormer ? [] : role.offices,
    roleId: role.id,
    gender: item.form.gender,
    sector: role.sector,
    sentence: at.index,
    position: item.start,
  })
}

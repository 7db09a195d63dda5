import { keepEntity, servedBy } from '../discourse.js'
import type { RolePhrase } from '../phrases/item.js'
import { resolvePersonName } from '../resolve-person.js'
import type { Resolving } from '../resolving.js'
import { speakOf } from '../speak-of.js'
import { codeFor, setEntityCode } from './code-for.js'
import { meantBy, stateServed } from './state-served.js'

/** "The presidents Putin and Pezeshkian": each who is named, and all of them by their title. */
export function resolveBearers(context: Resolving, item: RolePhrase): void {
  const { discourse, out, at } = context
  const { role, form } = item
  const members: string[] = []
  for (const bearer of item.bearers) {
    const doubtful = bearer.anchor?.doubtful
    const meant = doubtful ? meantBy(context, role, doubtful) : bearer.anchor?.entity
    const state = meant && bearer.anchor ? stateServed(context, { ...bearer.anchor, entity: meant }) : null
    const anchor = meant && bearer.anchor ? { entity: meant, via: bearer.anchor.via } : null
    const found = resolvePersonName(context, bearer.name, { ...item, anchor })
    if (!found) continue
    const known = discourse.knowledge.entities.get(found.id)
    if (known) keepEntity(discourse, known)
    const info = discourse.personInfo.get(found.id)
    const code = (state && codeFor(context, item, state)) ?? info?.code ?? found.code
    const { start, end } = bearer.name
    out.push({ start, end, entity: found.id, form: 'name', resolvedBy: found.by, code, sector: role.sector })
    setEntityCode(context, found.id, code)
    members.push(found.id)
    speakOf(context, {
      id: found.id,
      code,
      of: state?.id ?? info?.of ?? (known ? servedBy(discourse, known) : null),
      offices: item.isFormer ? [] : role.offices,
      roleId: item.isFormer ? null : role.id,
      gender: form.gender,
      sector: role.sector,
      sentence: at.index,
      position: start,
    })
  }
  if (members.length < 2) return
  const { start, end } = item
  out.push({ start, end, entity: members[0]!, form: 'title', resolvedBy: 'pair-of-persons', code: null, sector: role.sector, members })
}

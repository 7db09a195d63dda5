import { holderOf, keepEntity, servedBy } from '../discourse.js'
import { findPronounPerson, standalonePerson, stateOfDateline } from '../find-antecedent.js'
import type { RolePhrase } from '../phrases/item.js'
import { resolvePersonName } from '../resolve-person.js'
import type { Resolving } from '../resolving.js'
import { speakOf } from '../speak-of.js'
import { bearerInText, recentHolder } from './bearer-in-text.js'
import { codeFor, partyEntity, setEntityCode } from './code-for.js'
import { lonelyHolder } from './lonely-holder.js'
import { isMinister, stateLeft } from './state-left.js'
import type { TitleParty } from './title-party.js'

export function resolveTitle(context: Resolving, item: RolePhrase, party: TitleParty | null): void {
  const { discourse, out, at } = context
  const { role, form } = item
  const span = { start: item.start, end: item.end }
  const antecedent = role.id === 'counterpart' ? findPronounPerson(context, item.pronoun, item.start) : null
  const offices = role.id === 'counterpart' ? (antecedent?.offices ?? []) : role.offices
  const roleId = role.id === 'counterpart' ? (antecedent?.roleId ?? null) : role.id
  const anchor = item.anchor?.doubtful ? party && ({ entity: party.entity, via: 'adjective' } as const) : item.anchor
  const titled = { ...item, anchor, role: { ...role, offices } }
  const gender = form.gender
  const remember = (id: string, code: string | null, of: string | null): void =>
    speakOf(context, {
      id,
      code,
      of,
      offices: item.isFormer || !item.isDirect ? [] : offices,
      roleId: item.isFormer || !item.isDirect ? null : roleId,
      title: form.keys.join(' '),
      gender,
      sector: role.sector,
      sentence: at.index,
      position: item.start,
    })
  if (item.name) {
    const found = resolvePersonName(context, item.name, titled)
    if (found) {
      const entity = discourse.knowledge.entities.get(found.id)
      if (entity) keepEntity(discourse, entity)
      const known = (party && codeFor(context, item, party.entity)) ?? discourse.personInfo.get(found.id)?.code ?? found.code
      // An unknown minister without a state is one of the report's own.
      const home = known === null ? ((isMinister(role) ? stateOfDateline(discourse) : null) ?? stateLeft(context, item)) : null
      const code = known ?? home?.entity.code ?? null
      const served = party ?? home
      const by = served && !entity ? `${found.by}+${served.by}` : found.by
      out.push({ start: span.start, end: span.end, entity: found.id, form: 'name', resolvedBy: by, code, sector: role.sector })
      if (item.name.start > item.start) {
        out.push({
          start: item.name.start,
          end: item.name.end,
          entity: found.id,
          form: 'name',
          resolvedBy: found.by,
          code,
          sector: role.sector,
        })
      }
      setEntityCode(context, found.id, code)
      remember(found.id, code, served?.entity.id ?? discourse.personInfo.get(found.id)?.of ?? (entity ? servedBy(discourse, entity) : null))
      return
    }
  }
  if (party) {
    const code = codeFor(context, item, party.entity)
    const isHeld = !item.isFormer && item.isDirect && party.entity.kind !== 'person'
    const bearer = isHeld && role.id !== 'counterpart' ? bearerInText(context, titled, party.entity.id) : null
    const holder = isHeld && !bearer ? holderOf(discourse, offices, party.entity.id) : null
    const named =
      bearer ?? holder ?? (roleId !== null && !item.isFormer && item.isDirect ? recentHolder(context, party.entity.id, roleId) : null)
    if (named) {
      const entity = discourse.knowledge.entities.get(named.id)
      if (entity) keepEntity(discourse, entity)
      const by = bearer ? 'title-named-in-text' : holder ? 'office-by-date' : 'title-named-before'
      out.push({
        start: span.start,
        end: span.end,
        entity: named.id,
        form: 'title',
        resolvedBy: role.id === 'counterpart' ? 'counterpart' : by,
        code,
        sector: role.sector,
      })
      remember(named.id, code, party.entity.id)
      return
    }
    const id = partyEntity(context, item, party.entity, code)
    out.push({ start: span.start, end: span.end, entity: id, form: 'title', resolvedBy: party.by, code, sector: role.sector })
    remember(id, code, party.entity.id)
    return
  }
  const known = standalonePerson(context, item) ?? lonelyHolder(context, item)
  if (known) {
    out.push({
      start: span.start,
      end: span.end,
      entity: known.id,
      form: 'title',
      resolvedBy: known.by,
      code: known.code,
      sector: role.sector,
    })
    remember(known.id, known.code, known.of)
  }
}

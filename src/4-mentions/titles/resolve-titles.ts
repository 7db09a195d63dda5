import type { Mention } from '../../schema/mention.js'
import { holderOf, keepEntity } from '../discourse.js'
import type { RolePhrase } from '../phrases/item.js'
import type { Resolving } from '../resolving.js'
import { codeFor, partyEntity } from './code-for.js'
import { resolveBearers } from './resolve-bearers.js'
import type { TitleParty } from './title-party.js'

/** "The two presidents", "the foreign ministers of Russia and Turkey". */
export function resolveTitles(context: Resolving, item: RolePhrase, parties: readonly TitleParty[]): void {
  const { discourse, out } = context
  const { role, form } = item
  const span = { start: item.start, end: item.end }
  if (item.bearers.length > 0) {
    resolveBearers(context, item)
    return
  }
  if (parties.length > 0) {
    const members: string[] = []
    for (const { entity } of parties) {
      const holder = !item.isFormer ? holderOf(discourse, role.offices, entity.id) : null
      if (holder) keepEntity(discourse, holder)
      else keepEntity(discourse, entity)
      members.push(holder?.id ?? entity.id)
    }
    const first = parties[0]!
    const code = codeFor(context, item, first.entity)
    const id = partyEntity(context, item, first.entity, code)
    const mention: Mention = {
      start: span.start,
      end: span.end,
      entity: id,
      form: 'title',
      resolvedBy: first.by,
      code,
      sector: role.sector,
    }
    out.push(parties.length > 1 ? { ...mention, members } : mention)
    return
  }
  // "The soldiers", "the two soldiers": of relational adjectives the oblique dual is spelt like the plural, which is what is mostly meant.
  if (form.number !== 'dual' || !form.definite || context.at.words[item.from]!.token.features.derived === 'nisba') return
  const pair = lastTwoPersons(context, item)
  if (pair)
    out.push({
      start: span.start,
      end: span.end,
      entity: pair[0],
      form: 'title',
      resolvedBy: 'pair-of-persons',
      code: null,
      sector: role.sector,
      members: [...pair],
    })
}

/** The last two persons spoken of, of one office where the word says so; null where fewer are known. */
function lastTwoPersons({ discourse, at }: Resolving, item: RolePhrase): readonly [string, string] | null {
  const ids: string[] = []
  for (const wanted of [item.role.id, null]) {
    ids.length = 0
    for (let i = discourse.persons.length - 1; i >= 0 && ids.length < 2; i--) {
      const person = discourse.persons[i]!
      if (at.index - person.sentence > 8) break
      if (wanted !== null && person.roleId !== wanted && !person.offices.some(office => item.role.offices.includes(office))) continue
      const other = ids[0] === undefined ? undefined : discourse.personInfo.get(ids[0])
      if (!ids.includes(person.id) && (other === undefined || other.code !== person.code)) ids.unshift(person.id)
    }
    if (ids.length === 2) return [ids[0]!, ids[1]!]
  }
  return null
}

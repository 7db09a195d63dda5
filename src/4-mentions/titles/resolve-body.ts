import type { Mention } from '../../schema/mention.js'
import { keepEntity } from '../discourse.js'
import { standaloneBody, stateOfSpeaker } from '../find-antecedent.js'
import { bearerOf, bearerOfPhrase, keepHead } from '../find-bearer.js'
import type { RolePhrase } from '../phrases/item.js'
import type { Resolving } from '../resolving.js'
import { speakOfParty } from '../speak-of.js'
import { codeFor, partyEntity } from './code-for.js'
import { nameGroup } from './name-group.js'
import { resolvePeople } from './resolve-people.js'
import { stateFrom } from './state-from.js'
import type { TitleParty } from './title-party.js'

export function resolveBody(context: Resolving, item: RolePhrase, parties: readonly TitleParty[]): void {
  const party = parties[0]
  const { discourse, out } = context
  const { role } = item
  if (!party && role.id === 'ally') return
  if (item.quoted) {
    nameGroup(context, item, item.quoted, party ?? null)
    return
  }
  const span = { start: item.start, end: item.end }
  if (party) {
    const code = codeFor(context, item, party.entity)
    const id = partyEntity(context, item, party.entity, code)
    const mention: Mention = {
      start: span.start,
      end: span.end,
      entity: id,
      form: 'description',
      resolvedBy: party.by,
      code,
      sector: role.sector,
    }
    const members = parties.map(other => partyEntity(context, item, other.entity, codeFor(context, item, other.entity)))
    out.push(members.length > 1 ? { ...mention, members } : mention)
    for (const other of parties) speakOfParty(context, other.entity, item.start)
    keepHead(context, item.from, item.to, { id, code, sector: role.sector }, item.form.keys)
    return
  }
  const own = stateOfSpeaker(context, item)
  const isFromElsewhere = role.kind === 'people' && stateFrom(context, item) !== null
  if (!own && item.form.definite && item.isBare && !item.pronoun && !isFromElsewhere) {
    const { keys } = item.form
    const bearer = keys.length > 1 ? bearerOfPhrase(context, keys) : bearerOf(context, context.at.words[item.from]!)
    if (bearer) {
      const { id, code, sector } = bearer
      out.push({ start: span.start, end: span.end, entity: id, form: 'description', resolvedBy: 'head-named-before', code, sector })
      return
    }
  }
  if (role.kind === 'people') {
    resolvePeople(context, item)
    return
  }
  const state = own ?? standaloneBody(context, item)
  if (!state) return
  keepEntity(discourse, state.entity)
  out.push({
    start: span.start,
    end: span.end,
    entity: state.entity.id,
    form: 'description',
    resolvedBy: state.by,
    code: codeFor(context, item, state.entity),
    sector: role.sector,
  })
}

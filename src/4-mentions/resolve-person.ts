import type { KnownEntity } from '../knowledge/knowledge.js'
import type { NameGrammar } from '../language/name-grammar.js'
import { chooseEntity } from './choose-entity.js'
import { codeOf, keepEntity, officesAt } from './discourse.js'
import { findVariant } from './find-variant.js'
import type { PersonName, RolePhrase } from './phrases/item.js'
import type { Resolving } from './resolving.js'
import { speakOf } from './speak-of.js'

/** The id of a person found nowhere. */
export const personId = (name: string, grammar: NameGrammar): string => `person/${grammar.romanise(name)}`

/** A person whom knowledge holds, without a title beside the name. */
export function speakOfKnownPerson(
  context: Resolving,
  entity: KnownEntity,
  span: { start: number; end: number },
  resolvedBy: string,
): void {
  const { discourse, out, at } = context
  keepEntity(discourse, entity)
  const info = discourse.personInfo.get(entity.id)
  // Who leads a party and a state at once speaks for the state.
  const held = officesAt(entity, discourse.published)
  const office = held.find(one => one.of === entity.state) ?? held[0]
  const served = office ? discourse.knowledge.entities.get(office.of) : undefined
  const code = info?.code ?? (served && codeOf(discourse.knowledge, served)) ?? codeOf(discourse.knowledge, entity)
  const sector = info?.sector ?? entity.sector ?? (office ? 'GOV' : null)
  out.push({ start: span.start, end: span.end, entity: entity.id, form: 'name', resolvedBy, code, sector })
  speakOf(context, {
    id: entity.id,
    code,
    of: info?.of ?? office?.of ?? entity.state ?? null,
    offices: info?.offices ?? (office ? [office.office] : []),
    roleId: info?.roleId ?? office?.office ?? null,
    gender: entity.gender ?? info?.gender ?? null,
    sector,
    sentence: at.index,
    position: span.start,
  })
}

/** Links a person's name, known or not; the title's party, where there is one, says whom he acts for. */
export function resolvePersonName(
  context: Resolving,
  name: PersonName,
  title: RolePhrase | null,
): { id: string; code: string | null; by: string } | null {
  const { discourse, survey, grammar, article, at, out } = context
  if (name.hits.length > 0) {
    const choice = chooseEntity(
      name.hits,
      {
        introduced: survey.introduced,
        namesakes: survey.namesakes,
        titled: true,
        anchor: title?.anchor?.entity.id ?? null,
        offices: title?.role.offices ?? [],
      },
      discourse,
    )
    if (choice) {
      if (title === null) speakOfKnownPerson(context, choice.entity, { start: name.start, end: name.end }, choice.resolvedBy)
      return { id: choice.entity.id, code: codeOf(discourse.knowledge, choice.entity), by: choice.resolvedBy }
    }
  }
  const printed = article.text.slice(name.start, name.end)
  const key = grammar.fold(printed)
  const own = discourse.shortNames.get(key) ?? personId(printed, grammar)
  const variant = discourse.entities.has(own) ? null : findVariant(context, printed, title)
  const known = variant === null ? undefined : discourse.knowledge.entities.get(variant)
  if (variant !== null) discourse.aliases.set(own, variant)
  if (known) {
    if (title === null) speakOfKnownPerson(context, known, { start: name.start, end: name.end }, 'spelling-variant')
    return { id: known.id, code: codeOf(discourse.knowledge, known), by: 'spelling-variant' }
  }
  const id = discourse.aliases.get(own) ?? own
  if (!discourse.entities.has(id)) discourse.entities.set(id, { id, kind: 'person', name: { [discourse.language]: printed }, code: null })
  const info = discourse.personInfo.get(id)
  if (title === null) {
    const code = info?.code ?? null
    out.push({ start: name.start, end: name.end, entity: id, form: 'name', resolvedBy: 'name-in-text', code, sector: info?.sector ?? null })
    speakOf(context, {
      id,
      code,
      of: info?.of ?? null,
      offices: info?.offices ?? [],
      roleId: info?.roleId ?? null,
      gender: info?.gender ?? null,
      sector: info?.sector ?? null,
      sentence: at.index,
      position: name.start,
    })
  }
  return { id, code: info?.code ?? null, by: 'title-and-name' }
}

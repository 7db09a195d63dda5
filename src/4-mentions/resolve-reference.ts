import type { KnownEntity } from '../knowledge/knowledge.js'
import { keepEntity } from './discourse.js'
import { findPronounPerson } from './find-antecedent.js'
import type { Hit } from './look-up-names.js'
import { type Resolving, speakOfParty } from './resolve-items.js'

/** Links a word that points back: "his country", "the two countries", "the two sides", "the latter", "the Kingdom". */
export function resolveReference(context: Resolving, hit: Hit): void {
  if (hit.entry.type !== 'reference') return
  const { kind } = hit.entry.reference
  const { out, discourse } = context
  const span = { start: hit.start, end: hit.end }
  if (kind === 'own-country') {
    const person = findPronounPerson(context, hit.pronoun, hit.start)
    const state = person?.of ? discourse.knowledge.entities.get(person.of) : undefined
    if (!state) return
    keepEntity(discourse, state)
    out.push({ ...span, entity: state.id, form: 'description', resolvedBy: 'own-country', code: person!.code, sector: null })
    speakOfParty(context, state, hit.start)
    return
  }
  if (kind === 'two-countries' || kind === 'two-sides') {
    const pair = lastTwoParties(context, hit.start)
    if (!pair) return
    for (const entity of pair) keepEntity(discourse, entity)
    out.push({
      ...span,
      entity: pair[0]!.id,
      form: 'description',
      resolvedBy: kind,
      code: null,
      sector: null,
      members: pair.map(entity => entity.id),
    })
  }
}

/** The two states or bodies spoken of last, nearest sentence first; null where there are not two. */
function lastTwoParties({ discourse, at }: Resolving, position: number): KnownEntity[] | null {
  const ids: string[] = []
  for (let i = discourse.parties.length - 1; i >= 0 && ids.length < 2; i--) {
    const party = discourse.parties[i]!
    if (at.index - party.sentence > 6) break
    if (party.position < position && !ids.includes(party.id)) ids.unshift(party.id)
  }
  const entities = ids.map(id => discourse.knowledge.entities.get(id)).filter(entity => entity !== undefined)
  return entities.length === 2 ? entities : null
}

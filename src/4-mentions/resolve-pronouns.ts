import type { Clitic } from '../schema/token.js'
import type { PartySpokenOf } from './discourse.js'
import type { NameWord } from './look-up-names.js'
import type { Resolving } from './resolving.js'

/**
 * "against her", "his release": an attached pronoun of a preposition or masdar that can only mean one party. Feminine singular: the one state or body named so far in
 * the sentence, else the one of the sentence before; masculine singular: the one person. Where two could be meant nothing is said.
 */
export function resolvePronoun(context: Resolving, word: NameWord): void {
  const { out, at, discourse } = context
  const { token } = word
  const clitic = token.enclitics.at(-1)
  if (clitic?.function !== 'pronoun' || !isThirdSingular(clitic)) return
  if (token.pos !== 'ADP' && token.features.derived !== 'masdar') return
  const span = { start: clitic.start, end: clitic.end }
  if (clitic.features?.gender === 'f') {
    const party = onlyParty(discourse.parties, at.index, clitic.start)
    if (party)
      out.push({
        start: span.start,
        end: span.end,
        entity: party.id,
        form: 'pronoun',
        resolvedBy: 'only-antecedent',
        code: party.code,
        sector: null,
      })
    return
  }
  const here = discourse.persons.filter(
    person => person.position < clitic.start && at.index - person.sentence <= 1 && person.gender !== 'f',
  )
  const nearest = here.filter(person => person.sentence === at.index)
  const pool = nearest.length > 0 ? nearest : here
  const person = pool.at(-1)
  if (!person || pool.some(other => other.id !== person.id)) return
  out.push({
    start: span.start,
    end: span.end,
    entity: person.id,
    form: 'pronoun',
    resolvedBy: 'only-antecedent',
    code: person.code,
    sector: person.sector,
  })
}

const isThirdSingular = ({ features }: Clitic): boolean =>
  features?.person === 3 && features.number === 'singular' && features.gender !== undefined

/** The one party that is named before a place in its sentence, or, where none is, in the sentence before. */
function onlyParty(parties: readonly PartySpokenOf[], sentence: number, position: number): PartySpokenOf | null {
  for (const index of [sentence, sentence - 1]) {
    const all = parties.filter(party => party.sentence === index && party.position < position)
    const nouns = all.filter(party => party.isAttribute !== true)
    const there = nouns.length > 0 ? nouns : all
    const first = there[0]
    if (first) return there.every(party => party.id === first.id) ? first : null
  }
  return null
}

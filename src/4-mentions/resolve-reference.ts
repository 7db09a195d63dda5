import type { KnownEntity } from '../knowledge/knowledge.js'
import { type Discourse, keepEntity } from './discourse.js'
import { findPronounPerson } from './find-antecedent.js'
import type { Hit } from './look-up-names.js'
import type { Resolving } from './resolving.js'
import { speakOf, speakOfParty } from './speak-of.js'

/** Links a word that points back: "his country", "the two countries", "the two sides", "the latter", "the Kingdom". */
export function resolveReference(context: Resolving, hit: Hit): void {
  if (hit.entry.type !== 'reference') return
  const { kind } = hit.entry.reference
  const { out, discourse } = context
  const span = { start: hit.start, end: hit.end }
  if (kind === 'own-country') {
    if (hit.pronoun?.number !== 'singular' || hit.pronoun.person === 2) return
    const person = findPronounPerson(context, hit.pronoun.person === 3 ? hit.pronoun : null, hit.start)
    const of = person?.of ? discourse.knowledge.entities.get(person.of) : undefined
    const state = of && of.kind !== 'state' ? discourse.knowledge.entities.get(of.state ?? '') : of
    if (!state) return
    keepEntity(discourse, state)
    out.push({
      start: span.start,
      end: span.end,
      entity: state.id,
      form: 'description',
      resolvedBy: 'own-country',
      code: state.code,
      sector: null,
    })
    speakOfParty(context, state, hit.start)
    return
  }
  if (kind === 'honoured') {
    resolveHonoured(context, hit, hit.entry.reference.word ?? '')
    return
  }
  if (kind === 'two-persons') {
    resolveTwoPersons(context, hit)
    return
  }
  if (kind === 'latter') {
    resolveLatter(context, hit)
    return
  }
  if (kind === 'countries') {
    resolveCountries(context, hit)
    return
  }
  if (kind === 'two-countries' || kind === 'two-sides') {
    const last = lastTwoParties(context, hit.start, kind === 'two-countries')
    if (!last) return
    const most = last.every(isState) ? pairOfReport(context, last) : null
    const pair = most ?? last
    for (const entity of pair) keepEntity(discourse, entity)
    out.push({
      start: span.start,
      end: span.end,
      entity: pair[0]!.id,
      form: 'description',
      resolvedBy: most ? 'two-of-report' : kind,
      code: null,
      sector: null,
      members: pair.map(entity => entity.id),
    })
  }
}

/** "His Majesty expressed": whoever was last called so, where the pronoun allows it. */
function resolveHonoured(context: Resolving, hit: Hit, word: string): void {
  const { discourse, out, at } = context
  const person = discourse.honoured.get(word)
  if (!person || hit.pronoun?.person !== 3 || hit.pronoun.number !== 'singular') return
  if (person.gender && hit.pronoun.gender && person.gender !== hit.pronoun.gender) return
  const { id, code, sector } = person
  out.push({ start: hit.start, end: hit.end, entity: id, form: 'title', resolvedBy: 'honoured-before', code, sector })
  speakOf(context, { ...person, sentence: at.index, position: hit.start })
}

/** "The two [men]": the last two persons spoken of, where the sentence or the one before names no more. */
function resolveTwoPersons(context: Resolving, hit: Hit): void {
  const { discourse, out, at } = context
  const near = discourse.persons.filter(person => person.position < hit.start && at.index - person.sentence <= 1)
  const here = near.filter(person => person.sentence === at.index)
  const ids = [...new Set((here.length > 1 ? here : near).map(person => person.id))]
  if (ids.length !== 2) return
  const codes = new Set(ids.map(id => discourse.personInfo.get(id)?.code ?? null))
  const code = codes.size === 1 ? ([...codes][0] ?? null) : null
  out.push({
    start: hit.start,
    end: hit.end,
    entity: ids[0]!,
    form: 'description',
    resolvedBy: 'two-persons',
    code,
    sector: null,
    members: ids,
  })
}

/** "that the latter [f.] is responsible": the state or person spoken of last, where the word stands as a noun. */
function resolveLatter(context: Resolving, hit: Hit): void {
  const { at, discourse, out } = context
  if (hit.entry.type !== 'reference') return
  const before = at.words[hit.from - 1]
  const standsAlone =
    hit.cut.preposition !== null ||
    at.words[hit.from]!.breakBefore ||
    !before ||
    !['NOUN', 'PROPN', 'ADJ', 'NUM'].includes(before.token.pos)
  if (!standsAlone || hit.entry.form.number !== 'singular') return
  const party = discourse.parties.findLast(p => p.position < hit.start && at.index - p.sentence <= 1)
  const person = discourse.persons.findLast(p => p.position < hit.start && at.index - p.sentence <= 1)
  if (hit.entry.form.gender === 'f' && party) {
    out.push({ start: hit.start, end: hit.end, entity: party.id, form: 'pronoun', resolvedBy: 'latter', code: party.code, sector: null })
  } else if (hit.entry.form.gender === 'm' && person && person.position > (party?.position ?? -1)) {
    out.push({
      start: hit.start,
      end: hit.end,
      entity: person.id,
      form: 'pronoun',
      resolvedBy: 'latter',
      code: person.code,
      sector: person.sector,
    })
  }
}

/** "the three countries": as many states as the number after it says, if the report has named that many just before. */
function resolveCountries(context: Resolving, hit: Hit): void {
  const { values, out } = context
  const number = values.find(value => value.kind === 'number' && value.start >= hit.end && value.start - hit.end <= 2)
  const count = number?.value?.min
  if (count == null || count < 3 || count > 12) return
  const list = context.discourse.lists.findLast(run => run.length === count)
  const listed = list?.map(id => context.discourse.knowledge.entities.get(id)).filter(entity => entity !== undefined)
  // Without a list they are meant only where the report has named just as many.
  const entities = listed ?? lastParties(context, hit.start, count + 1, 8)
  if (entities.length !== count) return
  const members = entities.map(entity => entity.id)
  const end = number!.end
  out.push({ start: hit.start, end, entity: members[0]!, form: 'description', resolvedBy: 'countries', code: null, sector: null, members })
}

/** The two states or bodies spoken of last, nearest sentence first; null where there are not two. */
function lastTwoParties(context: Resolving, position: number, statesOnly: boolean): KnownEntity[] | null {
  const entities = lastParties(context, position, 2, 6, statesOnly)
  return entities.length === 2 ? entities : null
}

const isState = ({ kind }: KnownEntity): boolean => kind === 'state'

/**
 * The two states that a report is about, where one of the last two is a third that only an earlier sentence named: "(The presidents of Iran and Turkmenistan met; talks had
 * been held in France.) The two countries ...".
 */
function pairOfReport({ discourse, at }: Resolving, last: readonly KnownEntity[]): KnownEntity[] | null {
  const states = [...discourse.counts].filter(([id]) => id.startsWith('state/')).sort((a, b) => b[1] - a[1])
  const [first, second, third] = states
  if (!first || !second || second[1] < 2 || 2 * second[1] < 3 * (third?.[1] ?? 0)) return null
  const strange = last.filter(({ id }) => id !== first[0] && id !== second[0])
  if (strange.length !== 1) return null
  const [{ id }] = strange as [KnownEntity]
  // A state that the report comes back to is what it is about too, however often it names a war.
  if ((discourse.counts.get(id) ?? 0) > 1) return null
  // So is one whose people act in it ("the Custodian of the Two Holy Mosques received a call from Hollande").
  const isHere =
    discourse.parties.some(party => party.sentence === at.index && party.id === id) || discourse.persons.some(person => person.of === id)
  const pair = isHere ? [] : [first, second].flatMap(([one]) => discourse.knowledge.entities.get(one) ?? [])
  return pair.length === 2 ? pair : null
}

/** States and bodies from the last one spoken of backwards; a person stands for whom he serves. */
function* lastSpokenOf({ parties, persons }: Discourse): Generator<{ id: string; sentence: number; position: number }> {
  let i = parties.length - 1
  let j = persons.length - 1
  while (i >= 0 || j >= 0) {
    const party = parties[i]
    const person = persons[j]
    if (party && (!person || party.position >= person.position)) {
      yield party
      i--
    } else if (person) {
      if (person.of !== null) yield { id: person.of, sentence: person.sentence, position: person.position }
      j--
    }
  }
}

function lastParties({ discourse, at }: Resolving, position: number, count: number, reach: number, statesOnly = true): KnownEntity[] {
  const ids: string[] = []
  for (const party of lastSpokenOf(discourse)) {
    if (ids.length >= count || at.index - party.sentence > reach) break
    if (statesOnly && !party.id.startsWith('state/')) continue
    if (party.position < position && !ids.includes(party.id)) ids.unshift(party.id)
  }
  return ids.map(id => discourse.knowledge.entities.get(id)).filter(entity => entity !== undefined)
}

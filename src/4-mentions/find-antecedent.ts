import type { KnownEntity } from '../knowledge/knowledge.js'
import type { Role } from '../language/name-grammar.js'
import type { Features } from '../schema/token.js'
import { landNear, landOfReport } from './choose-land.js'
import type { Discourse, PartySpokenOf, SpokenOf } from './discourse.js'
import type { RolePhrase } from './phrases/item.js'
import type { Resolving } from './resolving.js'

/**
 * The person that a pronoun points to: the last subject before it in its sentence, else the last person there; then the same in the sentences
 * before, at most two back. Gender must allow it.
 */
export function findPronounPerson({ discourse, at }: Resolving, pronoun: Features | null, position: number): SpokenOf | null {
  const fits = (person: SpokenOf): boolean =>
    person.position < position && !(pronoun?.gender && person.gender && pronoun.gender !== person.gender)
  for (let sentence = at.index; sentence >= at.index - 2; sentence--) {
    const there = discourse.persons.filter(person => person.sentence === sentence && fits(person))
    const found = there.findLast(person => person.isSubject) ?? (sentence === at.index ? there.at(-1) : there[0])
    if (found) return found
  }
  return null
}

/** The state that the pronoun of "its president", "his government" points to. */
export function findPronounState(context: Resolving, pronoun: Features, position: number): KnownEntity | null {
  const { discourse, at } = context
  if (pronoun.person !== 3 || pronoun.number !== 'singular') return null
  if (pronoun.gender === 'f') {
    const near = (p: PartySpokenOf): boolean => p.position < position && at.index - p.sentence <= 1
    const party = discourse.parties.findLast(p => near(p) && p.isAttribute !== true) ?? discourse.parties.findLast(near)
    return (party && discourse.knowledge.entities.get(party.id)) ?? null
  }
  const person = findPronounPerson(context, pronoun, position)
  return (person?.of && discourse.knowledge.entities.get(person.of)) || null
}

/** "The president", "the minister" by itself: the last one spoken of with that title. */
export function standalonePerson(
  context: Resolving,
  item: RolePhrase,
): { id: string; code: string | null; of: string | null; by: string } | null {
  const { role, form } = item
  const { discourse } = context
  if (role.alone !== 'person' || !form.definite || item.pronoun || !item.isBare || item.isQualified || item.isFormer) return null
  const fits = (p: SpokenOf): boolean =>
    p.position < item.start &&
    (p.roleId === role.id || p.offices.some(office => matchesKind(role, office))) &&
    !(p.gender && form.gender && p.gender !== form.gender)
  // "The president of the republic" is whoever was called so, not another state's president who was named since.
  const same = form.keys.length > 1 ? discourse.persons.findLast(p => fits(p) && p.title === form.keys.join(' ')) : undefined
  if (same) return { id: same.id, code: same.code, of: same.of, by: 'title-named-before' }
  const last = discourse.persons.findLast(fits)
  // Of several in one sentence the subject is meant: "Shoukry met Lavrov. The minister said ...".
  const person = last && (discourse.persons.find(p => p.sentence === last.sentence && p.isSubject && fits(p)) ?? last)
  return person ? { id: person.id, code: person.code, of: person.of, by: 'title-named-before' } : null
}

/** "The minister" goes back to a foreign minister, "the leader" to a president. */
function matchesKind(role: Role, office: string): boolean {
  return (
    role.offices.includes(office) ||
    office.endsWith(`-${role.id}`) ||
    (role.id === 'leader' && (office === 'president' || office === 'monarch'))
  )
}

/** "The authorities", "the army" by themselves: those of the one state spoken of, or of the dateline. */
export function standaloneBody(context: Resolving, item: RolePhrase): { entity: KnownEntity; by: string } | null {
  const { role, isDefinite } = item
  if (role.alone !== 'state' || !isDefinite || item.pronoun || !item.isBare) return null
  return lonelyState(context, item, context.at.index) ?? stateOfLand(context, item)
}

/** "The (Jordanian) prime minister said that the government ...": an official who speaks of no other state means his own. */
export function stateOfSpeaker({ discourse, at }: Resolving, item: RolePhrase): { entity: KnownEntity; by: string } | null {
  if (item.role.alone !== 'state' || !item.isDefinite || item.pronoun || !item.isBare || item.isQualified) return null
  const here = discourse.persons.filter(person => person.sentence === at.index && person.position < item.start)
  const [speaker] = here
  if (!speaker?.isSubject || here.some(person => person.of !== speaker.of) || !speaker.of?.startsWith('state/')) return null
  if (discourse.parties.some(party => party.sentence === at.index && party.position < item.start && party.id !== speaker.of)) return null
  const opens = at.words.some(({ token }) => token.pos === 'SCONJ' && token.start > speaker.position && token.end < item.start)
  const entity = opens && isLeading(speaker) ? discourse.knowledge.entities.get(speaker.of) : undefined
  return entity ? { entity, by: 'state-of-speaker' } : null
}

/** Whoever governs says "the government" of his own. */
const isLeading = ({ offices, roleId }: SpokenOf): boolean =>
  roleId === 'prime-minister' || offices.some(office => office === 'prime-minister' || office === 'chancellor')

/**
 * "The police arrested twenty in Minsk": police act in the land that is named beside them; any organ is that of the land that the report is from by far most,
 * where the sentence names no other state.
 */
function stateOfLand(context: Resolving, item: RolePhrase): { entity: KnownEntity; by: string } | null {
  const { discourse, at } = context
  const beside = landNear(context, item.from)
  const near = item.role.sector === 'COP' ? beside : null
  const land = near ?? landOfReport(context)
  const entity = land === null ? undefined : discourse.knowledge.entities.get(land)
  if (!entity || item.isQualified || (beside !== null && beside !== land)) return null
  const isOther = (id: string | null): boolean => id?.startsWith('state/') === true && id !== land
  const others =
    discourse.parties.some(party => party.sentence === at.index && isOther(party.id)) ||
    discourse.persons.some(person => person.sentence === at.index && isOther(person.of))
  return near === null && others ? null : { entity, by: 'state-of-land' }
}

/** The one state that a word without complement can mean: the only one of the report or of the sentence so far, else that of the dateline. */
export function lonelyState({ discourse }: Resolving, item: RolePhrase, sentence: number): { entity: KnownEntity; by: string } | null {
  const states = [...discourse.counts.keys()].filter(id => id.startsWith('state/'))
  const get = (id: string | null | undefined): KnownEntity | null => (id ? (discourse.knowledge.entities.get(id) ?? null) : null)
  if (states.length === 1) {
    const entity = get(states[0])
    return entity && { entity, by: 'only-state' }
  }
  const here = discourse.parties.filter(p => p.sentence === sentence && p.position < item.start && p.id.startsWith('state/'))
  const inSentence = new Set(here.map(p => p.id))
  if (inSentence.size === 1) {
    const entity = get([...inSentence][0])
    return entity && { entity, by: 'state-of-sentence' }
  }
  if (inSentence.size === 0) return stateOfDateline(discourse) ?? stateOfFocus(discourse, states, sentence)
  const focus = stateOfFocus(discourse, states, sentence)
  return focus && here.at(-1)?.id === focus.entity.id ? focus : null
}

/** The state that the report names far more often than any other, unless the sentence before is about another. */
function stateOfFocus(discourse: Discourse, states: readonly string[], sentence: number): { entity: KnownEntity; by: string } | null {
  const { counts, parties, knowledge } = discourse
  const [first, second] = [...states].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
  const most = counts.get(first ?? '') ?? 0
  if (first === undefined || most < 3 || most < 2 * (counts.get(second ?? '') ?? 0)) return null
  const before = parties.filter(party => party.sentence === sentence - 1 && party.id.startsWith('state/'))
  const entity = knowledge.entities.get(first)
  return entity && before.every(party => party.id === first) ? { entity, by: 'state-of-focus' } : null
}

/** The state of the dateline or outlet, where the report speaks of it at all. */
export function stateOfDateline(discourse: Discourse): { entity: KnownEntity; by: string } | null {
  const entity = discourse.home === null ? undefined : discourse.knowledge.entities.get(discourse.home)
  if (!entity) return null
  const states = [...discourse.counts.keys()].filter(id => id.startsWith('state/'))
  // A foreign desk writes of others: its own state must be among those that the report names most.
  const own = discourse.counts.get(entity.id) ?? 0
  return own > 0 && isNamedEnough(own, states, discourse) ? { entity, by: 'state-of-dateline' } : null
}

function isNamedEnough(own: number, states: readonly string[], { counts, isHomePrinted }: Discourse): boolean {
  const needed = isHomePrinted ? own * 3 : own
  return states.every(id => (counts.get(id) ?? 0) <= needed)
}

import { keyOfParties, stateOf } from '../../base/party-code.js'
import type { Party } from '../../schema/party.js'
import { PLOVER_QUADS } from '../../schema/plover-quads.js'
import type { PloverType } from '../../schema/plover.js'
import type { EventStatement } from '../../schema/statement.js'
import type { StatementInput } from '../statement-input.js'
import type { Draft } from './draft.js'

/** Ends the rule of an event whose recipient the report answered for. */
const INFERRED = '/counterpart'
/** An inferred recipient is never sure: it is the reader's guess that the text relies on. */
const MOST = 0.55

/** Of those who may have taken the step that is welcomed, the last one named is right half the time. */
const OF_STEP = 0.45

/** A demand that names nobody who is to meet it, and one whose addressee the report answers for: about half are right. */
const UNADDRESSED = 0.4

/** Ends the rule of a deed of two that names neither, where the report is about two. */
const PAIRED = '/pair'
/** The two that a report is about are named for it in at least this many of its events. */
const LEAST_SHARED = 2
const PAIR_SURENESS = 0.4
/** A deed further back than this, in characters, is not what "this attack" means. */
const REACH = 700

const isHostile = (type: PloverType): boolean => type === 'ASSAULT' || type === 'COERCE' || type === 'MOBILIZE' || type === 'SANCTION'

const isConflict = (type: PloverType): boolean => PLOVER_QUADS[type] >= 3

/** Whom a party deals with in a report, with how much speaks for each. */
type Counterparts = ReadonlyMap<string, number>

const isBody = (code: string): boolean => code !== '' && !code.includes('~')

/** For each party, the others it stands with or against in what the report tells; apart for conflict and cooperation. */
function counterpartsOf(told: readonly EventStatement[]): (code: string, type: PloverType) => Counterparts {
  const counts = new Map<string, Map<string, number>>()
  const add = (a: string, b: string, weight: number) => {
    const row = counts.get(a) ?? new Map<string, number>()
    row.set(b, (row.get(b) ?? 0) + weight)
    counts.set(a, row)
  }
  for (const event of told) {
    const codes = [...new Set([...event.actors, ...event.recipients].map(p => p.code))].filter(isBody)
    if (codes.length < 2 || codes.length > 3) continue
    const kind = isConflict(event.type) ? '-' : '+'
    for (const a of codes)
      for (const b of codes) {
        if (a !== b) add(`${a}${kind}`, b, 1)
        if (a !== b && event.type === 'REQUEST') add(`${a}?`, b, 1)
      }
  }
  return (code, type) => {
    const conflict = isConflict(type)
    // Dealings of the other kind tell who matters, but alone they do not make an opponent of a partner.
    const merged = new Map<string, number>()
    const other = counts.get(`${code}${conflict ? '+' : '-'}`)
    const asked = counts.get(`${code}?`)
    for (const [name, n] of counts.get(`${code}${conflict ? '-' : '+'}`) ?? []) {
      // A court that is only turned to is not whom one blames.
      if (type === 'ACCUSE' && n === asked?.get(name)) continue
      const against = other?.get(name) ?? 0
      // Nobody is thanked or welcomed whom the report has as an opponent.
      if (type !== 'SUPPORT' || against <= n) merged.set(name, n + against / 2)
    }
    return merged
  }
}

/** The two states or bodies that a report has deal with each other most, or null where none stand out. */
function foremostPair(told: readonly EventStatement[]): readonly Party[] | null {
  const pairs = new Map<string, { parties: readonly Party[]; count: number }>()
  for (const event of told) {
    if (isConflict(event.type)) continue
    const parties = [...new Map([...event.actors, ...event.recipients].map(p => [p.code, p])).values()]
    if (parties.length !== 2 || !parties.every(p => isBody(p.code))) continue
    const key = keyOfParties(parties)
    const known = pairs.get(key)
    if (known) known.count++
    else pairs.set(key, { parties, count: 1 })
  }
  const [first, second] = [...pairs.values()].sort((a, b) => b.count - a.count)
  return first && first.count >= LEAST_SHARED && (!second || first.count >= second.count * 2) ? first.parties : null
}

/** The one who stands out, or null where two stand level. */
function foremost(counts: Counterparts): string | null {
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  if (!first || (second && first[1] < second[1] * 1.5)) return null
  return first[0]
}

/** Who did the violence that the report is about: the actors that most of its tellings name, and those it names beside other deeds. */
function perpetrators(told: readonly EventStatement[], named: readonly (readonly Party[])[]): readonly Party[] {
  const byCodes = new Map<string, { parties: readonly Party[]; count: number }>()
  const violent = told.filter(one => one.type === 'ASSAULT' && one.actors.length > 0 && one.recipients.length > 0).map(one => one.actors)
  for (const parties of [...violent, ...named]) {
    const key = keyOfParties(parties)
    const known = byCodes.get(key)
    if (known) known.count++
    else byCodes.set(key, { parties, count: 1 })
  }
  const [first, second] = [...byCodes.values()].sort((a, b) => b.count - a.count)
  return first && (!second || first.count > second.count) ? first.parties : []
}

/**
 * Whom a report as a whole has do wrong: the doer of its hostile deeds and the one that others accuse, where one stands out and is not the
 * one who speaks.
 */
function mostBlamed(told: readonly EventStatement[]): (event: EventStatement) => Party[] {
  const counts = new Map<string, { party: Party; count: number }>()
  for (const one of told) {
    const wrong = isHostile(one.type) && one.status !== 'denied' ? one.actors : one.type === 'ACCUSE' ? one.recipients : []
    if (wrong.length > 2) continue
    for (const party of wrong) {
      const known = counts.get(party.code)
      if (known) known.count++
      else counts.set(party.code, { party, count: 1 })
    }
  }
  return event => {
    const own = new Set(event.actors.map(p => stateOf(p.code)))
    const others = [...counts.values()].filter(one => !own.has(stateOf(one.party.code))).sort((a, b) => b.count - a.count)
    const [first, second] = others
    if (!first || first.count < LEAST_SHARED || (second && second.count * 1.5 > first.count)) return []
    return [{ ...first.party, span: event.trigger }]
  }
}

/**
 * "Three activists were arrested": nationals of one state are arrested by its authorities where nobody else is named; whom nobody holds and
 * no state claims makes no event between parties.
 */
function byOwnAuthorities(event: EventStatement): EventStatement | null {
  const states = new Set(event.recipients.map(p => (p.code.includes('~') ? stateOf(p.code) : '')))
  const [state] = states
  if (states.size !== 1 || !state) return null
  const actor: Party = { entity: null, code: state, sector: 'GOV', span: event.trigger }
  return { ...event, actors: [actor], rule: `${event.rule}/own-authorities`, confidence: Math.min(event.confidence, MOST) }
}

/**
 * Asks the whole report for recipients that sentences leave open ("Canada called for the release of the activists", "Moscow rejects the
 * accusations", "the League condemned the crime"): who did the violence it is about, where that is condemned; else the one other body that
 * the sentence names, if the report has the two deal with each other; else the one it has the actor deal with most. An event that no one
 * answers for is left out. What is inferred so keeps a low confidence and says so in its rule.
 *
 * @param named doers of violence that sentences name without telling it whole ("the crime committed by settlers")
 */
export function inferCounterparts(
  found: readonly Draft[],
  input: StatementInput,
  named: readonly (readonly Party[])[] = [],
): EventStatement[] {
  const told = found.filter(one => one.lacks !== 'recipient' && one.lacks !== 'pair').map(one => one.event)
  const pair = foremostPair(told)
  const counterparts = counterpartsOf(told)
  const doers = perpetrators(told, named)
  const sufferers = new Set(
    told.flatMap(event => (event.type === 'ASSAULT' || event.type === 'COERCE' ? event.recipients.map(p => stateOf(p.code)) : [])),
  )
  const blamed = mostBlamed(told)
  const result: EventStatement[] = []
  for (const draft of found) {
    const { lacks } = draft
    const one = draft.event
    const event = one.type === 'COERCE' && one.actors.length === 0 && one.modes.includes('arrest') ? byOwnAuthorities(one) : one
    if (event === null) continue
    if (lacks === 'pair') {
      if (pair)
        result.push({
          ...event,
          actors: pair.map(p => ({ ...p, span: event.trigger })),
          rule: `${event.rule}${PAIRED}`,
          confidence: Math.min(event.confidence, PAIR_SURENESS),
        })
      continue
    }
    const isOpen = lacks === 'recipient'
    const condemnsOpenly = event.type === 'ACCUSE' && event.recipients.length === 0 && event.actors.length === 1
    if (!isOpen && !condemnsOpenly) {
      result.push(event)
      continue
    }
    // "demanded an apology": whom the report has the speaker deal with, with little confidence.
    if (event.type === 'REQUEST') {
      const asked = draft.isAside || !draft.saysDemand ? [] : recipientsFor(event, false, true)
      if (asked.length > 0)
        result.push({
          ...event,
          recipients: [...asked],
          rule: `${event.rule}${INFERRED}`,
          confidence: Math.min(event.confidence, UNADDRESSED),
        })
      else if (draft.saysDemand) result.push({ ...event, confidence: Math.min(event.confidence, UNADDRESSED) })
      continue
    }
    const recipients =
      // A threat that names nobody stays open: whom the report blames was threatened in a third of the cases.
      draft.isAside || event.type === 'THREATEN'
        ? []
        : draft.answersTo
          ? (answeredBy(event, draft.answersTo) ?? recipientsFor(event, false, true))
          : draft.pointsBack && event.actors.length > 0
            ? stepBy(event)
            : recipientsFor(event, draft.condemnsDeed === true, false)
    const blame = recipients.length === 0 && isOpen && event.type === 'ACCUSE' && !draft.isAside ? blamedFor(event) : []
    if (blame.length > 0)
      result.push({ ...event, recipients: blame, rule: `${event.rule}${INFERRED}`, confidence: Math.min(event.confidence, OF_STEP) })
    else if (recipients.length > 0)
      result.push({
        ...event,
        actors: draft.isJoint ? [...event.actors, ...recipients] : event.actors,
        recipients: draft.isJoint ? [] : [...recipients],
        rule: `${event.rule}${INFERRED}`,
        confidence: Math.min(event.confidence, draft.pointsBack ? OF_STEP : MOST),
      })
    else if (!isOpen) result.push(event)
  }
  return result

  function recipientsFor(event: EventStatement, condemnsDeed: boolean, namedOnly: boolean): readonly Party[] {
    const actor = event.actors[0]?.code ?? ''
    const lately = condemnsDeed ? doersBefore(event, actor) : []
    if (lately.length > 0) return lately.map(p => ({ ...p, span: event.trigger }))
    if (
      event.type === 'ACCUSE' &&
      doers.length > 0 &&
      !doers.some(p => p.code === actor) &&
      (condemnsDeed ||
        namesNobodyElse(
          event,
          actor,
          doers.map(p => p.code),
        ))
    )
      return doers.map(p => ({ ...p, span: event.trigger }))
    const known = counterparts(actor, event.type)
    const own = new Set(event.actors.map(p => p.code))
    const others = othersIn(event, actor)
    const alone = others.size === 1 ? ([...others.keys()][0] ?? null) : null
    // Words of blame that name nobody may be meant for anybody.
    const answer = alone ?? (others.size === 0 && event.type !== 'ACCUSE' && !namedOnly ? foremost(known) : null)
    if (answer === null || own.has(answer) || !known.has(answer)) return []
    // Whose people suffered what is condemned did not do it.
    if (event.type === 'ACCUSE' && sufferers.has(answer)) return []
    return [others.get(answer) ?? { entity: null, code: answer, sector: null, span: event.trigger }]
  }

  /** "denied these accusations": whoever last told them, before, to the one who answers. */
  function answeredBy(event: EventStatement, type: PloverType): readonly Party[] | null {
    let last: EventStatement | null = null
    for (const one of told)
      if (
        one.type === type &&
        one.sentence.start <= event.sentence.start &&
        one.recipients.some(p => event.actors.some(actor => stateOf(actor.code) === stateOf(p.code)))
      )
        last = one
    return last?.actors.map(p => ({ ...p, span: event.trigger })) ?? null
  }

  /** "Seoul condemned this test": who did the last hostile deed told before, within a few sentences. */
  function doersBefore(event: EventStatement, actor: string): readonly Party[] {
    let last: EventStatement | null = null
    for (const one of told) {
      if (one.sentence.end > event.sentence.start || one.sentence.end < event.sentence.start - REACH) continue
      if (!isHostile(one.type) || one.actors.length === 0 || one.status === 'denied') continue
      if (!last || one.sentence.start >= last.sentence.start) last = one
    }
    return last && !last.actors.some(p => stateOf(p.code) === stateOf(actor)) ? last.actors : []
  }

  /** "Berlin condemned the coup": whom the report blames most, where the sentence names nobody else. */
  function blamedFor(event: EventStatement): Party[] {
    const found = blamed(event)
    const code = found[0]?.code ?? ''
    const only = [...othersIn(event, event.actors[0]?.code ?? '').keys()].every(one => stateOf(one) === stateOf(code))
    return only && !event.rule.includes('/concern') ? found : []
  }

  /** "welcomed the step": who did the last deed told before that is not the one who speaks. */
  function stepBy(event: EventStatement): readonly Party[] {
    const own = new Set(event.actors.map(p => stateOf(p.code)))
    let last: EventStatement | null = null
    for (const one of told) {
      if (one.trigger.end > event.trigger.start || one.sentence.end < event.sentence.start - REACH) continue
      if (one.actors.length !== 1 || own.has(stateOf(one.actors[0]!.code))) continue
      if (isHostile(one.type)) continue
      if (!last || one.trigger.start >= last.trigger.start) last = one
    }
    return last ? last.actors.map(p => ({ ...p, span: event.trigger })) : []
  }

  /** Bodies that the sentence names besides the actor. */
  function othersIn(event: EventStatement, actor: string): Map<string, Party> {
    const others = new Map<string, Party>()
    for (const mention of input.mentions) {
      if (mention.start < event.sentence.start || mention.end > event.sentence.end) continue
      const code = mention.code ?? ''
      if (!isBody(code) || code === actor || others.has(code) || event.actors.some(p => p.code === code)) continue
      others.set(code, { entity: mention.entity, code, sector: mention.sector ?? null, span: { start: mention.start, end: mention.end } })
    }
    return others
  }
  function namesNobodyElse(event: EventStatement, actor: string, allowed: readonly string[]): boolean {
    const states = new Set(allowed.map(stateOf))
    return [...othersIn(event, actor).keys()].every(code => states.has(code))
  }
}

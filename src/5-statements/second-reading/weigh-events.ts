import { sideOf } from '../../base/party-code.js'
import { SYMMETRIC_TYPES } from '../../base/symmetric-types.js'
import { hashWord, mixHash } from '../../base/sequence-tagger.js'
import type { EventStatement } from '../../schema/statement.js'
import type { Proposal } from './read-again.js'
import type { ReportFacts, SentenceFacts } from './report-facts.js'

/** An event of a report as both readings have it: what the rules tell and what the second reading proposes. */
export interface Case {
  readonly type: string
  readonly actors: readonly string[]
  readonly recipients: readonly string[]
  readonly told: EventStatement[]
  readonly proposals: Proposal[]
}

/** Kinds of features beside those that are counted as they come: a rule, its last part, and where those of what the rules do not tell begin. The weights know them. */
const RULE = 91
const RULE_TAIL = 92
const UNTOLD = 60

/** Types that say nothing without a recipient. */
const NEEDS_RECIPIENT: ReadonlySet<string> = new Set([
  'ACCUSE',
  'SUPPORT',
  'REQUEST',
  'ASSAULT',
  'AID',
  'THREATEN',
  'SANCTION',
  'REJECT',
  'COERCE',
])

function sidesOf(codes: readonly string[]): string[] {
  if (codes.length < 2) return codes.map(sideOf)
  return [...new Set(codes.map(sideOf))].sort()
}

/** One for each type, actors and recipients. */
export function keyOfCase(type: string, actors: readonly string[], recipients: readonly string[]): string {
  if (SYMMETRIC_TYPES.has(type)) return `${type}|${sidesOf([...actors, ...recipients]).join()}|`
  return `${type}|${sidesOf(actors).join()}|${sidesOf(recipients).join()}`
}

/** The cases of a report. Proposals that lack a side are none. */
function casesOf(told: readonly EventStatement[], proposals: readonly Proposal[]): Map<string, Case> {
  const cases = new Map<string, Case>()
  const caseOf = (type: string, actors: readonly string[], recipients: readonly string[]): Case => {
    const key = keyOfCase(type, actors, recipients)
    const known = cases.get(key)
    if (known) return known
    const isMutual = SYMMETRIC_TYPES.has(type)
    const made: Case = {
      type,
      actors: sidesOf(isMutual ? [...actors, ...recipients] : actors),
      recipients: isMutual ? [] : sidesOf(recipients),
      told: [],
      proposals: [],
    }
    cases.set(key, made)
    return made
  }
  for (const event of told) {
    caseOf(
      event.type,
      event.actors.map(one => one.code),
      event.recipients.map(one => one.code),
    ).told.push(event)
  }
  for (const one of proposals) {
    if (!isWhole(one) || blamesVictim(one)) continue
    caseOf(
      one.type,
      one.actors.map(side => side.party.code),
      one.recipients.map(side => side.party.code),
    ).proposals.push(one)
  }
  return cases
}

function isWhole({ type, actors, recipients }: Proposal): boolean {
  if (actors.length === 0) return false
  if (SYMMETRIC_TYPES.has(type)) return actors.length > 1 || type === 'COOPERATE'
  return recipients.length > 0 || !NEEDS_RECIPIENT.has(type)
}

const chanceOf = (one: Proposal): number => one.told * one.share

/** Words between a blow and the place or party that it falls on. */
const REACH = 6
const STRUCK: ReadonlySet<string> = new Set(['ala', 'fi'])

/** Whoever condemns an attack does not blame those whom it hit ("condemned the attack on the mosque in the Kingdom"). */
function blamesVictim({ sentence, type, recipients }: Proposal): boolean {
  if (type !== 'ACCUSE') return false
  const { scene, firstWord, chunkOf } = sentence
  const blows = [...scene.deeds.values()].filter(deed => deed.reading.frame.type === 'ASSAULT')
  const isIn = (side: string, parties: readonly { readonly code: string }[]): boolean => parties.some(one => sideOf(one.code) === side)
  return recipients.some(({ side, mentions }) => {
    if (blows.some(deed => isIn(side, deed.actors))) return false
    if (blows.some(deed => isIn(side, deed.recipients))) return true
    return mentions.some(mention => {
      const at = firstWord[mention]!
      const chunk = scene.chunks[chunkOf[at]!]
      const isStruck = chunk?.kind === 'phrase' && STRUCK.has(chunk.slot ?? '')
      return isStruck && blows.some(deed => deed.word < at && at - deed.word <= REACH)
    })
  })
}

/** The cases of a report by what they share, so that each is compared with its rivals only. */
export interface Docket {
  readonly cases: ReadonlyMap<string, Case>
  /** By type; by type and actors; by type and recipients. */
  readonly groups: ReadonlyMap<string, Group>
  /** Proposals by the start of their sentence. */
  readonly proposals: ReadonlyMap<number, readonly Proposal[]>
  /** The case of each proposal that is whole. */
  readonly caseOf: ReadonlyMap<Proposal, Case>
  readonly placeOf: ReadonlyMap<SentenceFacts, number>
}

/** Rivals: the two best chances among them, and how many of them the rules tell. */
interface Group {
  best: Case | null
  chance: number
  second: number
  told: number
}

const bestOf = (one: Case): number => one.proposals.reduce((top, proposal) => Math.max(top, chanceOf(proposal)), 0)
const actorsKey = (one: Case): string => `${one.type}|${one.actors.join()}|`
const recipientsKey = (one: Case): string => `${one.type}||${one.recipients.join()}`

/** Sorts the cases of a report for comparison. */
export function makeDocket(report: ReportFacts, told: readonly EventStatement[], all: readonly Proposal[]): Docket {
  const cases = casesOf(told, all)
  const groups = new Map<string, Group>()
  for (const one of cases.values()) {
    const chance = bestOf(one)
    const keys = [one.type, actorsKey(one), recipientsKey(one)]
    for (const side of new Set([...one.actors, ...one.recipients])) keys.push(`${one.type}~${side}`)
    for (const key of keys) {
      let group = groups.get(key)
      if (!group) {
        group = { best: null, chance: -1, second: 0, told: 0 }
        groups.set(key, group)
      }
      if (one.told.length > 0) group.told++
      if (chance > group.chance) {
        group.second = Math.max(0, group.chance)
        group.chance = chance
        group.best = one
      } else group.second = Math.max(group.second, chance)
    }
  }
  const proposals = new Map<number, Proposal[]>()
  for (const one of all) {
    const { start } = one.sentence.scene.sentence
    const list = proposals.get(start)
    if (list) list.push(one)
    else proposals.set(start, [one])
  }
  const caseOf = new Map([...cases.values()].flatMap(one => one.proposals.map(proposal => [proposal, one] as const)))
  const placeOf = new Map(report.sentences.map((sentence, at) => [sentence, at]))
  return { cases, groups, proposals, caseOf, placeOf }
}

/** The best chance of another case of a group. */
function rivalIn({ groups }: Docket, key: string, one: Case): number {
  const group = groups.get(key)
  return group ? (group.best === one ? group.second : group.chance) : 0
}

/** Steps of a chance, finer where it matters. */
const STEPS = [0.02, 0.05, 0.1, 0.15, 0.2, 0.27, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85, 0.93]
const step = (chance: number): number => {
  let at = 0
  while (at < STEPS.length && chance >= STEPS[at]!) at++
  return at
}

/** What speaks for and against each case, as hashes: how sure both readings are, who else they would have it be, how often it is said. */
export function featuresOfCase(one: Case, docket: Docket): number[] {
  const features: number[] = []
  const isTold = one.told.length > 0
  const source = isTold ? 1 : 2
  const type = hashWord(one.type)
  let kind = 0
  const add = (value: number): void => {
    const base = mixHash(++kind, value)
    features.push(base, mixHash(source, base))
  }
  /** Each step up to the value holds, so that little is learned of each from much. */
  const addSteps = (value: number): void => {
    kind++
    for (let i = 1; i <= value; i++) {
      const base = mixHash(kind, i)
      features.push(base, mixHash(source, base))
    }
  }
  let sum = 0
  let told = 0
  for (const proposal of one.proposals) {
    sum += chanceOf(proposal)
    told = Math.max(told, proposal.told)
  }
  const best = bestOf(one)
  const group = docket.groups.get(one.type)!
  const sides = [...one.actors, ...one.recipients]
  const othersTold = group.told - (isTold ? 1 : 0) > 0
  const partly = sides.some(side => docket.groups.get(`${one.type}~${side}`)!.told > (isTold ? 1 : 0))
  add(0)
  add(type)
  addSteps(step(best))
  addSteps(step(sum))
  addSteps(step(told))
  addSteps(step(rivalIn(docket, one.type, one)))
  addSteps(Math.min(4, one.proposals.length))
  add(mixHash(Math.min(3, one.actors.length), Math.min(3, one.recipients.length)))
  add(mixHash(type, mixHash(Math.min(3, one.actors.length), Math.min(3, one.recipients.length))))
  add(sides.some(side => side.endsWith('~')) ? 1 : 0)
  add((othersTold ? 1 : 0) + (partly ? 2 : 0))
  add(mixHash(type, step(best) >> 2))
  addSteps(one.actors.length > 0 ? step(rivalIn(docket, actorsKey(one), one)) : 0)
  addSteps(one.recipients.length > 0 ? step(rivalIn(docket, recipientsKey(one), one)) : 0)
  const turned = one.recipients.length > 0 ? docket.cases.get(keyOfCase(one.type, one.recipients, one.actors)) : undefined
  addSteps(turned ? step(bestOf(turned)) : 0)
  add(turned && turned.told.length > 0 ? 1 : 0)
  if (isTold) {
    const sure = Math.max(...one.told.map(event => event.confidence))
    addSteps(Math.floor(sure * 20))
    addSteps(Math.min(4, one.told.length))
    for (const rule of new Set(one.told.map(event => event.rule))) {
      features.push(mixHash(RULE, hashWord(rule)))
      const tail = rule.split('/').at(-1)!
      features.push(mixHash(RULE_TAIL, hashWord(tail)))
    }
    add(hashWord(one.told[0]!.status))
    // What the second reading says of the very words that tell it.
    let own = 0
    let other = 0
    for (const { trigger, sentence } of one.told) {
      for (const proposal of docket.proposals.get(sentence.start) ?? []) {
        const { token } = proposal.sentence.scene.words[proposal.word]!
        if (proposal.type !== one.type || trigger.start >= token.end || token.start >= trigger.end) continue
        if (docket.caseOf.get(proposal) === one) own = Math.max(own, chanceOf(proposal))
        else other = Math.max(other, chanceOf(proposal))
      }
    }
    addSteps(step(own))
    addSteps(step(other))
  } else {
    kind = UNTOLD
    const top = one.proposals.reduce((a, b) => (chanceOf(b) > chanceOf(a) ? b : a))
    const { scene } = top.sentence
    const word = scene.words[top.word]!
    const deed = scene.deeds.get(top.word)
    add(hashWord(word.kind))
    add(deed ? (deed.reading.frame.type === one.type ? 2 : 1) : 0)
    add(hashWord((deed && top.sentence.stands.get(deed)?.level) ?? ''))
    add(top.sentence.told.some(event => event.trigger.start <= word.token.start && word.token.start < event.trigger.end) ? 1 : 0)
    add(hashWord(scene.sentence.kind))
    addSteps(step(top.share))
    add(Math.min(4, docket.placeOf.get(top.sentence) ?? 4))
  }
  return features
}

import type { TermMaker } from '../language/term-maker.js'
import type { PloverType } from '../schema/plover.js'
import type { EventStatement } from '../schema/statement.js'
import type { Said } from './claim-of.js'
import { dayNumber } from './profile-report.js'
import { sentenceLikeness } from './sentence-likeness.js'

/** Types in which all parties stand side by side. */
export const SYMMETRIC: ReadonlySet<PloverType> = new Set<PloverType>(['AGREE', 'CONSULT', 'COOPERATE'])

/** What an act is called before it is done: the tense rule of PLOVER read backwards. */
const BEFORE: Readonly<Partial<Record<PloverType, PloverType>>> = {
  CONSULT: 'AGREE',
  SUPPORT: 'AGREE',
  COOPERATE: 'AGREE',
  AID: 'AGREE',
  RETREAT: 'CONCEDE',
  SANCTION: 'THREATEN',
  COERCE: 'THREATEN',
  ASSAULT: 'THREATEN',
  MOBILIZE: 'THREATEN',
  PROTEST: 'THREATEN',
}
/** Acts of speech: the same parties perform many in one story, so that the words must agree as well. */
const SPEECH: ReadonlySet<PloverType> = new Set<PloverType>(['AGREE', 'SUPPORT', 'CONCEDE', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN'])

function codesOf(parties: EventStatement['actors']): Set<string> {
  return new Set(parties.map(party => party.code).filter(code => code !== ''))
}
/** Shared over all, 0 to 1; 0.5 where one side is silent. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return a.size === b.size ? 1 : 0.5
  let both = 0
  for (const code of a) if (b.has(code)) both++
  return both / (a.size + b.size - both)
}

/** 1 for one type, 0.8 for an act and its announcement, else 0. */
export function typeLikeness(a: EventStatement, b: EventStatement): number {
  if (a.type === b.type) return 1
  const announced = (x: EventStatement, y: EventStatement) =>
    BEFORE[x.type] === y.type && (y.status === 'planned' || y.status === 'called-for')
  return announced(a, b) || announced(b, a) ? 0.8 : 0
}

/** How well the parties of two events agree, 0 to 1. */
export function partyLikeness(a: EventStatement, b: EventStatement): number {
  const actorsA = codesOf(a.actors)
  const actorsB = codesOf(b.actors)
  const recipientsA = codesOf(a.recipients)
  const recipientsB = codesOf(b.recipients)
  if (SYMMETRIC.has(a.type) || SYMMETRIC.has(b.type)) {
    const [x, y] = [new Set([...actorsA, ...recipientsA]), new Set([...actorsB, ...recipientsB])]
    // A meets B, and A meets C: one shared party does not make one meeting.
    const shared = [...x].filter(code => y.has(code)).length
    return shared < 2 && x.size > 1 && y.size > 1 ? 0 : overlap(x, y)
  }
  const actors = overlap(actorsA, actorsB)
  const recipients = overlap(recipientsA, recipientsB)
  return actors === 0 || recipients === 0 ? 0 : (actors + recipients) / 2
}

/** False where both events are dated and lie more than a day apart. */
export function timesAgree(a: EventStatement, b: EventStatement): boolean {
  if (!a.time || !b.time) return true
  const [fromA, toA, fromB, toB] = [a.time.from, a.time.to, b.time.from, b.time.to].map(dayNumber)
  if (fromA == null || toA == null || fromB == null || toB == null) return true
  return fromA - 1 <= toB && fromB - 1 <= toA
}

/**
 * How surely two statements are about one event, 0 to 1; 0.5 and more counts as the same. Weighs type, parties and the words of the
 * sentences against each other: the fewer parties agree, the more the words must.
 */
export function eventLikeness(a: Said<EventStatement>, b: Said<EventStatement>, maker: TermMaker | null): number {
  const type = typeLikeness(a.statement, b.statement)
  if (type === 0) return 0
  const parties = partyLikeness(a.statement, b.statement)
  if (parties === 0) return 0
  if (!timesAgree(a.statement, b.statement)) return 0
  const { part, whole } = sentenceLikeness(a.terms, b.terms, maker)
  const words = Math.max(part * 0.9, whole)
  const need = SPEECH.has(a.statement.type) || SPEECH.has(b.statement.type) ? 0.5 : 0.38
  const otherMode = a.statement.modes.join() !== b.statement.modes.join() ? 0.12 : 0
  const needed = need + (1 - parties) * 0.35 + (1 - type) * 0.3 + otherMode
  return Math.min(1, (0.5 * words) / needed)
}

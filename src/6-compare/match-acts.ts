import { SYMMETRIC_TYPES } from '../base/symmetric-types.js'
import { dayNumber } from '../base/day-number.js'
import { stateOf } from '../base/party-code.js'
import { TYPE_AHEAD } from '../base/type-ahead.js'
import type { Act } from './acts-of.js'
import type { StoryWeights, Weighed } from './weigh-story.js'

/**
 * What speaks for two acts being one, as log odds; rounded from a fit on half of the annotated stories and tested on the other half
 * (bench/results). Words weigh most, those around the act's own word beside those of the whole sentence; then names and numbers, then the same
 * frame with the same parties.
 */
const ODDS = {
  start: -3.6,
  sameType: 0.55,
  words: 4,
  storyWords: 5.2,
  nearby: 2.5,
  names: 1.1,
  numbers: 2.2,
  frameAndParties: 1.8,
  onlyOfFrame: 1,
  bothInLead: 1.6,
  oneIsQuoted: -0.5,
  oneIsBeside: -3,
  sameDeed: 2.5,
} as const
/** Sentences from the top that are the title and the lead. */
const LEAD = 2

/** "Same type" or an act and its announcement, else neither. */
export function typesAgree(a: Act, b: Act): 'same' | 'announced' | null {
  if (a.type === b.type) return 'same'
  return announces(b, a) || announces(a, b) ? 'announced' : null
}
const announces = (y: Act, x: Act): boolean => (y.status === 'planned' || y.status === 'called-for') && TYPE_AHEAD[x.type] === y.type

/** Days between two dates that no misreading of a weekday explains. */
const MONTH = 25

/**
 * False where both are dated and lie weeks apart: last year's visit is not this one, however many reports speak of either. A sentence that
 * alludes to an act beside one of last year is no witness of this year's.
 */
export const timesMeet = (a: Act, b: Act): boolean => daysMeet(a.days ?? a.daysBeside, b.days ?? b.daysBeside, MONTH)

/** False where both are dated and lie more than a day apart. */
export const timesAgree = (a: Act, b: Act): boolean => daysMeet(a.days, b.days, 1)
const daysMeet = (a: Act['days'], b: Act['days'], apart: number): boolean =>
  a === null || b === null || (a[0] - apart <= b[1] && b[0] - apart <= a[1])

/**
 * False where two told acts have parties that exclude each other: A strikes B and B strikes A; A meets B and A meets C. What is only alluded
 * to names its parties too loosely to exclude anything. Where the actors agree, the targets may differ as long as a sentence names the other's
 * too: "struck Iranian posts in Syria" is read as a strike on the one or the other.
 */
export function partiesAgree(a: Act, b: Act): boolean {
  if (!a.told || !b.told) return true
  if (SYMMETRIC_TYPES.has(a.type) || SYMMETRIC_TYPES.has(b.type)) {
    return countShared(a.parties, b.parties) >= Math.min(2, a.parties.size, b.parties.size)
  }
  const actors = standing(a.actors, b.actors)
  const recipients = standing(a.recipients, b.recipients)
  if (actors === 'apart') return false
  return recipients !== 'apart' || (actors === 'shared' && (isNamed(a.recipients, b) || isNamed(b.recipients, a)))
}

/** False where both are told and are of different modes (a visit, a meeting, a call). */
export const modesAgree = (a: Act, b: Act): boolean =>
  !a.told || !b.told || a.told.modes.length === 0 || b.told.modes.length === 0 || a.told.modes.some(mode => b.told?.modes.includes(mode))

/** False where both are talks or visits of named persons, and no person is in both: the minister's visit is not the president's. */
function personsAgree(a: Act, b: Act): boolean {
  if (a.type !== 'CONSULT' || b.type !== 'CONSULT') return true
  return a.persons.size === 0 || b.persons.size === 0 || countShared(a.persons, b.persons) > 0
}

const sidesAgree = (a: Act, b: Act): boolean => !a.told || !b.told || a.type !== 'CONSULT' || b.type !== 'CONSULT' || a.modes === b.modes

/** False where parties, counts or the order in time keep two acts apart. */
export const areOneAct = (a: Act, b: Act): boolean =>
  sidesAgree(a, b) && personsAgree(a, b) && partiesAgree(a, b) && statusesAgree(a, b) && countsAgree(a, b) && timesMeet(a, b)

/** Whether the parties in one role of two acts share one, exclude each other, or say nothing of each other ("militants" of no state). */
function standing(x: ReadonlySet<string>, y: ReadonlySet<string>): 'shared' | 'apart' | 'open' {
  const [p, q] = [[...x].filter(hasOwner), new Set([...y].filter(hasOwner))]
  if (p.length === 0 || q.size === 0) return 'open'
  return p.some(code => hasState(q, code)) ? 'shared' : 'apart'
}
const hasOwner = (code: string): boolean => !code.startsWith('~')

/** Whether the sentence of an act names one of these parties, in whatever role. */
function isNamed(codes: ReadonlySet<string>, act: Act): boolean {
  const named = act.profile.codes[act.at] ?? NONE
  return [...codes].some(code => hasState(named, code))
}

/** A group and the state it belongs to do not exclude each other: one report says the army of a state, another its people. */
function hasState(codes: ReadonlySet<string>, code: string): boolean {
  const state = stateOf(code)
  for (const other of codes) if (other === code || (state !== '' && stateOf(other) === state)) return true
  return false
}

/**
 * False where one was still to come when its report was printed, and the other lies before that day; or where one lies weeks back and the other
 * is told as news, without a day.
 */
export function statusesAgree(a: Act, b: Act): boolean {
  return !isAheadOf(a, b) && !isAheadOf(b, a) && !keepsBack(a, b) && !keepsBack(b, a)
}
const keepsBack = (old: Act, other: Act): boolean =>
  old.told === null
    ? isBesideOld(old) && isNews(other)
    : isOld(old) && (isNews(other) || isTopNews(other) || (other.told !== null && old.modes !== other.modes))
/** What title and lead allude to without looking back is the news. */
const isTopNews = ({ at, status, time }: Act): boolean => at < LEAD && time === null && status !== 'recalled'
const isOld = ({ time, profile }: Act): boolean => profile.day !== null && (dayNumber(time?.to) ?? profile.day) < profile.day - MONTH
/** An allusion whose sentence tells one act of its type and parties, weeks back. */
const isBesideOld = ({ daysBeside, isOfBeside, profile }: Act): boolean =>
  isOfBeside && profile.day !== null && daysBeside !== null && daysBeside[1] < profile.day - MONTH
const isNews = ({ told, status, time }: Act): boolean => told !== null && time === null && (status === 'happened' || status === 'ongoing')
function isAheadOf(coming: Act, past: Act): boolean {
  const { day } = coming.profile
  if (day === null || (coming.status !== 'planned' && coming.status !== 'called-for')) return false
  const told = past.profile.day
  return (dayNumber(past.time?.to) ?? day) < day || (past.status === 'recalled' && told !== null && told < day)
}

/** How many times larger one count must be for the other to be a part of it. */
const PART = 3

/**
 * False where one act is a small part of the other by what is counted beside it: two diplomats of the 59 expelled, or one named state of "23
 * states" that are not. Counts of the dead and wounded grow and are cut in many ways; they keep nothing apart.
 */
export function countsAgree(a: Act, b: Act): boolean {
  if (isOneOfMany(a, b) || isOneOfMany(b, a)) return false
  if (a.type === 'ASSAULT' || a.rule !== b.rule) return true
  return !a.counts.some(x => b.counts.some(y => x.unit === y.unit && (x.max * PART < y.min || y.max * PART < x.min)))
}
function isOneOfMany(one: Act, many: Act): boolean {
  if (!one.told || one.actors.size === 0 || one.recipients.size === 0) return false
  const most = Math.max(one.actors.size, one.recipients.size)
  return many.counts.some(({ unit, min }) => unit === 'count:state' && min > most * PART)
}

/**
 * Whether acts of this frame between the same parties are few, so that frame and parties speak for one act. Words of esteem are said on every
 * occasion, cooperation is a state of affairs, and one meeting ends in many pledges: such acts are one by their words alone.
 */
export const isSingle = ({ rule, type }: Act): boolean =>
  !rule.startsWith('speech/') && type !== 'COOPERATE' && !(type === 'AGREE' && rule.includes('/agree/'))

function countShared(x: ReadonlySet<string>, y: ReadonlySet<string>): number {
  let both = 0
  for (const one of x) if (y.has(one)) both++
  return both
}

/** Parties in both over parties in either, 0 to 1. */
function sharedParties(a: Act, b: Act): number {
  const both = countShared(a.parties, b.parties)
  return both === 0 ? 0 : both / (a.parties.size + b.parties.size - both)
}

/** Both are told, of one type and mode (a visit, a call), of the same parties and the same first day: whatever words the reports choose. */
function isSameDeed(a: Act, b: Act): boolean {
  if (!a.told || !b.told || !a.time || !b.time || a.time.from !== b.time.from) return false
  return sharesMode(a, b) && a.bodies.includes(',') && a.bodies === b.bodies
}
/** A mode in both, or none in either ("struck", "met"). */
function sharesMode(a: Act, b: Act): boolean {
  if (a.modes === b.modes) return true
  const modes = b.told?.modes ?? []
  return a.told?.modes.some(mode => modes.includes(mode)) ?? false
}

/** An act with what its sentence, the terms around its word and its names weigh in the story. */
export interface WeighedAct {
  readonly act: Act
  readonly words: Weighed
  readonly nearby: Weighed
  readonly names: Weighed
  /** How many acts of its frame its report has. */
  readonly ofFrame: number
}

/**
 * The log odds that two acts of different reports of a story are one; null where they cannot be (types, days or parties exclude each other).
 * Above 0: rather one than not.
 */
export function actOdds(x: WeighedAct, y: WeighedAct, weights: StoryWeights): number | null {
  const { act: a } = x
  const { act: b } = y
  const type = typesAgree(a, b)
  if (type === null || a.isRepeated !== b.isRepeated || !timesAgree(a, b) || !areOneAct(a, b)) return null
  const { whole, inStory, numbers } = weights.compare(x.words, y.words)
  let odds = ODDS.start + ODDS.words * whole + ODDS.storyWords * inStory
  odds += ODDS.names * weights.entityLikeness(x.names, y.names) + ODDS.numbers * Math.min(2, numbers)
  odds += ODDS.nearby * weights.compare(x.nearby, y.nearby).whole
  if (type === 'same') odds += ODDS.sameType
  if (a.rule === b.rule && isSingle(a)) {
    odds += ODDS.frameAndParties * sharedParties(a, b)
    odds += ODDS.onlyOfFrame / Math.sqrt(x.ofFrame * y.ofFrame)
  }
  if (a.isQuoted !== b.isQuoted) odds += ODDS.oneIsQuoted
  if (isSameDeed(a, b)) odds += ODDS.sameDeed
  if (a.isBeside !== b.isBeside) odds += ODDS.oneIsBeside
  if (a.at <= LEAD && b.at <= LEAD) odds += ODDS.bothInLead
  return odds
}
const NONE: ReadonlySet<string> = new Set()

import { dayNumber } from '../base/day-number.js'
import { bodyOf } from '../base/party-code.js'
import type { Allusion } from '../schema/allusion.js'
import type { PloverType } from '../schema/plover.js'
import type { Report } from '../schema/report.js'
import type { Span } from '../schema/span.js'
import type { EventStatement, Statement, Status, Time } from '../schema/statement.js'
import { oncePer } from './once-per.js'
import type { Profile } from './profile-report.js'

/** An act that a sentence tells (an event) or alludes to. */
export interface Act {
  readonly profile: Profile
  /** Index of the sentence in the article. */
  readonly at: number
  readonly sentence: Span
  readonly type: PloverType
  /** The frame of its word. */
  readonly rule: string
  readonly status: Status
  readonly actors: ReadonlySet<string>
  readonly recipients: ReadonlySet<string>
  readonly time: Time
  readonly told: EventStatement | null
  readonly alluded: Allusion | null
  /** It stands in somebody's words, not in the report's own. */
  readonly isQuoted: boolean
  /** It is said to have been done several times ("visited it 32 times"): no single act. */
  readonly isRepeated: boolean
  /** What is counted near its word: "two diplomats", "some 70 rockets". */
  readonly counts: readonly Count[]
  /** Terms around its own word: in a long sentence these are its own, the rest belongs to other acts. */
  readonly nearby: ReadonlySet<string>
  /** Actors and recipients together. */
  readonly parties: ReadonlySet<string>
  /** Their states and bodies in one string. */
  readonly bodies: string
  /** The persons among them. */
  readonly persons: ReadonlySet<string>
  /** First and last day as numbers, where both are known. */
  readonly days: readonly [from: number, to: number] | null
  /** For an allusion: the days of the one act of its type that its sentence tells ("received by him who last came a year ago"), if one is dated. */
  readonly daysBeside: readonly [from: number, to: number] | null
  /** For an allusion: that one act has the same parties, so that the two words are likely to speak of one. */
  readonly isOfBeside: boolean
  /** The modes of an event in one string; empty for an allusion. */
  readonly modes: string
  /** Another act of the same parties is told before it in its sentence ("they pledged, after their summit"): it may only say when. */
  readonly isBeside: boolean
}
/** A number of things or people, by unit. */
export interface Count {
  readonly unit: string
  readonly min: number
  readonly max: number
}

/** Events that only the second reading has are compared from this confidence on: it seldom knows their day, and what has no day joins what is of two. */
const LEAST_LEARNED = 0.5

const isTold = ({ confidence, rule }: EventStatement): boolean => confidence >= LEAST_LEARNED || !rule.startsWith('second-reading/')

const codes = (list: readonly string[]): ReadonlySet<string> => new Set(list.filter(code => code !== ''))
/** The frame without what was added to it where a party was inferred. */
const frameOf = (rule: string): string => rule.split('/').slice(0, 3).join('/')

/** Code units between the word of an act and the number of times that it was done. */
const TIMES_NEAR = 60

/** Where a report counts times ("32 times"), more than one of them. */
function timesIn({ statements }: Report): Span[] {
  return statements.flatMap(s =>
    s.kind === 'figure' && s.unit === 'count:time' && (s.value.min ?? s.value.max ?? 0) > 1 ? [s.trigger] : [],
  )
}
/** Code units between the word of an act and a count that is its own: "expelled two diplomats". */
const COUNT_NEAR = 40

/** The whole numbers of things near the word of an act. */
function countsNear({ statements }: Report, sentence: Span, trigger: Span): Count[] {
  return statements.flatMap(s => {
    if (s.kind !== 'figure' || s.sentence.start !== sentence.start || s.unit === null || !/^(count:|persons)/.test(s.unit)) return []
    if (s.trigger.start - trigger.end > COUNT_NEAR || trigger.start - s.trigger.end > COUNT_NEAR) return []
    const { min, max } = s.value
    return [{ unit: s.unit, min: min ?? 0, max: max ?? Number.POSITIVE_INFINITY }]
  })
}
const isNear = (a: Span, b: Span): boolean => a.start - b.end <= TIMES_NEAR && b.start - a.end <= TIMES_NEAR

/** Code units before and after the word of an act in which its arguments stand. */
const BEFORE = 45
const AFTER = 60

function termsNear({ report, maker }: Profile, sentence: Span, trigger: Span): ReadonlySet<string> {
  const text = report.article.text.slice(Math.max(sentence.start, trigger.start - BEFORE), Math.min(sentence.end, trigger.end + AFTER))
  return new Set((maker?.terms(text) ?? []).map(t => t.term))
}

/**
 * The time of an act, unless it is told as done and yet dated after the day of printing: that day belongs to something else in the sentence
 * ("congratulated them on the opening next Thursday"). A day is given for zones of time.
 */
function timeOf(statement: EventStatement, day: number | null): Time {
  const { time, status } = statement
  const from = dayNumber(time?.from)
  return from !== null && day !== null && from > day + 1 && (status === 'happened' || status === 'recalled') ? null : time
}

function daysOf(time: Time): Act['days'] {
  const [from, to] = [dayNumber(time?.from), dayNumber(time?.to)]
  return from === null || to === null ? null : [from, to]
}

/** The one dated act of a type that a sentence tells; null where it tells none or several. */
function actTold(statements: readonly Statement[], { sentence, type }: Pick<Allusion, 'sentence' | 'type'>): EventStatement | null {
  const told = statements.filter(
    (s): s is EventStatement => s.kind === 'event' && s.type === type && s.sentence.start === sentence.start && s.time !== null,
  )
  return told.length === 1 ? (told[0] ?? null) : null
}

const bodiesOf = ({ actors, recipients }: EventStatement): string =>
  [...new Set([...actors, ...recipients].map(party => bodyOf(party.code)).filter(code => code !== ''))].sort().join()

/** Whether an act of the same parties is told before another one in the same sentence. */
const standsBefore = (other: Statement, of: EventStatement | null): boolean =>
  of !== null &&
  other.kind === 'event' &&
  isTold(other) &&
  other.sentence.start === of.sentence.start &&
  other.trigger.start < of.trigger.start &&
  bodiesOf(other) !== '' &&
  bodiesOf(other) === bodiesOf(of)

/** The acts of one report, in the order of statements, then of allusions. */
function readActs(profile: Profile): readonly Act[] {
  const found: Act[] = []
  const { article, statements, allusions = [] } = profile.report
  const indexOf = new Map(article.sentences.map((span, index) => [span.start, index]))
  const quotations = statements.flatMap(s => (s.kind === 'quotation' ? [s.content] : []))
  const times = timesIn(profile.report)
  const add = (of: EventStatement | Allusion, known: Pick<Act, 'actors' | 'recipients' | 'time' | 'told' | 'alluded'>) => {
    const { type, rule, status, sentence, trigger } = of
    const isQuoted = quotations.some(({ start, end }) => start <= trigger.start && trigger.start < end)
    const isRepeated = times.some(one => one.start >= sentence.start && one.end <= sentence.end && isNear(one, trigger))
    const parties = new Set([...known.actors, ...known.recipients])
    const beside = known.told === null ? actTold(statements, of) : null
    const bodies = [...new Set([...parties].map(bodyOf))].sort().join()
    const named = [...(known.told?.actors ?? []), ...(known.told?.recipients ?? [])]
    found.push({
      profile,
      at: indexOf.get(sentence.start) ?? -1,
      sentence,
      type,
      rule: frameOf(rule),
      status,
      ...known,
      isQuoted,
      isRepeated,
      counts: countsNear(profile.report, sentence, trigger),
      nearby: termsNear(profile, sentence, trigger),
      parties,
      bodies,
      persons: new Set(named.flatMap(({ entity }) => (entity?.startsWith('person/') ? [entity] : []))),
      days: daysOf(known.time),
      daysBeside: beside ? daysOf(beside.time) : null,
      isOfBeside: beside !== null && bodies !== '' && bodies === bodiesOf(beside),
      modes: known.told?.modes.join() ?? '',
      isBeside: known.told !== null && statements.some(other => standsBefore(other, known.told)),
    })
  }
  for (const statement of statements) {
    if (statement.kind !== 'event' || !isTold(statement)) continue
    const [actors, recipients] = [codes(statement.actors.map(p => p.code)), codes(statement.recipients.map(p => p.code))]
    add(statement, { actors, recipients, time: timeOf(statement, profile.day), told: statement, alluded: null })
  }
  for (const alluded of allusions)
    add(alluded, { actors: codes(alluded.actors), recipients: codes(alluded.recipients), time: null, told: null, alluded })
  return found
}
const actsOfReport = oncePer(readActs)

/** All acts of a story's reports, in the order of reports and text. */
export const actsOf = (story: readonly Profile[]): Act[] => story.flatMap(actsOfReport)

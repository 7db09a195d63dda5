import { dayNumber } from '../../base/day-number.js'
import { SYMMETRIC_TYPES } from '../../base/symmetric-types.js'
import type { Span } from '../../schema/span.js'
import type { EventStatement } from '../../schema/statement.js'
import { STATUS_COST } from './rate-event.js'

const codesOf = (list: readonly { code: string }[]): string[] => [...new Set(list.map(one => one.code))].sort()

function keyOf(event: EventStatement): string {
  const actors = codesOf(event.actors)
  const recipients = codesOf(event.recipients)
  if (SYMMETRIC_TYPES.has(event.type)) return `${event.type}|${[...new Set([...actors, ...recipients])].sort().join()}`
  return `${event.type}|${actors.join()}|${recipients.join()}`
}

/**
 * One event for each type, actors and recipients of a sentence, the best told one; and none that only says less than another of its type in
 * the report ("the president condemned" beside "the president condemned the Turkish attack"). The same event told in several sentences
 * stays with each of them: comparing reports needs every sentence that tells it. One that leaves the day open takes it from its fellows, where
 * these agree on it and its own sentence gives no time at all ("visited it 32 times since he took office"); a stretch of more than a month
 * is no day to lend ("has struck it often since the war began in 2011").
 *
 * @param isTimed Whether a sentence names a date or a stretch of time, whatever that belongs to.
 */
export function mergeEvents(events: readonly EventStatement[], isTimed: (sentence: Span) => boolean): EventStatement[] {
  const best = new Map<string, EventStatement>()
  const times = new Map<string, EventStatement['time']>()
  for (const event of events) {
    const key = `${keyOf(event)}|${event.sentence.start}`
    const known = best.get(key)
    if (!known) best.set(key, event)
    else if (rank(event) > rank(known))
      best.set(key, { ...event, modes: event.modes.length > 0 ? event.modes : known.modes, time: event.time ?? known.time })
    else if (!known.time && event.time && known.status === event.status) best.set(key, { ...known, time: event.time })
    if (!event.time) continue
    const told = times.get(timeKey(event))
    times.set(
      timeKey(event),
      told === undefined || (told !== null && told.from === event.time.from && told.to === event.time.to) ? event.time : null,
    )
  }
  const kinds = new Map([...best.values()].map(event => [keyOf(event), event]))
  const ofType = new Map<string, [string, EventStatement][]>()
  for (const one of kinds) {
    const known = ofType.get(one[1].type)
    if (known) known.push(one)
    else ofType.set(one[1].type, [one])
  }
  const isLess = ([key, event]: [string, EventStatement]): boolean =>
    ofType.get(event.type)!.some(([other, more]) => other !== key && saysMore(more, event))
  const kept = new Set([...kinds].filter(one => !isLess(one)).map(([key]) => key))
  return [...best.values()]
    .filter(event => kept.has(keyOf(event)))
    .map(event => (event.time || isTimed(event.sentence) ? event : { ...event, time: lent(times.get(timeKey(event)) ?? null) }))
}

/** Days that a time may span to be lent. */
const MONTH = 31
const lent = (time: EventStatement['time']): EventStatement['time'] =>
  time && (dayNumber(time.to) ?? 0) - (dayNumber(time.from) ?? 0) <= MONTH ? time : null

const timeKey = (event: EventStatement): string => `${keyOf(event)}|${event.status}`

/** Sure before unsure, whatever a status costs, and the news before what is recalled. */
const rank = (event: EventStatement): number =>
  event.confidence + (STATUS_COST[event.status] ?? 0) + (event.status === 'recalled' ? -0.1 : 0)

function saysMore(more: EventStatement, less: EventStatement): boolean {
  if (more.type !== less.type) return false
  if (SYMMETRIC_TYPES.has(more.type)) {
    const all = new Set([...codesOf(more.actors), ...codesOf(more.recipients)])
    const part = [...codesOf(less.actors), ...codesOf(less.recipients)]
    return part.length < all.size && part.every(code => all.has(code)) && part.length < 2
  }
  // A deed of violence without its doer, beside one of the report that has one: the same deed, as a rule.
  if (more.type === 'ASSAULT' && isHalf(less) && !isHalf(more)) return true
  const moreActors = codesOf(more.actors).join()
  const lessActors = codesOf(less.actors).join()
  const moreRecipients = codesOf(more.recipients)
  const lessRecipients = codesOf(less.recipients)
  if (moreActors === lessActors && lessRecipients.length === 0 && moreRecipients.length > 0) return true
  return lessActors === '' && more.actors.length > 0 && lessRecipients.every(code => moreRecipients.includes(code))
}

/** A deed with a side left open. */
const isHalf = (event: EventStatement): boolean => event.actors.length === 0 || event.recipients.length === 0

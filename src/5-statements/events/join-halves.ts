import { keyOfParties, stateOf } from '../../base/party-code.js'
import type { Party } from '../../schema/party.js'
import type { PloverType } from '../../schema/plover.js'
import type { EventStatement } from '../../schema/statement.js'
import { shareParty } from '../parties/add-party.js'
import { type Draft, whole } from './draft.js'

const JOINED = '/joined'
/** How sure a deed without its doer is at most. */
const ALONE = 0.4
/** Two sentences of a report may speak of two deeds: joined ones are never sure. */
const MOST = 0.5

/** Deeds that have both a doer and somebody they are done to. */
export const TWO_SIDED: ReadonlySet<PloverType> = new Set(['SANCTION', 'COERCE', 'ASSAULT', 'AID', 'RETREAT', 'CONCEDE'])

/** What halves may be halves of: violence is told in many words, other deeds keep to theirs. */
const kindOf = (event: EventStatement): string => (event.type === 'ASSAULT' ? event.type : event.rule.split('/').slice(0, 3).join('/'))

/** The one set of parties among several lists, or null where none or more than one is named. */
function only(lists: readonly (readonly Party[])[]): readonly Party[] | null {
  const named = lists.filter(list => list.length > 0)
  const keys = new Set(named.map(keyOfParties))
  return keys.size === 1 ? (named[0] ?? null) : null
}

/**
 * "The American sanctions ..." in one sentence, "sanctions on Tehran" in another: where a report names one doer and one sufferer for the same kind
 * of deed and never both at once, they belong together. Halves that find no other half are dropped.
 *
 * @param found events in the order of the text
 */
export function joinHalves(found: readonly Draft[]): Draft[] {
  const halves = found.filter(draft => draft.lacks === 'side')
  if (halves.length === 0) return [...found]
  const others = found.filter(draft => draft.lacks !== 'side')
  const joined: EventStatement[] = []
  const used = new Set<string>()
  const references = new Set(halves.filter(draft => draft.isReference).map(draft => draft.event))
  const events = [...halves, ...others].map(draft => draft.event)
  for (const kind of new Set(halves.map(half => kindOf(half.event)))) {
    const parts = events.filter(event => kindOf(event) === kind)
    if (parts.some(event => event.actors.length > 0 && event.recipients.length > 0)) continue
    if (parts.every(event => references.has(event))) continue
    const actors = only(parts.map(event => event.actors))
    const recipients = only(parts.map(event => event.recipients))
    if (!actors || !recipients) continue
    const own = new Set(actors.map(one => stateOf(one.code)))
    if (recipients.some(one => own.has(stateOf(one.code)))) continue
    used.add(kind)
    // The sentence that says most surely that it was done bears the event.
    const best = parts.filter(event => !references.has(event)).reduce((a, b) => (b.confidence > a.confidence ? b : a))
    joined.push({
      ...best,
      actors: [...actors],
      recipients: [...recipients],
      rule: `${best.rule}${JOINED}`,
      confidence: Math.min(MOST, best.confidence),
    })
  }
  for (const { event, hidesDoer } of halves)
    if (hidesDoer && !used.has(kindOf(event)) && !others.some(one => tellsOf(one.event, event)))
      joined.push({ ...event, confidence: Math.min(ALONE, event.confidence) })
  return [...others, ...joined.map(whole)]
}

/** The report tells the same kind of deed to the same parties with its doer. */
const tellsOf = (more: EventStatement, half: EventStatement): boolean =>
  more.type === half.type && shareParty(half.recipients, more.recipients)

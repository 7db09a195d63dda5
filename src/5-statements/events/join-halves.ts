import type { PloverType } from '../../schema/plover.js'
import type { Party } from '../../schema/party.js'
import type { EventStatement } from '../../schema/statement.js'

/** Ends the rule of a deed of which its sentence names one side only, until the rest of the report has been asked. */
export const HALF = '/half'
const JOINED = '/joined'
/** Comes before the ending of a half that stands alone too: "sanctions were imposed on Iran" hides who imposed them. */
export const AGENTLESS = '/agentless'
/** How sure a deed without its doer is at most. */
const ALONE = 0.4
/** Two sentences of a report may speak of two deeds: joined ones are never sure. */
const MOST = 0.5

/** Deeds that have both a doer and somebody they are done to. */
export const TWO_SIDED: ReadonlySet<PloverType> = new Set(['SANCTION', 'COERCE', 'ASSAULT', 'AID', 'RETREAT', 'CONCEDE'])

const keyOf = (parties: readonly Party[]): string =>
  parties
    .map(one => one.code)
    .sort()
    .join()

/** What halves may be halves of: violence is told in many words, other deeds keep to theirs. */
const kindOf = (event: EventStatement): string => (event.type === 'ASSAULT' ? event.type : event.rule.split('/').slice(0, 3).join('/'))

/** The one set of parties among several lists, or null where none or more than one is named. */
function only(lists: readonly (readonly Party[])[]): readonly Party[] | null {
  const named = lists.filter(list => list.length > 0)
  const keys = new Set(named.map(keyOf))
  return keys.size === 1 ? (named[0] ?? null) : null
}

/**
 * "The American sanctions ..." in one sentence, "sanctions on Tehran" in another: where a report names one doer and one sufferer for the same kind
 * of deed and never both at once, they belong together. Halves that find no other half are dropped.
 *
 * @param found events in the order of the text, halves among them (their rule ends in `/half`)
 */
export function joinHalves(found: readonly EventStatement[]): EventStatement[] {
  const halves = found.filter(event => event.rule.endsWith(HALF))
  if (halves.length === 0) return [...found]
  const whole = found.filter(event => !event.rule.endsWith(HALF))
  const joined: EventStatement[] = []
  const used = new Set<string>()
  for (const kind of new Set(halves.map(kindOf))) {
    const parts = [...halves, ...whole].filter(event => kindOf(event) === kind)
    if (parts.some(event => event.actors.length > 0 && event.recipients.length > 0)) continue
    const actors = only(parts.map(event => event.actors))
    const recipients = only(parts.map(event => event.recipients))
    if (!actors || !recipients) continue
    const own = new Set(actors.map(one => one.code.replace(/~.*$/, '')))
    if (recipients.some(one => own.has(one.code.replace(/~.*$/, '')))) continue
    used.add(kind)
    // The sentence that says most surely that it was done bears the event.
    const best = parts.reduce((a, b) => (b.confidence > a.confidence ? b : a))
    joined.push({
      ...best,
      actors: [...actors],
      recipients: [...recipients],
      rule: `${best.rule.replace(AGENTLESS, '').replace(HALF, '')}${JOINED}`,
      confidence: Math.min(MOST, best.confidence),
    })
  }
  for (const half of halves)
    if (half.rule.endsWith(`${AGENTLESS}${HALF}`) && !used.has(kindOf(half)) && !whole.some(one => tellsOf(one, half)))
      joined.push({ ...half, rule: half.rule.replace(AGENTLESS, '').replace(HALF, ''), confidence: Math.min(ALONE, half.confidence) })
  return [...whole, ...joined]
}

/** The report tells the same kind of deed to the same parties with its doer. */
const tellsOf = (whole: EventStatement, half: EventStatement): boolean =>
  whole.type === half.type && half.recipients.some(one => whole.recipients.some(other => other.code === one.code))

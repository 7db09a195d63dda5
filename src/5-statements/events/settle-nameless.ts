import type { Mention } from '../../schema/mention.js'
import type { Party } from '../../schema/party.js'
import type { EventStatement } from '../../schema/statement.js'
import type { StatementInput } from '../statement-input.js'
import type { Draft } from './draft.js'

/** A place further back than this, in characters, is not where an event takes place. */
const REACH = 500
/** A state found so is a reading of the report, not of the sentence. */
const MOST = 0.5

const isNameless = (party: Party): boolean => party.code === '~protesters' || party.code === '~people'

/**
 * "The protesters burned tyres": crowds and civilians whose state the sentence leaves out are of the land of the last town named, in the
 * sentence or shortly before it; such a crowd addresses its own state where it addresses nobody else. Linear in drafts and mentions.
 */
export function settleNameless(found: readonly Draft[], input: StatementInput): Draft[] {
  if (!found.some(one => concerns(one.event))) return [...found]
  const towns = input.mentions.flatMap(mention => townOf(mention, input))
  return found.map(draft => {
    const { event } = draft
    if (!concerns(event)) return draft
    const state = landAt(towns, event)
    if (state === null) return draft
    const settle = (list: readonly Party[]): Party[] =>
      list.map(party => (isNameless(party) ? { ...party, code: `${state}${party.code}` } : party))
    const actors = settle(event.actors)
    const crowd =
      event.type === 'PROTEST' && event.recipients.length === 0 ? actors.find(one => one.code === `${state}~protesters`) : undefined
    const recipients: Party[] = crowd ? [{ ...crowd, code: state, sector: 'GOV' }] : settle(event.recipients)
    return { ...draft, event: { ...event, actors, recipients, confidence: Math.min(event.confidence, MOST) } }
  })
}

const concerns = ({ type, actors, recipients }: EventStatement): boolean =>
  (type === 'PROTEST' && actors.some(isNameless)) || ((type === 'ASSAULT' || type === 'COERCE') && recipients.some(isNameless))

interface Town {
  readonly start: number
  readonly state: string
}

function townOf(mention: Mention, input: StatementInput): Town[] {
  const entity = input.knowledge.entities.get(mention.entity)
  if (entity?.kind !== 'place' || !entity.state) return []
  const state = input.knowledge.entities.get(entity.state)?.code
  return state ? [{ start: mention.start, state }] : []
}

/** The land of the town in the event's sentence that stands nearest to its word, else of the last town before it. */
function landAt(towns: readonly Town[], event: EventStatement): string | null {
  let best: { readonly state: string; readonly away: number } | null = null
  for (const { start, state } of towns) {
    if (start >= event.sentence.end || start < event.sentence.start - REACH) continue
    const away = Math.abs(start - event.trigger.start) + (start < event.sentence.start ? REACH : 0)
    if (!best || away < best.away) best = { state, away }
  }
  return best?.state ?? null
}

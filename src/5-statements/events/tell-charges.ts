import { stateOf } from '../../base/party-code.js'
import type { Party } from '../../schema/party.js'
import type { EventStatement } from '../../schema/statement.js'
import type { Deed, Scene } from '../deeds/scene.js'
import { eventOf } from './draft.js'

/** A charge that the text only implies: a hint, no more. */
const SURENESS = 0.45
/** Those whom it is no reproach to help. */
const HARMLESS = /~(people|civilians|refugees|activists|journalists|media|company|speaker)$/

/**
 * "Iran supplies the rebels with missiles", said by a party of another state: to arm or fund a group is a reproach in the mouth of a third.
 * Only where the group has a name or bears arms, the helper is a state, and neither of them says so itself.
 *
 * @param speaker whoever says it, by the quotation or the clause around the deed
 */
export function chargeOfHelp(scene: Scene, deed: Deed, event: EventStatement, speaker: readonly Party[]): EventStatement | null {
  const [one] = speaker
  if (!deed.isVerb || event.type !== 'AID' || speaker.length !== 1 || !one || one.code.includes('~') || event.actors.length !== 1)
    return null
  const [helper] = event.actors
  if (!helper || helper.code.includes('~') || helper.code === one.code || event.recipients.length === 0) return null
  if (!event.recipients.every(party => party.code.includes('~') && !HARMLESS.test(party.code) && stateOf(party.code) !== one.code))
    return null
  return eventOf(scene, {
    trigger: event.trigger,
    type: 'ACCUSE',
    modes: ['allege'],
    actors: [{ ...one }],
    recipients: [{ ...helper }],
    status: 'happened',
    rule: `${deed.reading.frame.id}/charge`,
    confidence: SURENESS,
  })
}

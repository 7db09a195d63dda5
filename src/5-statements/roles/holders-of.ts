import { stateOf } from '../../base/party-code.js'
import type { Party } from '../../schema/party.js'
import type { Deed } from '../deeds/scene.js'

/** Arrests of a state's nationals, with nobody else named, are those of its own authorities. */
export function holdersOf(deed: Deed): Party[] {
  const { type } = deed.reading.frame
  if ((type !== 'COERCE' && type !== 'RETREAT') || deed.actors.length > 0) return []
  // Dissenters are held at home; citizens as such may be held by anybody ("the kidnapped Italians").
  const states = new Set(deed.recipients.map(one => (DISSENTERS.test(one.code) ? stateOf(one.code) : '')))
  const [state] = states
  const first = deed.recipients[0]
  return states.size === 1 && state && first ? [{ ...first, entity: null, code: state, sector: 'GOV' }] : []
}

const DISSENTERS = /~(activists|journalists|opposition|protesters|lawyers|politicians|students|bloggers|detainees)$/

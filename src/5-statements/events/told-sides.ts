import { isStateCode, stateOf } from '../../base/party-code.js'
import type { Party } from '../../schema/party.js'
import type { PloverType } from '../../schema/plover.js'
import type { Deed, Scene } from '../deeds/scene.js'
import { distinctParties, othersThan, shareParty } from '../parties/add-party.js'
import type { Stand } from '../standing/stand.js'
import { asksForTroops, CITIZENS } from './among-own.js'
import { nameTheNameless } from './name-the-nameless.js'
import { landsOfHarm } from './promised-harm.js'
import { hitsOwn, peopleHit } from './struck-at-home.js'
import { isTalkedOf, isVenue } from './talked-about.js'
import { DOMESTIC } from './type-groups.js'
import { whoSays } from './who-says.js'

/** Who did it and to whom, as it is told. */
export interface ToldSides {
  readonly actors: readonly Party[]
  readonly recipients: readonly Party[]
}

/**
 * The sides of a deed told as an act of a type: those that its roles name, with whoever the sentence leaves to be understood (the people of a
 * place that is shelled, a crowd's own state), less those that only stand beside others. Null for a charge that nobody makes.
 */
export function toldSides(scene: Scene, deed: Deed, stand: Stand, type: PloverType): ToldSides | null {
  const actors = distinctParties(deed.actors).filter(one => !isTalkedOf(one, deed.actors, type) && !isVenue(deed, one))
  const recipients = othersThan(distinctParties(deed.recipients), actors)
  // "vowed to widen the operation in Syria".
  if (deed.reading.frame.type === 'AGREE' && type === 'THREATEN' && recipients.length === 0)
    recipients.push(...othersThan(landsOfHarm(scene, deed), actors))
  // "the army shelled quarters of its own city": the people of the place are hit.
  if (type === 'ASSAULT' && deed.isVerb && recipients.length === 0 && actors.length === 1)
    recipients.push(...peopleHit(scene, deed, actors[0]!))
  nameTheNameless(scene, deed, stand, type, actors, recipients)
  // "imposed a curfew", "arrested the head of the union": what a state does to somebody unnamed it does to its own people.
  if (type === 'COERCE' && deed.isVerb && recipients.length === 0 && actors.length === 1 && hitsOwn(scene, deed, actors[0]!.code))
    recipients.push({ ...actors[0]!, entity: null, code: `${actors[0]!.code}~people`, sector: null })
  const meant = withoutLesser(type, actors, recipients)
  if (type === 'REQUEST' && meant.length === 0 && asksForTroops(scene, deed)) meant.push(...stateOfCitizens(actors))
  if (deed.reading.frame.isCharge) {
    // What a newspaper passes on it does not charge itself.
    const accusers = whoSays(scene, deed).filter(one => !one.code.endsWith('~media'))
    return accusers.length === 0 || shareParty(meant, accusers) ? null : { actors: accusers, recipients: meant }
  }
  return type === 'PROTEST' ? sidesOfProtest(deed, actors, meant) : { actors, recipients: meant }
}

const KIND: ReadonlySet<PloverType> = new Set(['SUPPORT', 'CONCEDE', 'AID', 'RETREAT'])
const PEOPLE = ['people', 'civilians', 'detainees']

/** Recipients without those that only stand beside another one. */
function withoutLesser(type: PloverType, actors: readonly Party[], recipients: readonly Party[]): Party[] {
  // "a Norwegian company ended its work with Russia": the actor's own state is no recipient beside another.
  const own = new Set(actors.map(one => stateOf(one.code)))
  const others = recipients.length > 1 && !DOMESTIC.has(type) ? recipients.filter(one => !own.has(one.code)) : []
  const named = others.length > 0 ? others : [...recipients]
  if (!KIND.has(type)) return named
  // "to the Kuwaiti government and people": kind words to both are words to the state.
  const covered = new Set(named.flatMap(one => (isStateCode(one.code) ? PEOPLE.map(slug => `${one.code}~${slug}`) : [])))
  return named.filter(one => !covered.has(one.code))
}

/** "an organisation of Russian women called for the return of the soldiers": whose troops they are is their own state. */
function stateOfCitizens(actors: readonly Party[]): Party[] {
  const states = new Set(actors.map(one => (CITIZENS.test(one.code) ? stateOf(one.code) : '')))
  const [state] = states
  return states.size === 1 && state ? [{ ...actors[0]!, entity: null, code: state, sector: 'GOV' }] : []
}

/** A crowd, which addresses its own authorities where the text names no other. */
function sidesOfProtest(deed: Deed, actors: readonly Party[], recipients: readonly Party[]): ToldSides {
  // "the protests that towns of Iran see": no state takes to the streets, its people do; it may stay away from where it is asked.
  const crowds = actors.map(one =>
    deed.reading.frame.mode !== 'boycott' && isStateCode(one.code)
      ? { ...one, entity: null, code: `${one.code}~protesters`, sector: null }
      : one,
  )
  const [crowd, another] = crowds
  if (recipients.length > 0 || !crowd || another) return { actors: crowds, recipients }
  const state = stateOf(crowd.code)
  const isGroup = crowd.code.includes('~') && state !== ''
  return { actors: crowds, recipients: isGroup ? [{ ...crowd, entity: null, code: state, sector: 'GOV' }] : recipients }
}

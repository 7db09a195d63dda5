import type { Party } from '../../schema/party.js'
import type { PloverType } from '../../schema/plover.js'
import type { Deed, Scene } from '../deeds/scene.js'
import { hasClass } from '../needs/has-class.js'
import type { Stand } from '../standing/stand.js'
import { isFigurative } from './is-figurative.js'
import { TWO_SIDED } from './join-halves.js'
import { VERBAL } from './type-groups.js'

/** An act towards a party that the sentence does not name, by one that it does: the report may say who is meant. */
export function isOpen(deed: Deed, stand: Stand, type: PloverType, actors: readonly Party[], recipients: readonly Party[]): boolean {
  if (!VERBAL.has(type) || recipients.length > 0 || stand.background) return false
  if (type === 'AGREE' && deed.reading.frame.type === 'AGREE' && deed.reading.frame.needs['any'] === 'two-parties') return false
  if (actors.length === 0 || actors.length > MOST_TOGETHER || actors.some(one => one.code.includes('~'))) return false
  if (deed.reading.frame.isCharge) return true
  return stand.level === 'asserted' && (deed.isVerb || stand.governor?.reading.frame.effect === 'performs')
}

/** More than so many act as a group, each with dealings of its own. */
export const MOST_TOGETHER = 3

/** "agreements were signed", "talks were held": a deed of two that took place, with neither named. */
export function isPairless(
  scene: Scene,
  deed: Deed,
  stand: Stand,
  type: PloverType,
  actors: readonly Party[],
  recipients: readonly Party[],
): boolean {
  if (actors.length > 0 || recipients.length > 0 || stand.level !== 'asserted' || stand.background || scene.sentence.kind !== 'paragraph')
    return false
  if (deed.clause.kind !== 'main' && deed.clause.kind !== 'complement') return false
  if (type !== 'CONSULT' && !isJoint(deed) && !isAgreedOn(deed)) return false
  return deed.isVerb ? deed.isPassive : stand.governor?.isVerb === true && stand.governor.reading.frame.effect === 'performs'
}

/** Signing, concluding, meeting: two do it together. */
export function isJoint(deed: Deed): boolean {
  const roles = deed.reading.frame.arguments
  return roles['object'] === 'treaty' && Object.values(roles).includes('partner')
}

/** A noun of agreeing that says on what. */
function isAgreedOn(deed: Deed): boolean {
  const roles = deed.reading.frame.arguments
  return !deed.isVerb && Object.values(roles).includes('partner') && [...deed.slots.keys()].some(slot => roles[slot] === 'promised')
}

/** One side of a deed that has two: another sentence may name the other. */
export function isHalfTold(
  scene: Scene,
  deed: Deed,
  stand: Stand,
  type: PloverType,
  actors: readonly Party[],
  recipients: readonly Party[],
): boolean {
  if (!TWO_SIDED.has(type) || (stand.level !== 'asserted' && stand.level !== 'presupposed')) return false
  if (actors.length > 0 === recipients.length > 0) return false
  return !(type === 'ASSAULT' && isFigurative(scene, deed))
}

/** Penalties that were imposed on somebody by nobody named. */
export function isAgentless(scene: Scene, deed: Deed, stand: Stand, type: PloverType, recipients: readonly Party[]): boolean {
  if (type !== 'SANCTION' || recipients.length === 0 || (stand.level !== 'asserted' && stand.level !== 'presupposed')) return false
  const object = deed.slots.get('object')
  return object !== undefined && hasClass(scene, object, 'penalty') && (deed.isPassive || (!deed.isVerb && deed.reading.shape !== 'noun'))
}

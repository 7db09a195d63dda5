import { isStateCode, stateOf } from '../../base/party-code.js'
import type { Party } from '../../schema/party.js'
import type { Deed, Scene } from '../deeds/scene.js'
import { partiesFor } from '../roles/parties-for.js'

/** No other state or group is named near a deed that a state does at home. */
export function hitsOwn(scene: Scene, deed: Deed, actor: string): boolean {
  if (!AT_HOME.test(deed.reading.frame.id) || !isStateCode(actor) || !deed.slots.has('object')) return false
  return scene.mentions.every(({ code }) => !code || stateOf(code) === actor || (!code.includes('~') && code.length !== 3))
}

/** Pressure that falls on those under one's own rule unless the sentence names others. */
const AT_HOME = /\/(emergency|arrest|lay-hands|detain-more|repress|strip|ban-outing|ban-group)$/

/** The people of a place that a state strikes in its own land. */
export function peopleHit(scene: Scene, deed: Deed, actor: Party): Party[] {
  const roles = deed.reading.frame.arguments
  // "dropped barrels on houses in a suburb": what is struck stands behind "on".
  const object = roles['object'] === 'victim' ? deed.slots.get('object') : roles['ala'] === 'victim' ? deed.slots.get('ala') : undefined
  if (!object || !isStateCode(actor.code)) return []
  const { classes } = scene.words[object.phrase.head]!
  if (!classes.has('place-noun') && !classes.has('asset')) return []
  const own = partiesFor(scene, object, 'victim').find(one => one.code === actor.code)
  return own ? [{ ...own, entity: null, code: `${actor.code}~people`, sector: null }] : []
}

import type { Party } from '../../schema/party.js'
import type { Deed, Scene } from '../deeds/scene.js'
import { partiesOfPhrase } from '../parties/parties-of-phrase.js'
import { finalDeed, innerDeed } from '../roles/inner-deed.js'

/** It is an act of force or pressure. */
export function isHarmPromised(scene: Scene, deed: Deed): boolean {
  // What is consented to or allowed is another's act.
  const promises =
    deed.actors.length === 1 &&
    !LEAVE.test(deed.reading.frame.id) &&
    (deed.reading.marker === 'bi' || (deed.slots.has('bi') && deed.reading.frame.arguments['bi'] === 'promised'))
  const type = promises ? promisedDeed(scene, deed)?.reading.frame.type : undefined
  return type === 'ASSAULT' || type === 'COERCE' || type === 'SANCTION'
}

/** The land in which it is to be done. */
export function landsOfHarm(scene: Scene, deed: Deed): Party[] {
  const where = promisedDeed(scene, deed)?.slots.get('fi')
  return where ? partiesOfPhrase(scene, where.phrase, { places: true }) : []
}

/** Frames of leave given to another. */
const LEAVE = /\/agree\/allow/

/** What is promised, wished or agreed on, through the nouns that hold it. */
function promisedDeed(scene: Scene, deed: Deed): Deed | null {
  for (const [slot, filler] of deed.slots) {
    if (deed.reading.frame.arguments[slot] !== 'promised') continue
    // "committed to work with A to prevent": behind what is promised "to" says what for.
    if (slot === 'li' && deed.slots.has('bi')) continue
    const inner = innerDeed(scene, filler)
    if (inner) return finalDeed(scene, inner)
  }
  return null
}

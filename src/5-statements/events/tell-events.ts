import type { Deed, Scene } from '../deeds/scene.js'
import type { Stand } from '../standing/stand.js'
import { type Draft, whole } from './draft.js'
import { lendByControl } from './lend-by-control.js'
import { chargeOfHelp } from './tell-charges.js'
import { tellEvent } from './tell-event.js'
import { whoSays } from './who-says.js'

/** The events of a sentence: deeds that stand, with parties lent by what governs them, PLOVER's rule of tense, status, time and place. */
export function tellEvents(scene: Scene, stands: ReadonlyMap<Deed, Stand>): Draft[] {
  const told: Draft[] = []
  for (const deed of [...scene.deeds.values()].sort((a, b) => a.word - b.word)) {
    const stand = stands.get(deed)
    if (!stand) continue
    lendByControl(scene, deed, stand)
  }
  for (const deed of [...scene.deeds.values()].sort((a, b) => a.word - b.word)) {
    const stand = stands.get(deed)
    const event = stand ? tellEvent(scene, deed, stand, stands) : null
    if (!event) continue
    told.push(event)
    const charge = event.lacks === 'nothing' ? chargeOfHelp(scene, deed, event.event, whoSays(scene, deed)) : null
    if (charge) told.push(whole(charge))
  }
  return told
}

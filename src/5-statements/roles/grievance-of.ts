import type { Party } from '../../schema/party.js'
import type { Deed, Scene } from '../deeds/scene.js'
import { partiesFor } from './parties-for.js'

/** The party behind what a protest is said to be against. */
export function grievanceOf(scene: Scene, deed: Deed): Party[] {
  for (const at of deed.clause.chunks) {
    const chunk = scene.chunks[at]!
    if (at <= deed.chunk || chunk.kind !== 'phrase') continue
    // In front of an embassy a crowd turns against the state whose embassy it is.
    const atMission =
      (chunk.slot === 'near' || chunk.slot === 'amam' || chunk.slot === 'fi') && scene.words[chunk.head]!.classes.has('mission')
    if (chunk.slot !== 'cause' && !atMission) continue
    const found = partiesFor(scene, { at, phrase: chunk, isFar: false }, 'target')
    if (found.length > 0) return found
  }
  return []
}

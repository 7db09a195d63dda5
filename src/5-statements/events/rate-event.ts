import type { PloverType } from '../../schema/plover.js'
import type { Party } from '../../schema/party.js'
import type { Stand } from './govern-deeds.js'
import type { Deed, Scene } from './scene.js'

/** A first estimate of how sure an event is, from how it was read. */
export function rateEvent(
  scene: Scene,
  deed: Deed,
  stand: Stand,
  type: PloverType,
  actors: readonly Party[],
  recipients: readonly Party[],
): number {
  void scene
  void type
  let sure = deed.isVerb ? 0.85 : 0.7
  if (deed.subjectBy === 'discourse' || deed.subjectBy === 'control') sure -= 0.1
  if (stand.level === 'presupposed') sure -= 0.1
  if (stand.level === 'alleged') sure -= 0.2
  if (actors.length === 0) sure -= 0.25
  if (recipients.length === 0 && type !== 'CONSULT' && type !== 'MOBILIZE') sure -= 0.1
  for (const filler of deed.slots.values()) if (filler.isFar) sure -= 0.1
  return Math.max(0.05, Math.min(0.98, Math.round(sure * 100) / 100))
}

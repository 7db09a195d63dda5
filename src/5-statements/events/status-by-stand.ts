import type { PloverType } from '../../schema/plover.js'
import type { Status } from '../../schema/statement.js'
import type { Deed, Scene } from '../deeds/scene.js'
import type { Stand } from '../standing/stand.js'
import { statusByTense } from './status-by-tense.js'
import { TO_THREATEN } from './type-groups.js'
import { isForetold } from './who-says.js'
import { isWeighed, willNot } from './will-not.js'

/** Status and type of a deed by how it stands to the world; null where it stands so that nothing is told of it. */
export function statusByStand(
  scene: Scene,
  deed: Deed,
  type: PloverType,
  stand: Stand,
  stands: ReadonlyMap<Deed, Stand>,
): { readonly type: PloverType; readonly status: Status } | null {
  switch (stand.level) {
    case 'asserted':
    case 'presupposed':
    case 'alleged':
      return { type, status: statusByTense(scene, deed, stand) }
    case 'planned':
    case 'denied':
      return { type, status: stand.level }
    // Whoever does not agree, or rules out what would be friendly, refuses.
    case 'negated':
      return isRefusal(scene, deed, type) || willNot(scene, deed, stand) ? { type: 'REJECT', status: 'happened' } : null
    // Harm that somebody is weighing lies ahead.
    case 'hypothetical':
      return TO_THREATEN.has(type) && type !== 'PROTEST' && isWeighed(deed, stands) ? { type, status: 'planned' } : null
    default:
      return null
  }
}

/** "Iran does not agree to", "we do not recognise": said of oneself, in the present. */
const isRefusal = (scene: Scene, deed: Deed, type: PloverType): boolean =>
  deed.isVerb &&
  (type === 'AGREE' || (type === 'SUPPORT' && deed.reading.frame.id.includes('recognise'))) &&
  scene.words[deed.word]!.features.tense === 'present' &&
  !isForetold(scene, deed)

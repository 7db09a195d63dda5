import type { Deed, Scene } from '../deeds/scene.js'
import { asDescribed } from './as-described.js'
import { standOfNominal } from './stand-of-nominal.js'
import { standOfVerb } from './stand-of-verb.js'
import type { Stand } from './stand.js'

/** Decides for every deed of a scene whether it is asserted, planned, demanded, denied ... by following what governs it. */
export function governDeeds(scene: Scene): Map<Deed, Stand> {
  const stands = new Map<Deed, Stand>()
  const busy = new Set<Deed>()
  const standOf = (deed: Deed): Stand => {
    const known = stands.get(deed)
    if (known) return known
    if (busy.has(deed)) return { level: 'absorbed', governor: null, control: 'none', clause: deed.clause, background: false }
    busy.add(deed)
    const stand =
      deed.isVerb && deed.reading.shape !== 'active'
        ? standOfVerb(scene, deed, standOf)
        : asDescribed(scene, deed, standOfNominal(scene, deed, standOf))
    busy.delete(deed)
    stands.set(deed, stand)
    return stand
  }
  for (const deed of scene.deeds.values()) standOf(deed)
  return stands
}

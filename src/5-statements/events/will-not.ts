import type { PloverType } from '../../schema/plover.js'
import type { Deed, Scene } from '../deeds/scene.js'
import type { Stand } from '../standing/stand.js'
import { isForetold, isOwnWord } from './who-says.js'

/**
 * "we will not take part", "Astana does not intend to recognise": a party that rules out for itself what would be friendly rejects it. What one
 * party foretells of another ("Tehran will never sign") is no act.
 */
export function willNot(scene: Scene, deed: Deed, stand: Stand): boolean {
  if (!WILLED.has(deed.reading.frame.type ?? 'ASSAULT') || deed.actors.length === 0) return false
  const { clause } = stand
  const ruledOut = deed.isVerb
    ? clause.negation?.functions.includes('negation:future') === true
    : stand.governor?.reading.frame.effect === 'plans' && stand.governor.actors.length > 0
  if (!ruledOut) return false
  return clause.kind === 'main' ? !isForetold(scene, deed) : isOwnWord(scene, deed)
}

const WILLED: ReadonlySet<PloverType> = new Set(['AGREE', 'SUPPORT', 'COOPERATE', 'AID', 'CONSULT', 'CONCEDE', 'RETREAT'])

/** "is studying sanctions against", "weighs decisions to expel": through operators up to a verb of weighing. */
export function isWeighed(deed: Deed, stands: ReadonlyMap<Deed, Stand>): boolean {
  let at: Deed | null = deed
  for (let depth = 0; at && depth < 4; depth++) {
    const up: Deed | null = stands.get(at)?.governor ?? null
    if (up?.reading.tags.has('weighs')) return up.isVerb && stands.get(up)?.level === 'asserted' && up.actors.length > 0
    if (up && up.reading.frame.type !== null) return false
    at = up
  }
  return false
}

import type { Deed, Scene } from '../deeds/scene.js'
import { innerDeed } from './inner-deed.js'

/** "the strike hit bases", "the raid killed two": the act of violence that is the subject of a verb. */
export function blowOf(scene: Scene, deed: Deed): Deed | null {
  const inner = deed.isVerb && deed.subjectFiller ? innerDeed(scene, deed.subjectFiller) : null
  return inner?.reading.frame.type === 'ASSAULT' ? inner : null
}

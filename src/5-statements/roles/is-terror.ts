import type { Deed, Scene } from '../deeds/scene.js'
import { isAdjective } from '../phrases/is-adjective.js'

/** The text itself calls the doers terrorists ("the terrorist attack", "a suicide bombing"). */
export function isTerror(scene: Scene, deed: Deed): boolean {
  const chunk = scene.chunks[deed.chunk]
  if (chunk?.kind !== 'phrase') return false
  for (let at = deed.word; at < deed.word + 4 && at < chunk.to; at++) {
    const word = scene.words[at]!
    if (word.classes.has('terrorist')) return true
    if (at > deed.word && !isAdjective(word)) return false
  }
  return false
}

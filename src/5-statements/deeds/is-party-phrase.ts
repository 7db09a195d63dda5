import { meetsNeed } from '../needs/meets-need.js'
import { classOfHead } from '../parties/class-of-head.js'
import { partiesOfPhrase } from '../parties/parties-of-phrase.js'
import type { Filler, Scene } from './scene.js'

export function isPartyPhrase(scene: Scene, filler: Filler): boolean {
  const head = scene.words[filler.phrase.head]!
  if (head.mention) return true
  const kind = classOfHead(head)
  return kind === 'organ' || kind === 'soldier' || kind === 'fighter' || kind === 'person'
}

/** A phrase that names a party and no deed. */
export function isPartyAlone(scene: Scene, filler: Filler): boolean {
  return (
    scene.words[filler.phrase.head]!.mention !== null &&
    !meetsNeed(scene, 'deed', filler) &&
    partiesOfPhrase(scene, filler.phrase, {}).length > 0
  )
}

import type { Deed, Scene } from '../deeds/scene.js'
import { meetsNeed } from '../needs/meets-need.js'
import { classOfHead } from '../parties/class-of-head.js'
import type { Stand } from '../standing/stand.js'

/** A passive participle of signing describes the noun. */
export function isSigned(scene: Scene, deed: Deed): boolean {
  const chunk = scene.chunks[deed.chunk]
  if (chunk?.kind !== 'phrase') return false
  for (let at = deed.word + 1; at < chunk.to && at <= deed.word + 4; at++)
    if (
      scene.words[at]!.readings.some(
        one => one.shape === 'passive' && one.frame.type === 'SUPPORT' && one.frame.arguments['object'] === 'treaty',
      )
    )
      return true
  return false
}

/** A noun of attack that a person or title performs. */
export function isAttackInWords(scene: Scene, deed: Deed, { governor }: Stand): boolean {
  if (deed.isVerb || !deed.reading.frame.id.endsWith('/assault/attack') || deed.slots.get('ala') === undefined) return false
  if (governor?.reading.frame.effect !== 'performs' || !governor.subjectFiller) return false
  const head = scene.words[governor.subjectFiller.phrase.head]!
  const kind = classOfHead(head)
  if (kind === 'soldier' || kind === 'fighter' || head.classes.has('armed') || head.features.number === 'plural') return false
  return meetsNeed(scene, 'speaker', governor.subjectFiller)
}

import type { Party } from '../../schema/party.js'
import type { Deed, Filler, Scene } from '../deeds/scene.js'

/** The deed at the head of a phrase, with its parties. */
export function innerDeed(scene: Scene, filler: Filler): Deed | null {
  for (const one of [filler.phrase, ...filler.phrase.joined])
    for (let at = one.from; at < Math.min(one.to, one.from + 5); at++) {
      const deed = scene.deeds.get(at)
      if (deed && !deed.isVerb) return deed
    }
  return null
}

/** Through operators down to the deed meant: "the offering of help to", "the decision to begin ...". */
export function finalDeed(scene: Scene, deed: Deed): Deed {
  let at = deed
  for (let depth = 0; depth < 4 && at.reading.frame.type === null; depth++) {
    const filler = at.slots.get('object')
    const next = filler ? innerDeed(scene, filler) : null
    const beyond = next ?? deedIn(scene, at.chunk + 1)
    if (!beyond || beyond === at) break
    at = beyond
  }
  return at
}

function deedIn(scene: Scene, chunk: number): Deed | null {
  const next = scene.chunks[chunk]
  return next?.kind === 'phrase' ? innerDeed(scene, { at: chunk, phrase: next, isFar: false }) : null
}

/** "the American embargo breaks the treaty": whose deed the subject is. */
export function doersOf(scene: Scene, deed: Deed): readonly Party[] {
  if (!deed.subjectFiller || !deed.reading.frame.isCharge) return []
  const inner = innerDeed(scene, deed.subjectFiller)
  return inner ? (inner.actors.length > 0 ? inner.actors : inner.subject) : []
}

import type { SpeakerFound } from '../phrase/speaker-found.js'
import { subjectsNear } from './subjects-near.js'
import { placeOf, type Scene } from './scene.js'

/** A phrase that only points back takes code and entity from the speaker it points to. */
export function resolveSpeaker(scene: Scene, speaker: SpeakerFound, at: number): SpeakerFound {
  const here = placeOf(scene, at)
  if (speaker.isMedium && speaker.next - at <= 2) {
    const medium = scene.memory.pointedAt(speaker, here)
    if (medium?.isMedium) return { ...speaker, code: medium.code, entity: medium.entity, sector: medium.sector }
  }
  if (speaker.code !== null || !speaker.isBackward) return speaker
  const owner = speaker.isBound
    ? subjectsNear(scene.subjects, at).findLast(one => one.speaker.code !== null && placeOf(scene, one.word).sentence === here.sentence)
    : null
  if (owner) return { ...speaker, code: owner.speaker.code, sector: owner.speaker.sector }
  const pointed = scene.memory.pointedAt(speaker, here)
  const mayBeLast = speaker.kind === 'anonymous' || speaker.isStatement || speaker.isPronoun
  const earlier = pointed ?? (mayBeLast ? (scene.memory.last(null, here)?.speaker ?? null) : null)
  if (!earlier) return speaker
  return { ...speaker, code: earlier.code, entity: earlier.entity, sector: earlier.sector }
}

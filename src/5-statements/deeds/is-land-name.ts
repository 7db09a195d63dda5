import type { Word } from '../words/word.js'
import type { Scene } from './scene.js'

/** A state or a city by its name. */
export function isLandName(scene: Scene, { mention }: Word): boolean {
  if (mention?.form !== 'name' && mention?.form !== 'metonym') return false
  const kind = scene.input.entities.get(mention.entity)?.kind
  return kind === 'state' || kind === 'place'
}

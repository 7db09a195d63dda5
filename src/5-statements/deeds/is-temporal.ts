import type { Phrase } from '../phrases/phrase.js'
import type { Scene } from './scene.js'

/** Time expressions and adverbs fill no slot. */
export function isTemporal(scene: Scene, phrase: Phrase): boolean {
  const head = scene.words[phrase.head]!
  if (head.mention) return false
  return head.temporal || head.token.pos === 'ADV' || scene.words[phrase.from]!.temporal
}

import type { Scene } from '../deeds/scene.js'
import type { Phrase } from '../phrases/phrase.js'

/** "they are", "among them": a pronoun at a chunk behind a plural, before a name. */
export function opensList(scene: Scene, phrase: Phrase, at: number): boolean {
  const { chunks, words } = scene
  const [chunk, names] = [chunks[at], chunks[at + 1]]
  if (!chunk || names?.kind !== 'phrase' || names.slot !== null || words[names.head]!.mention === null) return false
  if (!words[phrase.head]!.classes.has('listed')) return false
  if (chunk.kind === 'mark') return chunk.word.functions.includes('subject-pronoun')
  return chunk.to === chunk.from + 1 && words[chunk.from]!.kind === 'preposition' && words[chunk.from]!.pronoun?.person === 3
}

import type { Deed, Scene } from './scene.js'

/** Behind the verb stands nothing but "that": the deed told before. */
export function pointsAtThat(scene: Scene, deed: Deed): boolean {
  if (!deed.isVerb || deed.slots.has('object')) return false
  const behind = deed.chunk + (deed.subjectBy === 'phrase' && deed.subjectFiller?.at === deed.chunk + 1 ? 2 : 1)
  const next = scene.chunks[behind]
  if (next?.kind !== 'phrase' || next.to - next.from > 1 || next.slot !== deed.reading.marker) return false
  return scene.words[next.head]!.kind === 'demonstrative'
}

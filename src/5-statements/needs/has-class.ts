import type { Filler, Scene } from '../deeds/scene.js'

/** A noun of the class heads the phrase or follows within its first words. */
export function hasClass(scene: Scene, filler: Filler, name: string): boolean {
  const { words } = scene
  const { phrase } = filler
  for (const one of [phrase, ...phrase.joined.slice(0, 2)]) {
    if (GOODS.has(name) && isUndone(scene, one.from, name)) continue
    const stop = Math.min(one.to, Math.max(one.head + 3, one.from + 3))
    for (let at = one.from; at < stop; at++) if (words[at]!.classes.has(name)) return true
  }
  return false
}

/** What is given, sold or helped with: nothing is, where it is ended. */
const GOODS: ReadonlySet<string> = new Set(['aid', 'material', 'supplies', 'arms', 'project', 'ar/agree/approve-sale#object'])

/** "the end of the funding", "no aid": a noun that ends or denies what stands behind it takes its sense away. */
function isUndone(scene: Scene, at: number, name: string): boolean {
  const word = scene.words[at]!
  if (word.mention !== null || word.classes.has(name)) return false
  return word.readings.some(one => one.shape !== 'active' && (one.frame.effect === 'ends' || one.frame.effect === 'negates'))
}

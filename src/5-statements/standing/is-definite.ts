import type { Deed, Scene } from '../deeds/scene.js'

/** By its article, or by the genitive, name or pronoun that it governs. */
export function isDefinite(scene: Scene, deed: Deed, phrase: { readonly to: number }): boolean {
  const word = scene.words[deed.word]!
  if (word.article || word.pronoun !== null) return true
  for (let at = deed.word + deed.reading.length; at < phrase.to; at++) {
    const next = scene.words[at]!
    if (next.article && !next.classes.has('upcoming')) return true
    if (next.mention !== null && next.mention.form !== 'description') return true
  }
  return false
}

import type { Deed, Filler, Scene } from '../deeds/scene.js'

/** "expressed to his counterpart his rejection of": an official or a state right behind the verb of voicing, before what is voiced. */
export function isAddressed(scene: Scene, deed: Deed, filler: Filler): boolean {
  const object = deed.slots.get('object')
  const { mention, classes } = scene.words[filler.phrase.head]!
  if (!deed.isVerb || !object || filler.at > object.at || filler.isFar) return false
  if (mention?.form === 'title' || classes.has('official')) return true
  const kind = mention ? scene.input.entities.get(mention.entity)?.kind : undefined
  return kind === 'person' || kind === 'state'
}

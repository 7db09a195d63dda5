import type { Filler, Scene } from '../deeds/scene.js'

export const isSituation = (scene: Scene, { phrase }: Filler): boolean => {
  const head = scene.words[phrase.head]!
  return head.mention === null && head.classes.has('situation')
}

import type { Clause } from '../clauses/clause.js'
import type { Deed, Scene } from '../deeds/scene.js'

export function verbOf(scene: Scene, clause: Clause): Deed | null {
  const mark = clause.verb >= 0 ? scene.chunks[clause.verb] : undefined
  return mark?.kind === 'mark' ? (scene.deeds.get(mark.word.index) ?? null) : null
}

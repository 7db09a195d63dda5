import type { Place } from '../../schema/statement.js'
import type { Clause } from '../clauses/clause.js'
import type { Scene } from '../deeds/scene.js'

/** In, at, amid. */
const WITHIN = new Set(['fi', 'bi', 'during', 'near'])

/** The place that a prepositional phrase of the deed's clause names ("in Moscow", "in the north of Syria"). */
export function findWhere(scene: Scene, clause: Clause, chunk: number): Place {
  const { input, words, chunks } = scene
  for (const at of [...clause.chunks.filter(one => one > chunk), ...clause.chunks.filter(one => one < chunk)]) {
    const phrase = chunks[at]!
    if (phrase.kind !== 'phrase' || !WITHIN.has(phrase.slot ?? '')) continue
    for (let index = phrase.from; index < phrase.to; index++) {
      const mention = words[index]!.mention
      if (!mention) continue
      const entity = input.knowledge.entities.get(mention.entity)
      if (!entity || (entity.kind !== 'place' && entity.kind !== 'state')) break
      if (entity.kind === 'state' && index !== phrase.head) break
      const state = entity.kind === 'state' ? entity : entity.state ? input.knowledge.entities.get(entity.state) : undefined
      return { entity: mention.entity, code: state?.code ?? null, span: { start: mention.start, end: mention.end } }
    }
  }
  return null
}

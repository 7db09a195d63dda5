import type { RolePhrase } from '../phrases/item.js'
import type { Resolving } from '../resolving.js'

/** "To the firms from Russia": behind a preposition of their own nobody is taken away from there; the state that they are from, or null. */
export function stateFrom({ at, grammar }: Resolving, item: RolePhrase): string | null {
  const [from, land] = [at.words[item.to], at.words[item.to + 1]]
  if (!item.preposition || !from || !land || from.breakBefore || land.breakBefore) return null
  if (!grammar.particles.partitive.has(from.look.key)) return null
  for (const { entry } of land.hits)
    if (entry.type === 'entity' && entry.entity.kind === 'state' && entry.entity.code) return entry.entity.code
  return null
}

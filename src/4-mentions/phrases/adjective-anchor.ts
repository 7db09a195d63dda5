import type { Hit, NameWord } from '../look-up-names.js'
import { asItem } from './as-item.js'
import { ANCHORS } from './hit-kinds.js'
import type { Anchor, Item } from './item.js'
import { longestHits } from './longest-hits.js'

/** Of two states of one adjective the one that is usually meant. */
export function surestAdjective(hits: readonly Hit[]): Hit | undefined {
  const adjectives = hits.filter(hit => hit.entry.type === 'adjective')
  return adjectives.find(({ entry }) => entry.type === 'adjective' && !entry.weak) ?? adjectives[0]
}

/** The state of an adjective; one that is a common word too, or several states', stays in doubt. */
export function anchorOf(hits: readonly Hit[], surest: Extract<Hit['entry'], { type: 'adjective' }>): Anchor {
  if (!surest.weak) return { entity: surest.entity, via: 'adjective' }
  const doubtful = hits.flatMap(({ entry }) => (entry.type === 'adjective' ? [entry.entity] : []))
  return { entity: surest.entity, via: 'adjective', doubtful: [...new Set(doubtful)] }
}

/** "of Russia, Turkey and Iran": further complements of a plural. */
export function readMoreAnchors(words: readonly NameWord[], from: number, anchors: Anchor[], inner: Item[]): number {
  let j = from
  while (j < words.length) {
    const word = words[j]!
    if (word.breakBefore && !word.commaBefore) break
    const best = longestHits(word.hits, word)
    const isAdjective = anchors.at(-1)?.via === 'adjective'
    const hit = isAdjective ? surestAdjective(best) : best.find(h => h.entry.type === 'entity' && ANCHORS.has(h.entry.entity.kind))
    if (!hit || hit.cut.preposition || (!hit.cut.conjunction && !word.commaBefore)) break
    if (hit.entry.type !== 'entity' && hit.entry.type !== 'adjective') break
    anchors.push({ entity: hit.entry.entity, via: isAdjective ? 'adjective' : 'name' })
    inner.push(asItem([hit]))
    j = hit.to
  }
  return j
}

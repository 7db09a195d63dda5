import type { Hit } from '../look-up-names.js'
import type { HitItem } from './item.js'

export function asItem(hits: readonly Hit[]): HitItem {
  const first = hits[0]!
  return { type: 'hit', from: first.from, to: first.to, start: first.start, end: first.end, hits }
}

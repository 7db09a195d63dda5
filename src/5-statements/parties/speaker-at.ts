import type { Party } from '../../schema/party.js'
import type { Scene } from '../deeds/scene.js'

/** The speaker of the innermost quotation around an offset. */
export function speakerAt(scene: Scene, offset: number): Party[] {
  let best: { readonly span: { start: number; end: number }; readonly party: Party } | null = null
  for (const one of scene.speakers) {
    if (offset < one.span.start || offset >= one.span.end) continue
    if (!best || one.span.end - one.span.start < best.span.end - best.span.start) best = one
  }
  return best && best.party.code !== '' ? [best.party] : []
}

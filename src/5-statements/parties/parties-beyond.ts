import type { Party } from '../../schema/party.js'
import type { Scene } from '../deeds/scene.js'
import { partiesOfPhrase } from './parties-of-phrase.js'
import type { PartyOptions } from './party-options.js'

/** Parties in the phrases after one that lean on it: "sites of the group", "targets in Syria". */
export function partiesBeyond(scene: Scene, at: number, options: PartyOptions, slots: readonly string[]): Party[] {
  const next = scene.chunks[at + 1]
  // "a call by telephone from the king": a manner of doing parts nothing.
  if (next?.kind === 'mark' && next.word.functions.includes('also')) return partiesBeyond(scene, at + 1, options, slots)
  // Nor does a time: "a call today from the king".
  if (next?.kind === 'phrase' && scene.words[next.head]!.temporal) return partiesBeyond(scene, at + 1, options, slots)
  if (next?.kind !== 'phrase' || next.slot === null || !slots.includes(next.slot)) return []
  // "beside our allies to counter Cuba": what is done against another is not what leans on the phrase.
  if (next.slot === 'li' && scene.words[next.head]!.classes.has('countering')) return []
  const own = partiesOfPhrase(scene, next, options)
  return own.length > 0 ? own : partiesBeyond(scene, at + 1, options, slots)
}

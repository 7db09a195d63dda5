import type { Slot } from '../../language/clause-grammar.js'
import type { Word } from '../words/word.js'
import type { Filler, Scene } from './scene.js'

/** Right behind the verb of a relative clause a preposition takes up what is described ("in it", "during it"). */
export function isResumed(scene: Scene, at: number): boolean {
  const verb = scene.chunks[at]
  // "the penalties that Washington imposed (them) on it": the pronoun on the verb takes up what is described, not the one behind "on".
  const isTaken = verb?.kind === 'mark' && verb.word.pronoun?.person === 3
  for (let next = at + 1; next <= at + 2; next++) {
    const chunk = scene.chunks[next]
    if (chunk?.kind !== 'phrase') return false
    const head = scene.words[chunk.head]!
    if (head.kind === 'preposition' && head.pronoun?.person === 3 && RESUMING.has(chunk.slot ?? ''))
      return !(isTaken && takesUp(verb.word, chunk.slot!))
  }
  return false
}

const RESUMING: ReadonlySet<string> = new Set(['fi', 'during', 'bi', 'min', 'ala', 'after'])

/** "imposed (them) on it": the verb's own pronoun takes up what is described. */
export const takesUp = (verb: Word, slot: Slot): boolean => verb.pronoun?.person === 3 && (slot === 'ala' || slot === 'min')

export function isPronounAlone(scene: Scene, filler: Filler): boolean {
  const head = scene.words[filler.phrase.head]!
  return head.kind === 'preposition' && head.pronoun?.person === 3 && RESUMING.has(filler.phrase.slot ?? '')
}

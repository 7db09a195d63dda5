import type { Clause } from '../clauses/clause.js'
import { isBreak, isComma } from '../phrases/punctuation.js'
import { asideEnd, isSaidOf } from './aside-end.js'
import { fillerOf } from './filler-of.js'
import { isTemporal } from './is-temporal.js'
import type { Room } from './phrases-around.js'
import type { Filler, Scene } from './scene.js'

/** What follows a noun within reach: up to the next verb or comma. */
export function nearRoom(scene: Scene, clause: Clause, from: number): Room {
  const bare: Filler[] = []
  const prepositional: Filler[] = []
  let asideTo = -1
  for (const at of clause.chunks) {
    if (at <= from || at <= asideTo) continue
    const chunk = scene.chunks[at]!
    if (chunk.kind === 'mark') {
      if (chunk.word.kind === 'punctuation' && isComma(chunk.word) && isSaidOf(scene, at + 1)) {
        asideTo = asideEnd(scene, clause, at)
        if (asideTo > at) continue
      }
      if (chunk.word.kind === 'verb' || chunk.word.kind === 'auxiliary') break
      if (chunk.word.kind === 'punctuation' && isBreak(chunk.word)) break
      if (chunk.word.kind === 'punctuation' && isComma(chunk.word) && !isStray(scene, at, prepositional)) break
      continue
    }
    if (isTemporal(scene, chunk) || scene.words[chunk.head]!.kind === 'demonstrative') continue
    ;(chunk.slot === null ? bare : prepositional).push(fillerOf(at, chunk))
  }
  return { bare, prepositional }
}

/** "a call yesterday, with the president": a comma after a time parts nothing from the preposition behind it. */
function isStray(scene: Scene, comma: number, taken: readonly Filler[]): boolean {
  const before = scene.chunks[comma - 1]
  const next = scene.chunks[comma + 1]
  // "to the King for his initiative, and to the states of ...": the same preposition goes on with "and".
  if (next?.kind === 'phrase' && next.conjunction && next.slot !== null && taken[0]?.phrase.slot === next.slot) return true
  return before?.kind === 'phrase' && isTemporal(scene, before) && next?.kind === 'phrase' && next.slot !== null && !next.conjunction
}

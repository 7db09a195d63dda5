import type { Slot } from '../../language/clause-grammar.js'
import type { Clause } from '../clauses/clause.js'
import { meetsNeed } from '../needs/meets-need.js'
import { fillerOf } from './filler-of.js'
import type { Filler, Scene } from './scene.js'

/** "an attack that a woman carried out led to the death of three": the preposition that a verb lives by, behind a clause that describes its subject. */
export function beyondRelative(scene: Scene, clause: Clause, at: number, marker: Slot, claimed: ReadonlySet<number>): Filler | null {
  for (const inner of scene.clauses) {
    if (inner.kind !== 'relative' || inner.parent !== clause.index || inner.antecedent <= at || inner.verb < 0) continue
    const mark = scene.chunks[inner.verb]
    if (mark?.kind !== 'mark' || mark.word.readings.some(one => one.marker === marker)) continue
    for (const chunkAt of inner.chunks) {
      const phrase = scene.chunks[chunkAt]!
      if (phrase.kind !== 'phrase' || phrase.slot !== marker || claimed.has(chunkAt)) continue
      const filler = fillerOf(chunkAt, phrase, true)
      if (meetsNeed(scene, 'deed', filler)) return filler
    }
  }
  return null
}

/**
 * "fired missiles that Washington had supplied at Russia": the last phrase of a relative clause whose own verb cannot take it goes back to
 * the verb before.
 */
export function leftOver(scene: Scene, clause: Clause, at: number, claimed: ReadonlySet<number>): Filler[] {
  const found: Filler[] = []
  for (const inner of scene.clauses) {
    if (inner.kind !== 'relative' || inner.parent !== clause.index || inner.antecedent <= at || inner.verb < 0) continue
    const mark = scene.chunks[inner.verb]
    if (mark?.kind !== 'mark' || !scene.deeds.has(mark.word.index)) continue
    const last = inner.chunks.findLast(one => scene.chunks[one]!.kind === 'phrase')
    const phrase = last === undefined ? undefined : scene.chunks[last]
    if (last !== undefined && phrase?.kind === 'phrase' && phrase.slot !== null && !claimed.has(last))
      found.push(fillerOf(last, phrase, true))
  }
  return found
}

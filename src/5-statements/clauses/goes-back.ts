import type { Chunk } from '../phrases/phrase.js'
import type { Word } from '../words/word.js'
import { mainClauseAround } from './clause-for-verb.js'
import type { Clause } from './clause.js'
import { SPOKEN_TYPES } from './spoken-types.js'

/**
 * "condemned what its neighbour had done and called on it to stop": behind a relative clause an act of speech goes on with the act of speech
 * before it rather than with what that is about.
 */
export function goesBack(clauses: readonly Clause[], chunks: readonly Chunk[], current: Clause, word: Word): boolean {
  if (current.kind !== 'relative') return false
  const inner = verbOf(chunks, current)
  const outer = verbOf(chunks, mainClauseAround(clauses, current))
  if (!inner || !outer || inner === outer || outer.features.tense !== word.features.tense) return false
  return speaks(word) && speaks(outer) && !speaks(inner) && outer.features.gender === word.features.gender
}

export function sameTense(chunks: readonly Chunk[], clause: Clause, word: Word): boolean {
  const verb = verbOf(chunks, clause)
  return verb === null || verb.features.tense === word.features.tense
}

const verbOf = (chunks: readonly Chunk[], clause: Clause): Word | null => {
  const chunk = chunks[clause.verb]
  return chunk?.kind === 'mark' ? chunk.word : null
}

/** A verb that is first of all an act of speech. */
const speaks = (word: Word): boolean => word.readings.length > 0 && word.readings.every(one => SPOKEN_TYPES.has(one.frame.type))

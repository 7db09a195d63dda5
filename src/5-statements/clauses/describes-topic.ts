import type { Chunk, Phrase } from '../phrases/phrase.js'
import { isBreak } from '../phrases/punctuation.js'
import type { Word } from '../words/word.js'
import { LONGEST_ASIDE } from './aside.js'
import type { Clause } from './clause.js'

/**
 * "that a volley which the group fired hit a house", without pronoun in the language: behind an indefinite noun a verb whose pronoun takes it up
 * describes it where another verb follows for the clause itself.
 */
export function describesTopic(words: readonly Word[], chunks: readonly Chunk[], current: Clause, at: number): boolean {
  const [chunk, opener] = [chunks[at], current.opener >= 0 ? chunks[current.opener] : undefined]
  if (chunk?.kind !== 'mark' || chunk.word.pronoun?.person !== 3 || chunk.word.conjunction) return false
  if (current.kind !== 'complement' || opener?.kind !== 'mark' || current.opener !== current.chunks[0]! - 1) return false
  const first = chunks[current.chunks[0]!]
  if (first?.kind !== 'phrase' || first.slot !== null || !isIndefinitePhrase(words, first)) return false
  for (let next = at + 1; next < Math.min(chunks.length, at + LONGEST_ASIDE); next++) {
    const ahead = chunks[next]!
    if (ahead.kind === 'phrase') continue
    if (ahead.word.kind === 'verb' || ahead.word.kind === 'auxiliary') return !ahead.word.conjunction
    if (ahead.word.kind !== 'punctuation' || isBreak(ahead.word)) return false
  }
  return false
}

/** A phrase of common nouns without article, name or pronoun. */
function isIndefinitePhrase(words: readonly Word[], phrase: Phrase): boolean {
  for (let at = phrase.head; at < phrase.to; at++) {
    const word = words[at]!
    if (word.article || word.pronoun !== null || word.temporal || (word.mention !== null && word.mention.form !== 'description'))
      return false
  }
  return words[phrase.head]!.kind === 'nominal'
}

/**
 * What a relative clause without pronoun describes: only an indefinite noun takes one ("a visit to Moscow in which he meets ..."). Where none
 * stands near, the phrase right before.
 */
export function describedBefore(words: readonly Word[], chunks: readonly Chunk[], at: number): number {
  if (chunks[at - 1]?.kind !== 'phrase') return -1
  for (let i = at - 1; i >= 0 && i > at - 7; i--) {
    const chunk = chunks[i]!
    if (chunk.kind === 'mark' && chunk.word.kind === 'particle') continue
    if (chunk.kind !== 'phrase') break
    if (isIndefinitePhrase(words, chunk)) return i
  }
  return at - 1
}

/** "Ankara begins the operation and Moscow calls on it": a name with "and" right before a verb in the present opens a clause of its own. */
export function isNewTopic(words: readonly Word[], chunks: readonly Chunk[], current: Clause, at: number): boolean {
  const [before, chunk] = [chunks[at - 1], chunks[at]]
  if (before?.kind !== 'phrase' || chunk?.kind !== 'mark' || current.chunks.at(-1) !== at - 1) return false
  const form = words[before.head]!.mention?.form
  return (
    before.conjunction &&
    before.slot === null &&
    before.joined.length === 0 &&
    chunk.word.features.tense === 'present' &&
    (form === 'name' || form === 'metonym' || form === 'title') &&
    (current.kind === 'main' || current.kind === 'subordinate')
  )
}

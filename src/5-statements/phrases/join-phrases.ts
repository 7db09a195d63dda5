import type { Word } from '../words/word.js'
import type { Chunk, Phrase } from './phrase.js'
import { isComma } from './punctuation.js'

/** Joins "and X", ", X" to the phrase before where both stand in the same place of the clause. */
export function joinPhrases(words: readonly Word[], chunks: readonly Chunk[]): Chunk[] {
  const joined: Chunk[] = []
  for (let i = 0; i < chunks.length; i++) {
    const chunk = chunks[i]!
    const last = joined.at(-1)
    if (chunk.kind === 'phrase' && last?.kind === 'phrase' && chunk.conjunction && mayJoin(words, last, chunk, chunks[i + 1])) {
      last.joined.push(chunk)
      continue
    }
    // "between Ankara Washington": between two names alone the "and" has been left out.
    if (
      chunk.kind === 'phrase' &&
      last?.kind === 'phrase' &&
      last.slot === 'bayn' &&
      chunk.slot === null &&
      last.joined.length === 0 &&
      isOneName(words, last) &&
      isOneName(words, chunk)
    ) {
      last.joined.push(chunk)
      continue
    }
    const before = joined.at(-2)
    if (
      chunk.kind === 'phrase' &&
      last?.kind === 'mark' &&
      isComma(last.word) &&
      before?.kind === 'phrase' &&
      chunk.slot === null &&
      bothMentions(words, before, chunk) &&
      listGoesOn(words, chunks, i)
    ) {
      joined.pop()
      before.joined.push(chunk)
      continue
    }
    joined.push(chunk)
  }
  return joined
}

function mayJoin(words: readonly Word[], last: Phrase, next: Phrase, after: Chunk | undefined): boolean {
  if (next.slot !== null && next.slot !== last.slot) return false
  const head = words[next.head]!
  // "recognise Palestine and Israel recalls": behind a preposition's phrase a bare name before a verb of one opens a clause.
  if (
    last.slot !== null &&
    next.slot === null &&
    after?.kind === 'mark' &&
    after.word.kind === 'verb' &&
    !after.word.conjunction &&
    after.word.features.tense === 'present' &&
    after.word.features.number === 'singular'
  )
    return false
  // "and X did": a new clause with X as its topic.
  if (after?.kind === 'mark' && after.word.kind === 'verb' && !after.word.conjunction && !bothMentions(words, last, next)) return false
  if (
    after?.kind === 'mark' &&
    after.word.kind === 'verb' &&
    !after.word.conjunction &&
    head.features.number !== 'plural' &&
    after.word.features.number === undefined
  )
    return false
  return true
}

/** One word that names a state, or a capital for it. */
const isOneName = (words: readonly Word[], phrase: Phrase): boolean => {
  const form = words[phrase.head]!.mention?.form
  return phrase.to === phrase.from + 1 && (form === 'name' || form === 'metonym')
}

const tail = (phrase: Phrase): Phrase => phrase.joined.at(-1) ?? phrase

function bothMentions(words: readonly Word[], a: Phrase, b: Phrase): boolean {
  return hasMention(words, tail(a)) && hasMention(words, b)
}

const hasMention = (words: readonly Word[], phrase: Phrase): boolean =>
  words[phrase.head]!.mention !== null || words[phrase.from]!.mention !== null

/** In an enumeration by commas an "and" must follow in the end. */
function listGoesOn(words: readonly Word[], chunks: readonly Chunk[], from: number): boolean {
  for (let i = from; i < chunks.length && i < from + 40; i++) {
    const chunk = chunks[i]!
    const next = chunks[i + 1]
    if (chunk.kind !== 'phrase' || !hasMention(words, chunk)) return false
    if (next?.kind === 'phrase' && next.conjunction && next.slot === null) return hasMention(words, next)
    if (!(next?.kind === 'mark' && isComma(next.word))) return false
    i++
  }
  return false
}

import type { Chunk } from '../phrases/phrase.js'
import { isBreak, isComma, isDash } from '../phrases/punctuation.js'

/** ", which ..." and ", and it is ...": behind a comma or a dash. */
export function opensAside(chunks: readonly Chunk[], at: number): boolean {
  const [before, chunk] = [chunks[at - 1], chunks[at]]
  if (chunk?.kind !== 'mark' || before?.kind !== 'mark' || !(isComma(before.word) || isDash(before.word))) return false
  return chunk.word.kind === 'relative' || (chunk.word.kind === 'pronoun' && chunk.word.conjunction)
}

/**
 * The mark that closes the aside opened before a chunk, or -1: the next one like the one that opened it, where the clause plainly goes on behind
 * it with a phrase or with what is said, not with a verb of its own.
 */
export function asideEnd(chunks: readonly Chunk[], opener: number): number {
  const first = chunks[opener - 1]
  const isMark = first?.kind === 'mark' && isDash(first.word) ? isDash : isComma
  for (let at = opener + 1; at < Math.min(chunks.length - 1, opener + LONGEST_ASIDE); at++) {
    const chunk = chunks[at]!
    if (chunk.kind !== 'mark' || chunk.word.kind !== 'punctuation') continue
    if (!isMark(chunk.word)) {
      if (isBreak(chunk.word)) return -1
      continue
    }
    const next = chunks[at + 1]!
    if (next.kind === 'phrase') return next.conjunction ? -1 : at
    return next.word.kind === 'complementiser' && !next.word.conjunction ? at : -1
  }
  return -1
}

export const LONGEST_ASIDE = 16

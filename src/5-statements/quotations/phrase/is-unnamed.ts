import type { Passage, SpokenWord } from '../passages-of.js'

const UNNAMED_REACH = 6

/** Behind the noun phrase, at most the medium that was told in between, it says that the source wants no name. */
export function isUnnamed(passage: Passage, next: number): boolean {
  const limit = Math.min(passage.sentenceEnd[next] ?? 0, next + UNNAMED_REACH)
  for (let k = next; k < limit; k++) {
    if (passage.phraseAt(k)?.kind === 'unnamed') return true
    const { facts, quote } = passage.words[k] as SpokenWord
    if (facts.role === 'that' || facts.role === 'colon' || facts.role === 'stop' || quote) return false
    if (k > next && facts.sayings.some(saying => saying.kind === 'finite')) return false
  }
  return false
}

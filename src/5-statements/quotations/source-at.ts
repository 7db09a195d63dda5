import type { Passage } from './passages-of.js'

const SPEAKING = new Set(['anonymous', 'official', 'document', 'agency', 'publication', 'people', 'post', 'occasion'])

/** A source phrase in its place. */
export interface SourceAt {
  readonly kind: 'according' | 'own-words' | 'as-said' | 'relayed'
  /** First word after the phrase; of a clause ("as X said") its word of saying. */
  readonly next: number
}

/** The source phrase at a word where it really names a source: "according to the ministry", not "according to the rules". */
export function sourceAt(passage: Passage, index: number): SourceAt | null {
  const phrase = passage.phraseAt(index)
  if (!phrase) return null
  const next = index + phrase.length
  if (phrase.kind === 'own-words') return { kind: phrase.kind, next }
  const limit = Math.min(passage.sentenceEnd[index] ?? 0, next + 4)
  for (let k = next; k < limit; k++) {
    const word = passage.words[k]
    if (!word || word.facts.role === 'comma' || word.facts.role === 'stop') break
    const { facts } = word
    if (phrase.kind === 'as-said') {
      if (facts.sayings.some(saying => saying.kind === 'finite')) return { kind: phrase.kind, next: k }
    } else {
      if (facts.noun && SPEAKING.has(facts.noun.kind)) return { kind: phrase.kind, next }
      if (passage.speaks(word.token.start)) return { kind: phrase.kind, next }
      if (k > next && facts.role !== null) break
    }
  }
  return null
}

import type { Passage, SpokenWord } from '../passages-of.js'

/** Definite by itself: no genitive follows. */
export function isClosed({ token }: SpokenWord): boolean {
  return token.pos === 'PROPN' || (token.features.definite === true && (token.pos === 'NOUN' || token.pos === 'ADJ'))
}

export function isDefinite(word: SpokenWord): boolean {
  return word.token.features.definite === true && word.token.pos === 'NOUN'
}

export const DEEDS = new Set(['document', 'post', 'statement', 'occasion'])

/** A preposition is attached in front. */
export function isLed(word: SpokenWord): boolean {
  return (
    word.facts.role === null && word.facts.preposition !== null && word.token.proclitics.some(clitic => clitic.function === 'preposition')
  )
}

export function headKind(passage: Passage, a: number): string | null {
  return passage.facts[a]?.noun?.kind ?? null
}

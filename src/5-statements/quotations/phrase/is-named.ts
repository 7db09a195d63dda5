import type { SpokenWord } from '../passages-of.js'

/** A name, a title or a plain noun without a preposition: "..., says the shepherd so-and-so". */
export function isNamed(word: SpokenWord | undefined): boolean {
  if (!word) return false
  const { token, facts } = word
  if (facts.role !== null || token.proclitics.some(clitic => clitic.function === 'preposition')) return false
  return token.pos === 'PROPN' || token.pos === 'X' || token.pos === 'NOUN' || facts.noun !== null
}

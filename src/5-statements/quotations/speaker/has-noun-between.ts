import type { Passage } from '../passages-of.js'

/** Another noun phrase, under no preposition, stands before what was said: the first one is the subject, this one the object. */
export function hasNounBetween(passage: Passage, from: number, lead: number): boolean {
  for (let k = from; k < lead; k++) {
    const facts = passage.facts[k]
    const word = passage.words[k]
    const pos = word?.token.pos
    if (facts?.role === 'demonstrative' || word?.quote) return true
    const isLed = word?.token.proclitics.some(clitic => clitic.function === 'preposition') ?? false
    if (facts?.role === null && !isLed && !facts.and && (pos === 'NOUN' || pos === 'PROPN' || pos === 'X')) return true
  }
  return false
}

import type { SpeechNoun } from '../../../language/speech-grammar.js'
import type { Passage, SpokenWord } from '../passages-of.js'
import { headKind, isLed } from './word-facts.js'

/** Bodies and media whose officials are not a state's: "the head of the company". */
const PRIVATE: ReadonlySet<SpeechNoun['kind']> = new Set(['body', 'publication', 'agency', 'people', 'press', 'document', 'post'])

/** A minister, an officer, "a military source": somebody of a state's government, unless an adjective says of whom else ("a Kurdish official"). */
export function holdsOffice(passage: Passage, a: number, next: number): boolean {
  const kind = headKind(passage, a)
  if (kind !== 'official' && kind !== 'anonymous') return false
  let holds = false
  for (let k = a; k < next; k++) {
    const { token, facts, quote } = passage.words[k] as SpokenWord
    if (quote || facts.role === 'preposition' || (k > a && isLed(passage.words[k] as SpokenWord))) break
    // "The minister of culture and information": joined on it is his office's, no medium.
    if (k > a && facts.noun !== null && !facts.and && PRIVATE.has(facts.noun.kind)) return false
    if (k > a && token.features.derived === 'nisba' && facts.noun === null && (facts.domain == null || facts.domain === 'abroad'))
      return false
    if (facts.noun?.office || (k > a && kind === 'anonymous' && facts.domain === 'state')) holds = true
  }
  return holds
}

/** "The office of the prime minister": a body that serves whoever holds an office. */
export function servesOffice(passage: Passage, a: number, next: number): boolean {
  const head = passage.words[a]?.facts.noun
  const holder = passage.words[a + 1]
  if (head?.kind !== 'body' || head.private || holder === undefined || a + 1 >= next) return false
  return holder.token.features.number !== 'plural' && holder.token.features.definite !== true && holdsOffice(passage, a + 1, next)
}

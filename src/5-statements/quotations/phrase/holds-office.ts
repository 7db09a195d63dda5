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
    if (k > a && facts.noun !== null && PRIVATE.has(facts.noun.kind)) return false
    if (k > a && token.features.derived === 'nisba' && facts.noun === null && facts.domain == null) return false
    if (facts.noun?.office || (k > a && kind === 'anonymous' && facts.domain === 'state')) holds = true
  }
  return holds
}

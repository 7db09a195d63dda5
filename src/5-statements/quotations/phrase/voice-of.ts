import { isStateCode } from '../../../base/party-code.js'
import type { Mention } from '../../../schema/mention.js'
import type { MentionIndex } from '../mention-index.js'
import type { Passage } from '../passages-of.js'

/** The state that a phrase names or has the adjective of. */
export function stateIn(inside: readonly Mention[], index: MentionIndex): string | null {
  const mention = inside.find(one => index.isState(one))
  return mention ? index.codeOf(mention) : null
}

/** Somebody of whom only the country is known. */
export const isPrivate = (code: string | null): boolean => code?.includes('~') === true

/** An agency or paper that only its state is known of speaks for itself. */
export function voiceOf(mention: Mention, index: MentionIndex, press: boolean, isAttribute: boolean): string | null {
  const code = index.codeOf(mention)
  return press && isAttribute && code !== null && isStateCode(code) ? `${code}~media` : code
}

export function hasPress(passage: Passage, a: number, next: number): boolean {
  const first = passage.words[a + 1]?.token
  if (first?.pos === 'PROPN' && first.features.definite !== true) return true
  for (let k = a + 1; k < next; k++) if (passage.facts[k]?.noun?.kind === 'press' || passage.words[k]?.quote) return true
  return false
}

/** A party, a front, a company stands inside the phrase before the end of what tells its state: whoever speaks for it is no organ of that state. */
export function isOfCitizens(passage: Passage, a: number, next: number, state: Mention): boolean {
  for (let k = a; k < next; k++) {
    const { facts, token } = passage.words[k] as Passage['words'][number]
    if (token.start >= state.end) return false
    if (facts.noun?.private && !facts.and) return true
  }
  return false
}

import type { ClauseGrammar } from '../../language/clause-grammar.js'
import type { Token } from '../../schema/token.js'
import { isCommaText } from './is-comma-text.js'
import type { Word } from './word.js'

/** "..., which led to": a verb of causing right behind, in the middle of a sentence. */
export function leadsOn(words: readonly Word[], next: Token | undefined, grammar: ClauseGrammar): boolean {
  const before = words.at(-1)
  if (!before || !next || next.pos !== 'VERB' || (before.kind === 'punctuation' && !isCommaText(before.token.text))) return false
  return grammar.readingsOf(next, []).some(one => one.frame.effect === 'performs' && one.frame.type === null)
}

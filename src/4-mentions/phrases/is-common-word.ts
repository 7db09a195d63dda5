import type { NameGrammar } from '../../language/name-grammar.js'
import type { NameWord } from '../look-up-names.js'

/** A word of the language that also is some person's surname. */
export function isCommonWord({ token, look }: NameWord, grammar: NameGrammar): boolean {
  return grammar.particles.never.has(look.key) || (token.pos !== 'PROPN' && token.confidence >= 0.55)
}

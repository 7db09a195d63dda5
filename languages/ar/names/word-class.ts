import { remember } from '../../../src/base/remember.js'
import type { Token } from '../../../src/schema/token.js'
import { foldName } from './fold-name.js'

/** How many words are remembered. */
const KEPT = 16_000

/**
 * The class of a common word by its citation form, else by its stem; an empty string for a word of no class. `classes`: class by folded word, as
 * compiled from `word-classes.yaml`.
 *
 * @example makeWordClass({ nahr: 'nature-place' })(token) // 'nature-place' for "the rivers"
 */
export function makeWordClass(classes: Readonly<Record<string, string>>): (token: Token) => string {
  const known = new Map(Object.entries(classes))
  const classOf = remember((word): string => known.get(foldName(word)) ?? '', KEPT)
  return token => (token.kind === 'word' ? classOf(token.lemma) || classOf(token.stem) : '')
}

import type { Word } from '../words/word.js'

/** A noun that may govern a genitive: no article, no pronoun, no ending of indefiniteness. */
export function isConstruct(word: Word): boolean {
  if (word.article || word.pronoun) return false
  if (word.token.pos === 'PROPN') return false
  if (word.features.construct === true) return true
  return !word.indefinite
}

export const isNumber = (word: Word): boolean => word.token.kind === 'number' || word.token.pos === 'NUM'

import { eld } from 'eld/small'
import type { PageGrammar } from '../language/page-grammar.js'

const ENOUGH = 700

/**
 * ISO 639-1 code of the language of a text: that of the grammar which it plainly belongs to, otherwise by its letter n-grams; `und` where there
 * is too little to tell.
 */
export function takeLanguage(text: string, grammars: readonly Pick<PageGrammar, 'language' | 'isPlainly'>[] = []): string {
  const sample = text.slice(0, ENOUGH)
  const plain = grammars.find(grammar => grammar.isPlainly(sample))
  if (plain !== undefined) return plain.language
  if (!/\p{L}{2}/u.test(sample)) return 'und'
  return eld.detect(sample).language || 'und'
}

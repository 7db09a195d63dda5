import { type DataSource, readJsonData } from '../../../src/base/data-source.js'
import type { TermMaker } from '../../../src/language/term-maker.js'
import { foldTerm } from './fold-term.js'
import { type Affixes, stripTerm } from './strip-term.js'

export interface TermData extends Affixes {
  readonly stopWords: readonly string[]
  /** Natural logarithm of documents over documents that hold the term, for common terms. */
  readonly rarities: Readonly<Record<string, number>>
  /** The rarity of a term that the table does not hold. */
  readonly unseen: number
  /** Singulars and broken plurals of the lexicon, as `pluralTerms` makes them. */
  readonly plurals: Readonly<Record<string, readonly string[]>>
}

/** The article: alif, lam. */
const ARTICLE = '\u0627\u0644'
const WORD = /[\p{L}\p{M}\p{N}]+/gu

/**
 * Makes search terms of Arabic text: folded, freed of clitics and endings, without words that carry no content. Numbers and words of other
 * scripts stay (lower case). Linear in the length of the text.
 *
 * @example
 * createTermMaker(data).terms(text).map(t => t.term)
 */
export function createTermMaker(source: DataSource): TermMaker {
  const data = readJsonData<TermData>(source, 'ar/terms.json')
  const stopWords = new Set(data.stopWords)
  const rarities = new Map(Object.entries(data.rarities))
  const plurals = new Map(Object.entries(data.plurals))
  const memo = new Map<string, string>()

  /** The term of one word, or an empty string for a word without content. */
  function termOf(word: string): string {
    const known = memo.get(word)
    if (known !== undefined) return known
    const folded = foldTerm(word)
    const term = folded.length < 2 || stopWords.has(folded) ? (/^\d$/.test(folded) ? folded : '') : stripTerm(folded, data)
    if (memo.size > 200_000) memo.clear()
    if (word.length <= 40) memo.set(word, term)
    return term
  }

  return {
    terms(text) {
      const found: { term: string; start: number; end: number }[] = []
      for (const match of text.matchAll(WORD)) {
        const term = termOf(match[0])
        if (term !== '') found.push({ term, start: match.index, end: match.index + match[0].length })
      }
      return found
    },
    // With the article the first letter of a word is known to be its own: a sentence has the same word with it.
    // And endings lead to no broken plural: the lexicon does, both ways.
    alternatives(word) {
      const term = termOf(word)
      const own = [...new Set([term, termOf(`${ARTICLE}${word}`)])].filter(one => one !== '')
      const all = new Set(own.flatMap(one => [one, ...(plurals.get(one) ?? [])]))
      all.delete(term)
      return [...all]
    },
    rarity: term => rarities.get(term) ?? data.unseen,
  }
}

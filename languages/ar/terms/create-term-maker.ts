import { type DataSource, readJsonData } from '../../../src/base/data-source.js'
import type { TermMaker } from '../../../src/language/term-maker.js'
import { foldTerm } from './fold-term.js'

interface Affix {
  readonly keep: number
  readonly text: string
}
export interface TermData {
  readonly prefixes: readonly Affix[]
  readonly suffixes: readonly Affix[]
  readonly twice: boolean
  readonly stopWords: readonly string[]
  /** Natural logarithm of documents over documents that hold the term, for common terms. */
  readonly rarities: Readonly<Record<string, number>>
  /** The rarity of a term that the table does not hold. */
  readonly unseen: number
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
  const memo = new Map<string, string>()

  function strip(word: string): string {
    let stem = word
    for (const { keep, text } of data.prefixes) {
      if (stem.length - text.length >= keep && stem.startsWith(text)) {
        stem = stem.slice(text.length)
        break
      }
    }
    for (let pass = 0; pass < (data.twice ? 2 : 1); pass++) {
      const ending = data.suffixes.find(({ keep, text }) => stem.length - text.length >= keep && stem.endsWith(text))
      if (!ending) break
      stem = stem.slice(0, -ending.text.length)
    }
    return stem
  }

  /** The term of one word, or an empty string for a word without content. */
  function termOf(word: string): string {
    const known = memo.get(word)
    if (known !== undefined) return known
    const folded = foldTerm(word)
    const term = folded.length < 2 || stopWords.has(folded) ? (/^\d$/.test(folded) ? folded : '') : strip(folded)
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
    alternatives: word => [termOf(`${ARTICLE}${word}`)].filter(term => term !== '' && term !== termOf(word)),
    rarity: term => rarities.get(term) ?? data.unseen,
  }
}

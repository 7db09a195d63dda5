import type { TermMaker } from '../language/term-maker.js'
import type { SearchClause, SearchWords } from './search-words.js'

/** Other spellings of what was typed: the Arabic names of a person whose Latin name stands there. */
export type ExpandWords = (words: string, language: string) => readonly string[]

const PIECES =
  /["\u201c\u201d\u00ab\u00bb]([^"\u201c\u201d\u00ab\u00bb]*)["\u201c\u201d\u00ab\u00bb](?:~(\d{1,2}))?|([^"\u201c\u201d\u00ab\u00bb]+)/gu
/** Words of another script than that of the language, in a row. */
const LATIN = /\p{Script=Latin}[\p{L}\p{M}'\u2019.-]*(?:\s+\p{Script=Latin}[\p{L}\p{M}'\u2019.-]*)*/gu

/**
 * Makes clauses of a search line: each word one, words in quotation marks side by side, `"..."~5` within five words of each other. Words go
 * through the same term maker as the sentences did, so that spelling, clitics and endings do not matter.
 */
export function createSearchWords(terms: (language: string) => TermMaker | null, expand: ExpandWords | undefined): SearchWords {
  return (line, language) => {
    const maker = terms(language)
    if (!maker) return []
    const termsOf = (text: string): string[] => maker.terms(text).map(t => t.term)
    const clauses: SearchClause[] = []
    const seen = new Set<string>()
    const add = (clause: SearchClause) => {
      const key = JSON.stringify(clause)
      if (!seen.has(key)) clauses.push(clause)
      seen.add(key)
    }
    const plain = (text: string) => {
      for (const term of termsOf(text)) add({ any: [[term]] })
    }
    for (const [, quoted, near, bare] of line.slice(0, 1000).matchAll(PIECES)) {
      if (quoted !== undefined) {
        const list = termsOf(quoted)
        if (list.length > 0) add(near === undefined ? { any: [list] } : { any: [list], near: Number(near) })
        continue
      }
      let rest = bare ?? ''
      if (expand)
        rest = rest.replace(LATIN, name => {
          const spellings = expand(name, language)
            .map(termsOf)
            .filter(list => list.length > 0)
          if (spellings.length === 0) return name
          add({ any: [...spellings, termsOf(name)].filter(list => list.length > 0) })
          return ' '
        })
      plain(rest)
    }
    return clauses
  }
}

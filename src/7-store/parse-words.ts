import type { TermMaker } from '../language/term-maker.js'
import type { SearchClause, SearchWords } from './search-words.js'

/** Other spellings of what was typed: the Arabic names of a person whose Latin name stands there. */
export type ExpandWords = (words: string, language: string) => readonly string[]

const PIECES =
  /["\u201c\u201d\u00ab\u00bb]([^"\u201c\u201d\u00ab\u00bb]*)["\u201c\u201d\u00ab\u00bb](?:~(\d{1,2}))?|([^"\u201c\u201d\u00ab\u00bb]+)/gu
/** A word of Latin letters. */
const LATIN = /^\p{Script=Latin}[\p{L}\p{M}'\u2019.-]*$/u
/** Words that a name may have. */
const LONGEST_NAME = 5

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
      for (const { term, start, end } of maker.terms(text))
        add({ any: [[term], ...(maker.alternatives?.(text.slice(start, end)) ?? []).map(other => [other])] })
    }
    for (const [, quoted, near, bare] of line.slice(0, 1000).matchAll(PIECES)) {
      if (quoted !== undefined) {
        const list = termsOf(quoted)
        if (list.length > 0) add(near === undefined ? { any: [list] } : { any: [list], near: Number(near) })
        continue
      }
      const words = (bare ?? '').split(/\s+/u).filter(word => word !== '')
      for (let i = 0; i < words.length; ) {
        // The longest run of Latin words that is a name is searched in all its spellings.
        let end = i
        while (expand && end < words.length && end - i < LONGEST_NAME && LATIN.test(words[end] ?? '')) end++
        for (; end > i; end--) {
          const name = words.slice(i, end).join(' ')
          const spellings = (expand?.(name, language) ?? []).map(termsOf).filter(list => list.length > 0)
          if (spellings.length === 0) continue
          add({ any: [...spellings, termsOf(name)].filter(list => list.length > 0) })
          break
        }
        if (end > i) i = end
        else plain(words[i++] ?? '')
      }
    }
    return clauses
  }
}

import { type DataSource, readJsonData } from '../../../src/base/data-source.js'
import { remember } from '../../../src/base/remember.js'
import type { ContextGrammar } from '../../../src/language/context-grammar.js'
import { foldSaying } from '../speech/fold-saying.js'

/** How many words are remembered. */
const KEPT = 8_000
const ARTICLE = '\u0627\u0644' // alef lam
const NONE: readonly string[] = []

/** The Arabic words of contexts from compiled data (`ar/contexts.json`: folded word or two words to contexts). */
export function createContextGrammar(data: DataSource): ContextGrammar {
  const table = new Map(Object.entries(readJsonData<Readonly<Record<string, readonly string[]>>>(data, 'ar/contexts.json')))
  /** First words of the pairs: hardly any word is one. */
  const opening = new Set([...table.keys()].filter(key => key.includes(' ')).map(key => key.slice(0, key.indexOf(' '))))
  const bare = remember((word): string => {
    const folded = foldSaying(word)
    return folded.startsWith(ARTICLE) && folded.length > 4 ? folded.slice(ARTICLE.length) : folded
  }, KEPT)
  return {
    language: 'ar',
    contextsOf(word, next) {
      const first = bare(word)
      return (next === undefined || !opening.has(first) ? undefined : table.get(`${first} ${bare(next)}`)) ?? table.get(first) ?? NONE
    },
  }
}

import { type DataSource, readJsonData } from '../../../src/base/data-source.js'
import { remember } from '../../../src/base/remember.js'
import type { CountedNoun, FigureGrammar, FigureRole, Measure } from '../../../src/language/figure-grammar.js'
import { foldWord } from '../values/fold-text.js'

interface CompiledFigures {
  readonly nouns: Readonly<Record<string, CountedNoun>>
  readonly measures: Readonly<Record<string, Measure>>
  readonly roles: Readonly<Record<string, readonly FigureRole[]>>
}

/** How many printed words are remembered. */
const KEPT = 8_000
/** Letters that `lookUp` may take off a word: a conjunction, a preposition, the article. */
const MOST_CLITICS = 6
const NO_ROLES: readonly FigureRole[] = []
const ARTICLE = '\u0627\u0644' // alef lam
const CONJUNCTIONS = ['\u0648', '\u0641'] // waw, fa
const PREPOSITIONS = ['\u0628', '\u0644', '\u0643'] // ba, lam, kaf

/** The vocabulary of figures from compiled data (`ar/figures.json`). */
export function createFigureGrammar(data: DataSource): FigureGrammar {
  const compiled = readJsonData<CompiledFigures>(data, 'ar/figures.json')
  const nouns = new Map(Object.entries(compiled.nouns))
  const measures = new Map(Object.entries(compiled.measures))
  const roles = new Map(Object.entries(compiled.roles))
  const nounOf = remember((word): CountedNoun | null => lookUp(nouns, word) ?? peopleNamed(word), KEPT)
  const measureOf = remember((word): Measure | null => lookUp(measures, word) ?? null, KEPT)
  const rolesOf = remember((word): readonly FigureRole[] => lookUp(roles, word) ?? NO_ROLES, KEPT)
  const opening = new Set([...measures.keys()].filter(key => key.includes(' ')).map(key => key.slice(0, key.indexOf(' '))))
  /** Some measure of two words may begin with this word, less the clitics that it may carry. */
  const mayOpen = remember((word): boolean => {
    const key = foldWord(word)
    for (let cut = 0; cut <= MOST_CLITICS; cut++) if (opening.has(key.slice(cut))) return true
    return false
  }, KEPT)
  return {
    language: 'ar',
    noun: nounOf,
    measure(word, next) {
      if (next !== undefined && mayOpen(word)) {
        const pair = lookUp(measures, `${word} ${next}`) ?? lookUp(measures, `${word} ${withoutArticle(foldWord(next))}`)
        if (pair) return pair
      }
      return measureOf(word)
    },
    role: (word, role) => rolesOf(word).includes(role),
  }
}

// ya-ya-nun, ya-waw-nun: the sound plural of a nisba
const NISBA_PLURALS = ['\u064a\u064a\u0646', '\u064a\u0648\u0646']

/** The plural of a nisba names people: Houthis, Afghans, prison inmates. */
function peopleNamed(word: string): CountedNoun | null {
  const key = foldWord(word)
  return key.length >= 7 && NISBA_PLURALS.some(e => key.endsWith(e)) ? { en: 'person', person: true, dual: false } : null
}

const withoutArticle = (key: string) => (key.startsWith(ARTICLE) ? key.slice(2) : key)

/** Looks a printed word up whole, then without the clitics that it may carry. */
function lookUp<T>(table: ReadonlyMap<string, T>, word: string): T | undefined {
  let key = foldWord(word)
  // One conjunction, then one preposition: a second one is a letter of the word ("two countries" is no "of a debt").
  let mayConjoin = true
  for (let n = 0; n < 3; n++) {
    const found = table.get(key) ?? (key.startsWith(ARTICLE) ? table.get(key.slice(2)) : undefined)
    if (found !== undefined) return found
    if (key.startsWith('\u0644\u0644')) {
      const noun = table.get(key.slice(2)) // lam and the article in one
      if (noun !== undefined) return noun
    }
    if (key.length < 4) return undefined
    if (mayConjoin && CONJUNCTIONS.includes(key[0]!)) key = key.slice(1)
    else if (n < 2 && PREPOSITIONS.includes(key[0]!)) {
      const noun = key.slice(1)
      return table.get(noun) ?? (noun.startsWith(ARTICLE) ? table.get(noun.slice(2)) : undefined)
    } else return undefined
    mayConjoin = false
  }
  return undefined
}

import { type DataSource, readJsonData } from '../../../src/base/data-source.js'
import type { RelationGrammar, RelationPattern } from '../../../src/language/relation-grammar.js'
import { foldSaying } from '../speech/fold-saying.js'
import type { RelationData } from './relation-data.js'

const NO_PATTERNS: readonly RelationPattern[] = []
const ALIF = '\u0627'

/** The Arabic words of lasting relations and of offices, from compiled data (`ar/relations.json`). */
export function createRelationGrammar(data: DataSource): RelationGrammar {
  const raw = readJsonData<RelationData>(data, 'ar/relations.json')
  const bare = (word: string): string => (word.startsWith(raw.article) && word.length > 4 ? word.slice(raw.article.length) : word)
  const byWord = new Map<string, RelationPattern[]>()
  for (const { words, by, subject, object, with: sorts, ...rest } of raw.patterns) {
    const pattern: RelationPattern = { ...rest, by: new Set(by), subject: new Set(subject), object: new Set(object), with: new Set(sorts) }
    for (const word of words) byWord.set(word, [...(byWord.get(word) ?? []), pattern])
  }
  const verbs = new Map(Object.entries(raw.verbs))
  const predicates = new Map(Object.entries(raw.predicates))
  const former = new Set(raw.former)
  const other = new Set(raw.other)
  const holders = new Set(raw.offices.flatMap(({ words: [first] }) => (first === undefined ? [] : [first])))
  return {
    language: 'ar',
    predicateWord: core => predicates.get(core) ?? null,
    officeVerb: core => verbs.get(core) ?? null,
    patternsAt: core => byWord.get(core) ?? (core.startsWith(raw.article) ? byWord.get(bare(core)) : undefined) ?? NO_PATTERNS,
    officeOf: (title, name) => {
      const words = title.split(/\s+/).map(foldSaying)
      if (words.length === 0) return null
      // "As president": an indefinite accusative.
      const first = bare(words[0] as string)
      const stripped = [first.length > 3 && first.endsWith(ALIF) ? first.slice(0, -1) : first, ...words.slice(1)]
      const found = raw.offices.find(({ words: phrase }) =>
        phrase.every((part, k) => stripped[k] === part || (k > 0 && bare(stripped[k] ?? '') === part)),
      )
      if (!found) return null
      const rest = stripped.slice(found.words.length).map(bare)
      if (rest.some(word => other.has(word))) return null
      // "A spokeswoman for president so-and-so": the name belongs to the office inside.
      if (rest.some(word => holders.has(word))) return null
      return {
        office: found.office,
        isFormer: [...rest, ...name.split(/\s+/).map(word => bare(foldSaying(word)))].some(word => former.has(word)),
      }
    },
  }
}

import type { Claim, Difference, Happening } from '../schema/comparison.js'
import type { CompareOptions } from './compare-options.js'
import type { Profile } from './profile-report.js'
import { sayDifference } from './say-difference.js'

/**
 * Words for one happening of which it can bear only one: two reports that call one visit a state visit and an official one. The words come
 * from the language of the reports; each is matched as terms in a row, so that clitics do not matter.
 */
export function findAlternatives(happening: Happening, story: readonly Profile[], options: CompareOptions): Difference[] {
  const language = story[0]?.report.article.language ?? ''
  const maker = options.terms(language)
  const groups = options.words[language]?.alternatives ?? []
  if (!maker || groups.length === 0 || new Set(happening.claims.map(c => c.report)).size < 2) return []
  const termsOf = (text: string) => maker.terms(text).map(t => t.term)
  const texts = happening.claims.map(claim => ({ claim, terms: termsOf(claim.text) }))
  return groups.flatMap(({ of, words }) => {
    const sides = new Map<string, Claim[]>()
    for (const shapes of words) {
      const patterns = shapes.map(termsOf)
      const claims = texts.filter(({ terms }) => patterns.some(pattern => holds(terms, pattern))).map(({ claim }) => claim)
      if (claims.length > 0 && shapes[0] !== undefined) sides.set(shapes[0], claims)
    }
    const reports = new Set([...sides.values()].flat().map(c => c.report))
    if (sides.size < 2 || reports.size < 2) return []
    return [
      {
        kind: 'wording',
        story: happening.story,
        why: sayDifference(of, [...sides.keys()], options),
        sides: [...new Set([...sides.values()].flat())],
      },
    ]
  })
}

/** Letters of a clitic that a term maker may leave before a word. */
const CLITIC = 2

/** Whether terms stand in a row in others; a clitic may stand before the first. */
function holds(terms: readonly string[], pattern: readonly string[]): boolean {
  if (pattern.length === 0) return false
  return terms.some((_, i) =>
    pattern.every((word, j) => {
      const term = terms[i + j]
      return term !== undefined && (term === word || (j === 0 && term.endsWith(word) && term.length - word.length <= CLITIC))
    }),
  )
}

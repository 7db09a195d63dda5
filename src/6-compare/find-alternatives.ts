import type { ComparisonWords } from '../language/comparison-words.js'
import type { TermMaker } from '../language/term-maker.js'
import type { Claim, Difference, Happening } from '../schema/comparison.js'
import type { CompareOptions } from './compare-options.js'
import { oncePer } from './once-per.js'
import type { Profile } from './profile-report.js'
import { sayDifference } from './say-difference.js'

type Groups = NonNullable<ComparisonWords['alternatives']>
/** For a sentence, by where it starts: the words of each group that stand in it, as `group first-shape`. */
type Held = ReadonlyMap<number, ReadonlySet<string>>

/** What of these words the sentences of a report hold; read once for each report. */
const heldBy = oncePer((groups: Groups) =>
  oncePer(({ report, running, maker }: Profile): Held => {
    const held = new Map<number, Set<string>>()
    if (!maker) return held
    const patterns = patternsOf(groups, maker)
    let at = 0
    for (const { start, end } of report.article.sentences) {
      while (at < running.length && (running[at]?.start ?? 0) < start) at++
      const terms: string[] = []
      for (; at < running.length && (running[at]?.start ?? 0) < end; at++) terms.push(running[at]?.term ?? '')
      for (const { name, shapes } of patterns)
        if (shapes.some(pattern => holds(terms, pattern))) held.set(start, (held.get(start) ?? new Set<string>()).add(name))
    }
    return held
  }),
)
const nameOf = (of: string, shape: string): string => `${of} ${shape}`
const patternsOf = (groups: Groups, maker: TermMaker) =>
  groups.flatMap(({ of, words }) =>
    words.map(shapes => ({ name: nameOf(of, shapes[0] ?? ''), shapes: shapes.map(shape => maker.terms(shape).map(t => t.term)) })),
  )

/**
 * Words for one happening of which it can bear only one: two reports that call one visit a state visit and an official one. The words come
 * from the language of the reports; each is matched as terms in a row, so that clitics do not matter.
 *
 * @param profiles The reports of the story by id.
 */
export function findAlternatives(
  happening: Happening,
  profiles: ReadonlyMap<string, Profile>,
  language: string,
  options: CompareOptions,
): Difference[] {
  const groups = options.words[language]?.alternatives ?? []
  if (groups.length === 0) return []
  const held = happening.claims.flatMap(claim => {
    const profile = profiles.get(claim.report)
    const words = profile && heldBy(groups)(profile).get(claim.sentence.start)
    return words ? [{ claim, words }] : []
  })
  if (new Set(held.map(({ claim }) => claim.report)).size < 2) return []
  return groups.flatMap(({ of, words }) => {
    const sides = new Map<string, Claim[]>()
    for (const [shape] of words) {
      const claims = held.filter(one => shape !== undefined && one.words.has(nameOf(of, shape))).map(({ claim }) => claim)
      if (claims.length > 0 && shape !== undefined) sides.set(shape, claims)
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

/** One thing that must stand in a sentence: any of several term lists; each list side by side, or, with `near`, within so many words. */
export interface SearchClause {
  readonly any: readonly (readonly string[])[]
  readonly near?: number
}
/** Makes clauses of what a person typed. */
export type SearchWords = (words: string, language: string) => readonly SearchClause[]

/** Distance within which PostgreSQL, which has no operator for it, is asked step by step. */
const FURTHEST = 12

/** Clauses as a query of the engine's full-text index, or null where nothing is asked for. Terms are quoted: no word is a command. */
export function toMatch(engine: 'sqlite' | 'postgres', clauses: readonly SearchClause[]): string | null {
  const parts = clauses.flatMap(({ any, near }) => {
    const lists = any
      .map(terms => terms.map(term => term.replaceAll(/["'\\\u0000]/g, '')).filter(term => term !== ''))
      .filter(terms => terms.length > 0)
    if (lists.length === 0) return []
    const made = lists.map(terms => (engine === 'sqlite' ? forFts(terms, near) : forPostgres(terms, near)))
    return [`(${made.join(engine === 'sqlite' ? ' OR ' : ' | ')})`]
  })
  return parts.length === 0 ? null : parts.join(engine === 'sqlite' ? ' AND ' : ' & ')
}

function forFts(terms: readonly string[], near: number | undefined): string {
  if (near === undefined || terms.length < 2) return `"${terms.join(' ')}"`
  return `NEAR(${terms.map(term => `"${term}"`).join(' ')}, ${near})`
}

function forPostgres(terms: readonly string[], near: number | undefined): string {
  const quoted = terms.map(term => `'${term}'`)
  if (near === undefined || terms.length < 2) return quoted.join(' <-> ')
  const pairs: string[] = []
  for (let i = 1; i < quoted.length; i++) {
    const [a, b] = [quoted[i - 1], quoted[i]]
    const steps = Array.from({ length: Math.min(near, FURTHEST) + 1 }, (_, n) => [`${a} <${n + 1}> ${b}`, `${b} <${n + 1}> ${a}`]).flat()
    pairs.push(`(${steps.join(' | ')})`)
  }
  return pairs.join(' & ')
}

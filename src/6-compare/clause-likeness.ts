/** Terms in a row that a clause has at most. */
const CLAUSE = 12

/**
 * How alike two sentences are in the clauses where they are most alike, 0 to 1, and how many terms these clauses share: long sentences of
 * newswire hold several matters, of which another report may tell one. A clause is any run of at most twelve terms.
 *
 * Takes time in the order of the shared terms squared, times the length of a clause.
 *
 * @param weight How telling a term is.
 * @param least Terms that the clauses must share; with fewer the likeness is 0 (one word at the end of a sentence is like itself).
 */
export function clauseLikeness(
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
  weight: (term: string) => number,
  least: number,
): { readonly likeness: number; readonly shared: number } {
  const [x, y] = [[...a], [...b]]
  const runs = (terms: readonly string[], other: ReadonlySet<string>) =>
    terms.flatMap((term, at) => (other.has(term) && weight(term) > 0 ? [terms.slice(at, at + CLAUSE)] : []))
  const square = (term: string) => weight(term) ** 2
  const normOf = (run: readonly string[]) => Math.sqrt(run.reduce((sum, term) => sum + square(term), 0)) || 1
  const others = runs(y, a).map(run => ({ terms: new Set(run), norm: normOf(run) }))
  let best = { likeness: 0, shared: 0 }
  for (const run of runs(x, b)) {
    const norm = normOf(run)
    for (const { terms, norm: otherNorm } of others) {
      let product = 0
      let shared = 0
      for (const term of run)
        if (terms.has(term) && weight(term) > 0) {
          product += square(term)
          shared++
        }
      const likeness = product / (norm * otherNorm)
      if (shared >= least && likeness > best.likeness) best = { likeness, shared }
    }
  }
  return best
}

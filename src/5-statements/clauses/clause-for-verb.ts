import type { Chunk } from '../phrases/phrase.js'
import type { Word } from '../words/word.js'
import type { Clause, ClauseKind } from './clause.js'
import { describedBefore } from './describes-topic.js'

/** Where a verb without "and" goes when the clause at hand has one: to a clause that waits for its verb, or into a relative clause without pronoun. */
export function clauseForVerb(
  words: readonly Word[],
  clauses: readonly Clause[],
  current: Clause,
  chunks: readonly Chunk[],
  at: number,
  open: (kind: ClauseKind, parent: number, antecedent: number, opener: number, pronoun: boolean, coordinated?: number) => Clause,
): Clause {
  const waits = waitingClause(clauses, current)
  if (waits) return waits
  const described = describedBefore(words, chunks, at)
  if (described >= 0) return open('relative', current.index, described, at, false)
  return open('main', -1, -1, at, false, current.index)
}

export function waitingClause(clauses: readonly Clause[], current: Clause): Clause | null {
  for (let at = current; at.parent >= 0; ) {
    const parent = clauses[at.parent]!
    if (parent.verb < 0 && parent.chunks.length > 0 && at.kind === 'relative') return parent
    at = parent
  }
  return null
}

/** The nearest clause of a kind around the one at hand, itself included. */
export function clauseAround(clauses: readonly Clause[], current: Clause, kind: ClauseKind): Clause | null {
  for (let at: Clause | undefined = current; at; at = at.parent >= 0 ? clauses[at.parent] : undefined) if (at.kind === kind) return at
  return null
}

export const outerClause = (clauses: readonly Clause[], current: Clause): number =>
  current.kind === 'relative' && current.parent >= 0 ? clauses[current.parent]!.index : current.index

/** The clause that a coordinated verb of another tense goes back to. */
export function mainClauseAround(clauses: readonly Clause[], current: Clause): Clause {
  let at = current
  while (at.parent >= 0 && at.kind !== 'main') at = clauses[at.parent]!
  return at
}

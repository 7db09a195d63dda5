import type { Claim, FigureClaim } from '../schema/comparison.js'
import type { FigureStatement, Statement } from '../schema/statement.js'
import type { Profile } from './profile-report.js'

/** A statement with the report that makes it and the terms of its sentence. */
export interface Said<T extends Statement = Statement> {
  readonly profile: Profile
  readonly statement: T
  /** Index of the sentence in the article. */
  readonly at: number
  readonly terms: ReadonlySet<string>
}

/** All statements of one kind of a story's reports, with the terms of their sentences. */
export function saidIn<K extends Statement['kind']>(story: readonly Profile[], kind: K): Said<Extract<Statement, { kind: K }>>[] {
  const found: Said<Extract<Statement, { kind: K }>>[] = []
  for (const profile of story) {
    const { article, statements } = profile.report
    const indexOf = new Map(article.sentences.map((span, index) => [span.start, index]))
    for (const statement of statements) {
      if (statement.kind !== kind) continue
      const at = indexOf.get(statement.sentence.start) ?? -1
      found.push({
        profile,
        at,
        statement: statement as Extract<Statement, { kind: K }>,
        terms: profile.sentences[at] ?? new Set<string>(),
      })
    }
  }
  return found
}

/** One report's say on a matter, with the sentence as printed. */
export function claimOf({ profile, statement }: Said): Claim {
  const { start, end } = statement.sentence
  return {
    report: profile.id,
    statement: statement.id,
    sentence: { start, end },
    text: profile.report.article.text.slice(start, end),
    status: statement.status,
    chain: statement.chain,
    confidence: statement.confidence,
  }
}

export function figureClaimOf(said: Said<FigureStatement>): FigureClaim {
  return { ...claimOf(said), value: said.statement.value }
}

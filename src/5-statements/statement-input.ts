import type { Knowledge } from '../knowledge/knowledge.js'
import type { LanguagePack } from '../language/language-pack.js'
import type { Article } from '../schema/article.js'
import type { Entity } from '../schema/entity.js'
import type { Link } from '../schema/link.js'
import type { Mention } from '../schema/mention.js'
import type { Rejection } from '../schema/rejection.js'
import type { Text } from '../schema/sentence.js'
import type { Value } from '../schema/value.js'

/** What every finder of statements is given: the article with all that rooms 2 to 4 found in it. */
export interface StatementInput {
  readonly article: Article
  readonly text: Text
  readonly mentions: readonly Mention[]
  readonly entities: ReadonlyMap<string, Entity>
  readonly values: readonly Value[]
  readonly pack: LanguagePack
  readonly knowledge: Knowledge
  /** Outermost links of every chain of this report: its outlet and the agencies it credits. */
  readonly outerChain: readonly Link[]
  /** Is told what looked like a statement and was not read as one; asked for by explanations only. */
  readonly onReject?: (rejection: Rejection) => void
}

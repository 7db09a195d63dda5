import type { NameGrammar } from '../language/name-grammar.js'
import type { Article } from '../schema/article.js'
import type { Mention } from '../schema/mention.js'
import type { Value } from '../schema/value.js'
import type { Discourse } from './discourse.js'
import type { Item } from './phrases/item.js'
import type { ReadSentence, Survey } from './survey-names.js'

export interface ResolveInput {
  readonly article: Article
  readonly sentences: readonly ReadSentence[]
  readonly values: readonly Value[]
  readonly grammar: NameGrammar
  readonly discourse: Discourse
  readonly survey: Survey
}

/** What every resolver of one kind of item is given. */
export interface Resolving extends ResolveInput {
  readonly at: ReadSentence
  readonly out: Mention[]
  /** Links one item: titles hold others inside them. */
  readonly resolve: (context: Resolving, item: Item) => void
}

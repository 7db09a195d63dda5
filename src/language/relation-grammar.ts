/** A word that sets two parties in a lasting relation, and where they stand. */
export interface RelationPattern {
  readonly id: string
  readonly predicate: string
  /** between: subject, word, object; pair: word, one and the other; after: word, object, subject. */
  readonly order: 'between' | 'pair' | 'after'
  readonly symmetric: boolean
  /** Kinds of entity that may stand on either side. */
  readonly subject: ReadonlySet<string>
  readonly object: ReadonlySet<string>
  /** Prepositions (folded) that lead to the object; `none` where none is needed. */
  readonly by: ReadonlySet<string>
}

/** What a language pack must know of relations: membership, alliance, border, ownership, candidacy, office. */
export interface RelationGrammar {
  readonly language: string
  /** The patterns of a folded word. */
  patternsAt(core: string): readonly RelationPattern[]
  /** The office that the words of a title mean, or null; words of the name after it may say that it is held no more. */
  officeOf(title: string, name: string): { readonly office: string; readonly isFormer: boolean } | null
}

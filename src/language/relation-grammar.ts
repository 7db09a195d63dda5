/** A word that sets two parties in a lasting relation, and where they stand. */
export interface RelationPattern {
  readonly id: string
  readonly predicate: string
  /** between: subject, word, object; pair: word, one and the other; after: word, object, subject; verb: verb and subject in either order, object; predicate: subject, copula, word, adjectives, object. */
  readonly order: 'between' | 'pair' | 'after' | 'verb' | 'predicate'
  /** The word says that the relation is over. */
  readonly ends: boolean
  /** The verb's subject is the object of the relation: X owns Y, Y is owned by X. */
  readonly reversed: boolean
  readonly symmetric: boolean
  /** Kinds of entity that may stand on either side. */
  readonly subject: ReadonlySet<string>
  readonly object: ReadonlySet<string>
  /** Prepositions (folded) that lead to the object; `none` where none is needed. */
  readonly by: ReadonlySet<string>
  /** Of a predicate: folded words one of which must stand between the word and the object; empty where none need to. */
  readonly with: ReadonlySet<string>
}

/** What a word does between a party and what is said of it. */
export type PredicateWord = 'copula' | 'past' | 'still' | 'scale' | 'time' | 'modifier' | 'through' | 'not'

/** What a language pack must know of relations: membership, alliance, border, ownership, candidacy, office. */
export interface RelationGrammar {
  readonly language: string
  /** The patterns of a folded word. */
  patternsAt(core: string): readonly RelationPattern[]
  /** What a folded verb does to an office, or that a word leaves what follows open (if, not, before). */
  officeVerb(core: string): 'begins' | 'ends' | 'open' | null
  /** What a folded word does in "Russia is still one of the main partners of", or null. */
  predicateWord(core: string): PredicateWord | null
  /** The office that the words of a title mean, or null; words of the name after it may say that it is held no more. */
  officeOf(title: string, name: string): { readonly office: string; readonly isFormer: boolean } | null
}

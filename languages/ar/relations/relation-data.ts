import type { PredicateWord } from '../../../src/language/relation-grammar.js'

/** `data/ar/relations.json`, made by tools/build/relations.ts. */
export interface RelationData {
  readonly patterns: readonly {
    readonly id: string
    readonly predicate: string
    readonly order: 'between' | 'pair' | 'after' | 'verb' | 'predicate'
    readonly ends: boolean
    readonly reversed: boolean
    readonly symmetric: boolean
    readonly subject: readonly string[]
    readonly object: readonly string[]
    readonly by: readonly string[]
    readonly with: readonly string[]
    readonly words: readonly string[]
  }[]
  /** Folded words between a party and what is said of it: what they do. */
  readonly predicates: Readonly<Record<string, PredicateWord>>
  readonly offices: readonly { readonly office: string; readonly words: readonly string[] }[]
  readonly former: readonly string[]
  readonly other: readonly string[]
  /** Folded verbs: what they do to an office. */
  readonly verbs: Readonly<Record<string, 'begins' | 'ends' | 'open'>>
  readonly article: string
}

/** `data/ar/relations.json`, made by tools/build/relations.ts. */
export interface RelationData {
  readonly patterns: readonly {
    readonly id: string
    readonly predicate: string
    readonly order: 'between' | 'pair' | 'after' | 'verb'
    readonly ends: boolean
    readonly reversed: boolean
    readonly symmetric: boolean
    readonly subject: readonly string[]
    readonly object: readonly string[]
    readonly by: readonly string[]
    readonly words: readonly string[]
  }[]
  readonly offices: readonly { readonly office: string; readonly words: readonly string[] }[]
  readonly former: readonly string[]
  readonly other: readonly string[]
  /** Folded verbs: what they do to an office. */
  readonly verbs: Readonly<Record<string, 'begins' | 'ends' | 'open'>>
  readonly article: string
}

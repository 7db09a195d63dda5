/** `data/ar/relations.json`, made by tools/build/relations.ts. */
export interface RelationData {
  readonly patterns: readonly {
    readonly id: string
    readonly predicate: string
    readonly order: 'between' | 'pair' | 'after'
    readonly symmetric: boolean
    readonly subject: readonly string[]
    readonly object: readonly string[]
    readonly by: readonly string[]
    readonly words: readonly string[]
  }[]
  readonly offices: readonly { readonly office: string; readonly words: readonly string[] }[]
  readonly former: readonly string[]
  readonly other: readonly string[]
  readonly article: string
}

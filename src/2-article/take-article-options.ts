export interface TakeArticleOptions {
  /** Tells whether words name a place; asked of datelines that name no agency. */
  readonly isPlace?: (name: string) => boolean
}

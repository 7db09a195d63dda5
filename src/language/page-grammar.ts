/** What a language pack must know of article pages: months, credits, datelines, site furniture. */
export interface PageGrammar {
  readonly language: string
}

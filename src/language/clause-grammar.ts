/** What a language pack must know of clauses: function words, frames. */
export interface ClauseGrammar {
  readonly language: string
}

/** What a language pack must know of figures: measure vocabulary. */
export interface FigureGrammar {
  readonly language: string
}

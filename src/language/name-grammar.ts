/** What a language pack must know of names: titles, relational adjectives, reference words and the name recogniser. */
export interface NameGrammar {
  readonly language: string
}

/** Which words put an event into a context of the ontology (economic, military, legal ...). */
export interface ContextGrammar {
  readonly language: string
  /** The contexts that a printed word without its clitics names, alone or with the word after it. */
  contextsOf(word: string, next: string | undefined): readonly string[]
}

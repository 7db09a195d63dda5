/** What a language pack must know of words as search terms and as marks of a story: spelling folded, clitics and inflection cut off. */
export interface TermMaker {
  /** The terms of a text in order, with where their words stand; words that carry no content (prepositions, pronouns) are left out. */
  terms(text: string): { readonly term: string; readonly start: number; readonly end: number }[]
  /** How rare a term is in general newswire, as a natural logarithm of documents over documents that hold it: about 1 (everywhere) to 9 (hardly ever). */
  rarity(term: string): number
  /**
   * Terms under which a word that is searched for may stand besides its own, since a word alone can be read in more than one way (a first
   * letter that is of the word, or a conjunction written together with it). Absent: none.
   */
  alternatives?(word: string): readonly string[]
}

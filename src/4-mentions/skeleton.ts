import type { NameGrammar } from '../language/name-grammar.js'

/** What the spellings of one word of a name have in common: its consonants, those of throat and palate taken as one. `Tokayev`, `Toqaev` -> `tkv`. */
export function skeleton(word: string, grammar: NameGrammar): string {
  return grammar
    .romanise(word)
    .replace(/[aeiouy-]/g, '')
    .replace(/gh|kh|[jgqk]/g, 'k')
}

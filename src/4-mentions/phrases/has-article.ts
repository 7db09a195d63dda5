import type { NameGrammar } from '../../language/name-grammar.js'
import type { NameWord } from '../look-up-names.js'

export const hasArticle = ({ look }: NameWord, grammar: NameGrammar): boolean => grammar.withoutArticle(look.key) !== null

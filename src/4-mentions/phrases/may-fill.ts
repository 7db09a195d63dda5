import type { NameGrammar } from '../../language/name-grammar.js'
import type { NameWord } from '../look-up-names.js'
import { hasArticle } from './has-article.js'

/** May an unknown word stand between a head and the adjective or name that it waits for? */
export function mayFill(word: NameWord, key: string, grammar: NameGrammar, hasHeadArticle: boolean, isFirst: boolean): boolean {
  const { token } = word
  if (word.hits.some(hit => hit.cut.conjunction)) return false
  if (grammar.particles.never.has(key) && token.pos !== 'ADJ') return false
  if (token.pos === 'ADP' || token.pos === 'PART' || token.pos === 'SCONJ' || token.pos === 'CCONJ' || token.pos === 'PRON') return false
  if (token.pos === 'VERB' || token.pos === 'AUX' || token.pos === 'NUM' || token.pos === 'DET') return false
  const clitics = token.proclitics.filter(clitic => clitic.function !== 'article')
  if (clitics.some(clitic => clitic.function !== 'conjunction')) return false
  if (clitics.length > 0 && (isFirst || hasHeadArticle)) return false
  return true
}

/** A second ministry: "of oil and minerals"; "men of the security and wounding" is none, for only one of the two has the article. */
export function isSecondNoun(word: NameWord, before: NameWord, grammar: NameGrammar): boolean {
  const { pos, proclitics } = word.token
  if (pos !== 'NOUN' || !proclitics.some(clitic => clitic.function === 'conjunction')) return false
  return !hasArticle(before, grammar) || proclitics.some(clitic => clitic.function === 'article')
}

import { formNotes } from '../../base/remember-form.js'
import type { ClauseGrammar, WordFunction } from '../../language/clause-grammar.js'
import type { Analysis, Token } from '../../schema/token.js'
import { hasArticle } from './has-article.js'
import { NO_FUNCTIONS } from './nothing.js'

/** Functions of the word whole, without its conjunction in any reading, and of its stem. */
export function functionsOfToken(
  token: Token,
  analysis: Analysis,
  plain: readonly string[],
  index: number,
  grammar: ClauseGrammar,
): readonly { readonly function: WordFunction; readonly length: number }[] {
  if (!mayFunction(token, grammar)) return NO_FUNCTIONS
  const following = plain.slice(index + 1, index + 5)
  const keys = [unjoined(token, analysis)]
  const note = (key: string): void => {
    if (!keys.includes(key)) keys.push(key)
  }
  for (const other of token.alternatives) note(unjoined(token, other))
  if (!hasArticle(analysis)) note(analysis.stem)
  let found = NO_FUNCTIONS
  for (const key of keys) {
    const listed = grammar.functionsOf(key, following)
    // "that it happened that": with its own pronoun a particle opens no fixed phrase of condition.
    const own = analysis.enclitics.length > 0 ? listed.filter(one => one.length === 1 || !one.function.startsWith('conditional')) : listed
    if (own.length > 0) found = found.length === 0 ? own : [...found, ...own]
  }
  return found
}

const notedFunctions = formNotes<{ readonly grammar: ClauseGrammar; readonly may: boolean }>()

/** Whether any of the keys that `functionsOfToken` may look up has a function; noted with the word, since most words have none. */
function mayFunction(token: Token, grammar: ClauseGrammar): boolean {
  const { printed } = token
  if (printed === undefined) return true
  const noted = notedFunctions.get(printed)
  if (noted?.grammar === grammar) return noted.may
  const may = [token, ...token.alternatives].some(one => grammar.mayFunction(unjoined(token, one)) || grammar.mayFunction(one.stem))
  notedFunctions.set(printed, { grammar, may })
  return may
}

/** The word without its conjunction: function words with an attached preposition are listed whole. */
function unjoined(token: Token, analysis: Analysis): string {
  const conjunction = analysis.proclitics.find(one => one.function === 'conjunction')
  return conjunction && token.folded.startsWith(conjunction.text) ? token.folded.slice(conjunction.text.length) : token.folded
}

import type { ClauseGrammar } from '../../language/clause-grammar.js'
import type { Analysis, Token } from '../../schema/token.js'
import { NOTHING } from './nothing.js'

export const openingVerb = (token: Token, grammar: ClauseGrammar): Analysis | undefined =>
  token.alternatives.find(
    one =>
      one.pos === 'VERB' &&
      one.features.tense === 'past' &&
      one.features.person === 3 &&
      one.enclitics.length === 0 &&
      grammar.readingsOf(one, NOTHING).some(reading => reading.frame.type !== null),
  )

import type { ClauseGrammar } from '../../language/clause-grammar.js'
import type { Analysis, Token } from '../../schema/token.js'
import { NOTHING } from './nothing.js'
import type { Word } from './word.js'

/** A verb that makes a fixed phrase with one of the next words ("casts the blame", "lays hands on"). */
export function verbOfIdiom(token: Token, following: readonly string[], grammar: ClauseGrammar): Analysis | undefined {
  for (const one of token.alternatives) {
    if (one.pos !== 'VERB' || one.features.person !== 3 || one.enclitics.length !== token.enclitics.length) continue
    for (const { frame } of grammar.readingsOf(one, NOTHING))
      for (const need of Object.values(frame.needs))
        if (need.includes('#') && following.some(stem => grammar.classesOf(stem, []).includes(need))) return one
  }
  return undefined
}

/** The past of the verb whose masdar is written alike, where it bears a frame. */
export function pastOfMasdar(token: Token, grammar: ClauseGrammar): Analysis | undefined {
  if (token.features.derived !== 'masdar') return undefined
  return token.alternatives.find(
    one =>
      one.pos === 'VERB' &&
      one.features.tense === 'past' &&
      one.features.person === 3 &&
      one.enclitics.length === token.enclitics.length &&
      grammar.readingsOf(one, NOTHING).length > 0,
  )
}

/** A masculine verb, or one that says what is to be done: refuses, decides, demands. */
export const wantsMasdar = (verb: Word | null): boolean =>
  verb !== null &&
  (verb.features.gender === 'm' || verb.readings.some(one => one.frame.effect !== null || DONE.has(one.frame.arguments['object'] ?? '')))

const DONE: ReadonlySet<string> = new Set(['refused', 'demanded', 'promised', 'threatened', 'alleged', 'deed'])

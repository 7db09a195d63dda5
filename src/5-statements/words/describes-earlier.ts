import type { ClauseGrammar } from '../../language/clause-grammar.js'
import type { Token } from '../../schema/token.js'
import { ISSUED } from './issued.js'
import { NOTHING } from './nothing.js'
import type { Word } from './word.js'

/** An indefinite noun for something written or said, or a meeting, stands a few words before, with no verb between. */
export function describesEarlier(words: readonly Word[]): boolean {
  for (let at = words.length - 1; at >= 0 && at > words.length - 16; at--) {
    const word = words[at]!
    if (word.kind === 'verb' || word.kind === 'relative' || word.kind === 'complementiser') return false
    if (word.kind !== 'nominal' || word.article || word.pronoun !== null || word.mention !== null || word.temporal) continue
    if (word.readings.length > 0 || DESCRIBED.some(name => word.classes.has(name))) return at < words.length - 1
  }
  return false
}

const DESCRIBED = [...ISSUED, 'meeting', 'meeting-noun']

/** "in it", "during it". */
export const resumes = (next: Token, grammar: ClauseGrammar): boolean =>
  next.pos === 'ADP' &&
  next.enclitics[0]?.features?.person === 3 &&
  grammar.functionsOf(next.stem, NOTHING, next.form).some(one => RESUMING.has(one.function))

const RESUMING: ReadonlySet<string> = new Set(['preposition:fi', 'preposition:during', 'preposition:min'])

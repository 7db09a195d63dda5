import type { ClauseGrammar, Reading } from '../../language/clause-grammar.js'
import type { Analysis, Token } from '../../schema/token.js'
import { hasArticle } from './has-article.js'
import { NO_READINGS } from './nothing.js'
import { isWoman } from './official-man.js'
import type { Word, WordKind } from './word.js'

export function readingsOf(
  token: Token,
  analysis: Analysis,
  kind: WordKind,
  following: readonly string[],
  afterNegation: boolean,
  afterPerfect: boolean,
  ofMan: () => boolean,
  grammar: ClauseGrammar,
): readonly Reading[] {
  if (kind !== 'verb' && kind !== 'nominal' && kind !== 'auxiliary') return NO_READINGS
  const listed = grammar.readingsOf(analysis, following)
  // "social" is written like "the two meetings of": with its article it is no dual that governs.
  const found = isSurelyNisba(analysis) ? listed.filter(one => (one.shape !== 'noun' && one.shape !== 'masdar') || one.length > 1) : listed
  if (found.length > 0 && kind !== 'verb') return found
  const all = [...found]
  const isPast = kind === 'verb' && afterPerfect && analysis.features.tense === 'past'
  // A masculine official is no subject of a feminine verb.
  const noWoman = kind === 'verb' && analysis.features.gender === 'm' && ofMan()
  for (const other of token.alternatives) {
    if (kind !== 'verb' && other.confidence < RIVAL * token.confidence) continue
    const verbal = other.pos === 'VERB' || other.pos === 'AUX'
    if (noWoman && verbal && isWoman(other.features)) continue
    // A report that says "he" does not address anybody in the same word.
    if (verbal && other.features.person === 2 && analysis.features.person === 3) continue
    // "had vowed" is no present of another verb.
    if (isPast && other.features.tense !== 'past') continue
    // A jussive of its own spelling needs its negation: elsewhere the same letters are another verb.
    if (other.features.mood === 'jussive' && analysis.features.mood !== 'jussive' && !afterNegation) continue
    if (verbal !== (kind === 'verb') || other.enclitics.length !== analysis.enclitics.length) continue
    for (const reading of grammar.readingsOf(other, following)) if (!all.includes(reading)) all.push(reading)
    if (kind !== 'verb' && all.length > 0) break
  }
  if (all.length > 0) return all
  return NO_READINGS
}

/** An alternative reading of a word counts where the analyser holds it for nearly as likely. */
const RIVAL = 0.4

export const isAfterNegation = (words: readonly Word[]): boolean => words.at(-1)?.kind === 'negation'

const isSurelyNisba = (analysis: Analysis): boolean =>
  analysis.pos === 'ADJ' && analysis.features.derived === 'nisba' && hasArticle(analysis)

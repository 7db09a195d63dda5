import type { Word } from '../words/word.js'
import { isConstruct } from './is-construct.js'

export const isAdjective = (word: Word): boolean =>
  word.token.pos === 'ADJ' || word.features.derived === 'nisba' || word.features.derived === 'elative'

/** Can be read as an adjective, whatever the analyser chose. */
export const mayBeAdjective = (word: Word): boolean =>
  isAdjective(word) || word.relational || word.token.alternatives.some(one => one.pos === 'ADJ')

/** An adjective without article that governs a noun: "senior officers", "a draft resolution". */
export function isImproper(last: Word, next: Word, opens: boolean): boolean {
  if (last.mention || last.token.pos !== 'ADJ' || last.relational || last.features.derived === 'nisba' || !isConstruct(last)) return false
  if (isAdjective(next) || next.temporal !== last.temporal) return false
  return opens && (next.article || next.mention !== null || last.token.alternatives.some(one => one.pos === 'NOUN'))
}

export const isElative = (word: Word): boolean => word.features.derived === 'elative' && !word.article

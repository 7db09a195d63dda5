import type { Mention } from '../../schema/mention.js'
import { isCommaText } from './is-comma-text.js'
import type { Word } from './word.js'

export const LONGEST_PLACE = 12

/** Nothing stands before but a phrase behind a preposition that is complete: it ends in a name, an article or a bracket. */
export function isAfterPlace(words: readonly Word[]): boolean {
  const first = words.find(one => one.kind !== 'punctuation')
  const last = words.at(-1)
  if (!last || words.length > LONGEST_PLACE || first?.kind !== 'preposition' || first.slot !== 'fi') return false
  if (words.some(one => one.kind === 'verb' || one.kind === 'auxiliary' || one.kind === 'complementiser' || one.kind === 'relative'))
    return false
  return last.kind === 'punctuation' ? last.token.text === ')' : last.kind === 'nominal' && (last.article || last.mention !== null)
}

/** "on the other hand": what a paragraph may open with before its first verb. */
export const isPrelude = (word: Word): boolean => word.kind === 'particle' || word.kind === 'inside' || word.kind === 'punctuation'

/** Nothing stands before but a phrase behind a preposition and its comma. */
export function isBehindOpening(words: readonly Word[]): boolean {
  const last = words.at(-1)
  if (!last || words.length > LONGEST_PLACE || (words[0]!.kind !== 'nominal' && words[0]!.kind !== 'preposition')) return false
  return (
    words[0]!.slot !== null &&
    isCommaText(last.token.text) &&
    words.every(one => one.kind !== 'verb' && one.kind !== 'auxiliary' && one.kind !== 'complementiser')
  )
}

/** Nothing but one name stands before. */
export function isOpeningName(words: readonly Word[], mention: Mention): boolean {
  if (mention.form === 'pronoun' || (mention.form === 'description' && !words.at(-1)!.article)) return false
  // What is quoted behind a colon opens anew.
  const colon = words.findLastIndex(one => one.token.text === ':')
  return words.slice(colon + 1).every(one => one.mention === mention || one.kind === 'punctuation')
}

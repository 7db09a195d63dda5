import { LONGEST_PLACE } from './paragraph-opening.js'
import type { Word } from './word.js'

export function lastWord(words: readonly Word[]): Word | null {
  const end = beforeBrackets(words)
  for (let at = end - 1; at >= 0 && at >= end - 3; at--) {
    const word = words[at]!
    if (word.kind === 'inside') continue
    if (word.kind === 'punctuation' && !/[.,:;!?\u060c\u061b\u061f]/.test(word.token.text)) continue
    return word
  }
  return null
}

/** Where the words end without what stands in brackets behind them ("in Diwaniya (180 km south) were killed ..."). */
function beforeBrackets(words: readonly Word[]): number {
  if (words.at(-1)?.token.text !== ')') return words.length
  for (let at = words.length - 2; at > 0 && at > words.length - LONGEST_PLACE; at--) if (words[at]!.token.text === '(') return at
  return words.length
}

export function lastOf(words: readonly Word[], test: (word: Word) => boolean): Word | null {
  for (let at = words.length - 1; at >= 0 && at > words.length - 30; at--) if (test(words[at]!)) return words[at]!
  return null
}

export function hasVerbSinceBreak(words: readonly Word[]): boolean {
  for (let at = words.length - 1; at >= 0; at--) {
    const word = words[at]!
    if (word.kind === 'verb') return true
    if (word.kind === 'relative' || word.kind === 'complementiser' || word.kind === 'subordinator' || word.kind === 'conditional')
      return false
    if (word.kind === 'punctuation' && /[.;:!?\u061b\u061f]/.test(word.token.text)) return false
  }
  return false
}

/** An auxiliary ("had", "was") still waits for its verb. */
export function isWaiting(words: readonly Word[]): boolean {
  for (let at = words.length - 1; at >= 0 && at > words.length - 14; at--) {
    const { kind } = words[at]!
    if (kind === 'auxiliary') return true
    if (kind === 'complementiser') {
      const last = words.at(-1)!
      return at < words.length - 1 && (last.article || last.mention !== null || last.indefinite)
    }
    if (kind === 'verb' || kind === 'relative' || kind === 'subordinator') return false
  }
  return false
}

/** "that on Turkey ...": a complementiser, "on" and a name. */
export const isDuty = (words: readonly Word[]): boolean => {
  const name = words.at(-1)
  if (!name?.mention || name.slot !== null) return false
  let at = words.length - 1
  while (at > 0 && words[at - 1]!.mention === name.mention) at--
  return words[at - 1]?.slot === 'ala' && words[at - 2]?.kind === 'complementiser'
}

/** Right behind "had" or "has", or a word that opens a clause of time ("after", "when", "then") at the start of what a comma or nothing leads. */
export function opensVerb(words: readonly Word[], before: Word | null, conjunction: boolean): boolean {
  if (!before || conjunction) return false
  if (before.functions.includes('perfect')) return true
  return before.kind === 'subordinator' && words.at(-1) === before
}

/** A finite verb may stand behind the word: it wants no genitive and is no verb or preposition. */
export const leavesRoom = (before: Word | null): boolean =>
  before === null ||
  (before.kind === 'nominal'
    ? before.article || before.mention !== null || before.pronoun !== null || before.indefinite || before.temporal
    : before.kind !== 'preposition' && before.kind !== 'verb')

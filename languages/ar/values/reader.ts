import type { FoldedText } from './fold-text.js'
import type { Lexicon } from './lexicon.js'
import { isWord, type Word } from './scan-words.js'

/** What all grammars read from. */
export interface Reader {
  readonly words: readonly Word[]
  readonly folded: FoldedText
  readonly lexicon: Lexicon
  readonly spoken: boolean
}

/** A cardinal (or fraction, or decimal) found at a place. `end` is the index of the first word after it. */
export interface NumberRead {
  readonly v: number
  readonly end: number
  /** The largest scale word used, 1 if none. */
  readonly scale: number
  /** Written with digits, at least in part. */
  readonly digits: boolean
  readonly al: boolean
  readonly fraction: boolean
}

export const GROUP = 1000

/** The word that continues after "and" at `i`: its index, or -1 where no "and" stands. */
export function afterAnd(r: Reader, i: number): number {
  const w = r.words[i]
  if (w === undefined) return -1
  if (w.conj === 'w' && w.prep === '') return i
  return isWord(w, 'and') && w.entries.length === 1 ? i + 1 : -1
}

export const follows = (w: Word | undefined): w is Word => w !== undefined && w.conj === '' && w.prep === ''

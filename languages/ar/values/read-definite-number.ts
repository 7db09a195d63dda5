import { readMagnitude } from './read-number.js'
import { readOrdinal } from './read-ordinal.js'
import type { Reader } from './reader.js'
import { entryOf, isWord, type Word } from './scan-words.js'

/** A number word with the article after a definite noun: an ordinal, or the count of a plural ("the four states"). */
export interface DefiniteNumber {
  readonly kind: 'ordinal' | 'number'
  readonly v: number
  readonly end: number
  /** Index of the counted noun before it. */
  readonly noun: number | null
}

const ARTICLE = '\u0627\u0644'
const definite = (w: Word | undefined) => w?.kind === 'word' && (w.al || w.key.includes(ARTICLE))

/** Reads the definite number at `i`, or null. */
export function readDefiniteNumber(r: Reader, i: number): DefiniteNumber | null {
  const w = r.words[i]!
  if (!w.al || w.prep !== '') return null
  const before = r.words[i - 1]
  const noun = definite(before) ? i - 1 : null
  const n = readMagnitude(r, i)
  const o = readOrdinal(r, i, false)
  if (o && (!n || o.end > n.end)) return o.v === 0 ? null : { kind: 'ordinal', v: o.v, end: o.end, noun }
  if (!n || n.digits || noun === null || !Number.isInteger(n.v) || n.v < 2) return null
  const g = entryOf(w, 'num')?.g
  if (isWord(before, 'stop')) return null
  const plain = g === 'tens' && n.end === i + 1
  return { kind: plain || n.v >= 100 ? 'ordinal' : 'number', v: n.v, end: n.end, noun }
}

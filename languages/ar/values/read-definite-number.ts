import type { Amount } from './amount.js'
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

const GOD = `${ARTICLE}\u0644\u0647` // the last word of a compound name
const PRONOUNS = ['\u0647', '\u0647\u0627', '\u0647\u0645', '\u0646\u0627'] // his, her, their, our

/** After a bare name the ordinal numbers a ruler: it follows neither an article nor a possessive. */
function isRegnal(before: Word | undefined): boolean {
  if (before === undefined || before.kind !== 'word') return false
  if (before.key === GOD) return true
  if (definite(before) || before.key.includes('\u0644\u0644')) return false
  return !PRONOUNS.some(p => before.key.endsWith(p) && before.key.length > p.length + 1)
}

/** Reads the definite number at `i`, or null. */
export function readDefiniteNumber(r: Reader, i: number): DefiniteNumber | null {
  const w = r.words[i]!
  if (!w.al || w.prep !== '') return null
  const before = r.words[i - 1]
  const noun = definite(before) ? i - 1 : null
  const n = readMagnitude(r, i)
  const o = readOrdinal(r, i, false)
  if (o && (!n || o.end > n.end)) return o.v === 0 || isRegnal(before) ? null : { kind: 'ordinal', v: o.v, end: o.end, noun }
  if (!n || n.digits || noun === null || !Number.isInteger(n.v) || n.v < 2) return null
  const g = entryOf(w, 'num')?.g
  if (isWord(before, 'stop')) return null
  const plain = g === 'tens' && n.end === i + 1
  return { kind: plain || n.v >= 100 ? 'ordinal' : 'number', v: n.v, end: n.end, noun }
}

/** Digits with the article after a definite noun: the count of a plural ("the states, the 28"), else its number ("the session, the 77th"). */
export function readNumberedNoun(r: Reader, a: Amount): DefiniteNumber | null {
  if (!a.al || !a.digits || a.kind !== 'number' || a.range || a.min === null || a.first === 0) return null
  const before = r.words[a.first - 1]
  const after = r.words[a.end]
  const counts = after !== undefined && (entryOf(after, 'noun') !== undefined || entryOf(after, 'scale') !== undefined) && after.prep === ''
  if (!definite(before) || isWord(before, 'stop') || counts) return null
  const plural = entryOf(before, 'noun')?.n === 3
  return { kind: plural ? 'number' : 'ordinal', v: a.min, end: a.end, noun: a.first - 1 }
}

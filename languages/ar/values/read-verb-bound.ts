import type { Amount } from './amount.js'
import type { Reader } from './reader.js'
import { isWord } from './scan-words.js'

export interface VerbBound {
  readonly side: 'min' | 'max' | 'both'
  readonly exclusive: boolean
}

const REACH = 9

/**
 * The bound that the governing verb gives a bare number: exceeded (at least), reach (at most), came near (about). The verb may stand some
 * words before, its subject between; "reach" needs its preposition right before the number.
 */
export function readVerbBound(r: Reader, a: Amount): VerbBound | null {
  if (a.approx !== 'exact' || a.al) return null
  const before = r.words[a.first - 1]
  const to = isWord(before, 'to')
  for (let k = a.first - 1, n = 0; k >= 0 && n < REACH; k--, n++) {
    const w = r.words[k]!
    if (w.kind === 'mark' || w.kind === 'number') return null
    if (isWord(w, 'verb-up-to')) return to ? { side: 'max', exclusive: false } : null
    const negated = isWord(r.words[k - 1], 'negation')
    if (isWord(w, 'verb-more'))
      return directObject(r, k, a) ? (negated ? { side: 'max', exclusive: false } : { side: 'min', exclusive: true }) : null
    if (isWord(w, 'verb-about')) return directObject(r, k, a) ? { side: 'both', exclusive: false } : null
  }
  return null
}

/** The number stands as object of the verb: no preposition governs it. */
function directObject(r: Reader, verb: number, a: Amount): boolean {
  const first = r.words[a.first]!
  const before = r.words[a.first - 1]!
  if (first.prep !== '' || first.conj !== '') return false
  return a.first - 1 === verb || !(isWord(before, 'to') || isWord(before, 'from') || isWord(before, 'over') || isWord(before, 'stop'))
}

import type { Amount } from './amount.js'
import type { Reader } from './reader.js'
import { entryOf, isWord, type Word } from './scan-words.js'

/** The noun that a number counts. Word index and singular where known. */
export interface Counted {
  readonly index: number
  readonly lemma: string
}

/** The noun right after a bare number, or after "of the": three states, tens of thousands of the Russians. */
export function readCounted(r: Reader, a: Amount): Counted | null {
  if (a.kind !== 'number') return null
  const dual = a.bare ? entryOf(r.words[a.first], 'noun') : undefined
  if (dual) return { index: a.first, lemma: dual.lemma }
  let k = a.end
  if (isWord(r.words[k], 'from') && r.words[k + 1]?.kind === 'word' && r.words[k]!.key.length === 2) k++
  const w = r.words[k]
  if (w === undefined || !canBeCounted(w)) return null
  if (r.words[k - 1]!.kind === 'mark') return null
  return { index: k, lemma: entryOf(w, 'noun')?.lemma ?? w.base }
}

function canBeCounted(w: Word): boolean {
  if (w.kind !== 'word' || w.conj !== '' || w.prep !== '' || w.key.length < 2) return false
  for (const e of w.entries) {
    if (e.c === 'month' || e.c === 'num' || e.c === 'day') return false
    if (e.c === 'w' && e.w !== 'identifier' && !w.entries.some(x => x.c === 'noun')) return false
  }
  return true
}

import { readMagnitude } from './read-number.js'
import { afterAnd, type Reader } from './reader.js'
import { entryOf, isWord, type Word } from './scan-words.js'

const free = (w: Word | undefined): w is Word => w !== undefined && w.conj === '' && w.prep === ''

/**
 * Reads an ordinal at `i`: third, the eighteenth, the twenty-fifth, the twentieth after the hundred. Cardinal shapes with the article
 * ("the eighty" for the eightieth) count where `loose` asks for them, for they may also be a definite count.
 */
export function readOrdinal(r: Reader, i: number, loose: boolean): { v: number; end: number; exact: boolean } | null {
  const w = r.words[i]
  if (w === undefined || (w.kind === 'word' && w.entries.length === 0)) return null
  const o = entryOf(w, 'ord')
  const below = o ? belowHundred(r, i, o.v, w) : null
  if (below) return afterWord(r, below)
  if (!w.al || !loose) return null
  const n = readMagnitude(r, i)
  if (!n || !Number.isInteger(n.v) || n.digits) return null
  // The hundred and twenty-fifth: a round cardinal, then the ordinal.
  const j = afterAnd(r, n.end)
  if (j >= 0 && r.words[j]!.al && n.v % 100 === 0) {
    const rest = entryOf(r.words[j], 'ord')
    const below = rest ? belowHundred(r, j, rest.v, r.words[j]!) : null
    if (below) return { v: n.v + below.v, end: below.end, exact: true }
    const tens = entryOf(r.words[j], 'num')
    if (tens?.g === 'tens') return { v: n.v + tens.v, end: j + 1, exact: false }
  }
  return afterWord(r, { v: n.v, end: n.end, exact: false })
}

function belowHundred(r: Reader, i: number, v: number, w: Word): { v: number; end: number; exact: boolean } | null {
  const next = r.words[i + 1]
  const ten = free(next) ? entryOf(next, 'num') : undefined
  if (ten?.g === 'ten' && v < 10) return { v: v + 10, end: i + 2, exact: true }
  if (ten?.g === 'ten' && v === 11) return { v: 11, end: i + 2, exact: true }
  const j = afterAnd(r, i + 1)
  const tens = j < 0 ? undefined : entryOf(r.words[j], 'num')
  if (tens?.g === 'tens' && (r.words[j]!.al || w.al)) return { v: (v === 11 ? 1 : v) + tens.v, end: j + 1, exact: true }
  return v === 11 ? null : { v, end: i + 1, exact: true }
}

/** The twenty-first after the three hundred: what stands after "after" is added. */
function afterWord(r: Reader, o: { v: number; end: number; exact: boolean }): { v: number; end: number; exact: boolean } {
  if (!isWord(r.words[o.end], 'after') || !r.words[o.end + 1]?.al) return o
  const n = readMagnitude(r, o.end + 1)
  return n && n.v >= 100 && n.v > o.v && Number.isInteger(n.v) ? { v: o.v + n.v, end: n.end, exact: o.exact } : o
}

import { follows, type NumberRead, type Reader } from './reader.js'
import { entryOf, type Word } from './scan-words.js'

/** Half, two thirds, half a million - at the head. */
export function readHeadFraction(r: Reader, i: number): NumberRead | null {
  const w = r.words[i]!
  const frac = entryOf(w, 'frac')
  if (!frac || frac.n === 3 || w.al) return null
  const next = r.words[i + 1]
  const asNumber = entryOf(w, 'num') !== undefined || frac.v === 8
  if (
    asNumber &&
    !(next?.kind === 'word' && (next.al || startsWithArticle(next)) && next.conj === '' && next.prep === '' && !entryOf(next, 'scale'))
  )
    return null
  if (frac.v === 8 && frac.n === 1 && !r.spoken) return null
  const f: NumberRead = { v: frac.n / frac.v, end: i + 1, scale: 1, digits: false, al: false, fraction: true }
  // Five of the twenty: a fraction of a number.
  if (asNumber && next?.al && entryOf(next, 'num')?.g === 'tens') return { ...f, v: f.v * entryOf(next, 'num')!.v, end: i + 2 }
  return scaled(r, f)
}

const startsWithArticle = (w: Word) => w.key.startsWith('\u0627\u0644')

export function scaled(r: Reader, f: NumberRead): NumberRead {
  const dozen = follows(r.words[f.end]) ? entryOf(r.words[f.end], 'dozen') : undefined
  if (dozen) return { ...f, v: f.v * dozen.v, end: f.end + 1, fraction: false }
  const s = readScales(r, f.end, true)
  return s.v > 1 ? { ...f, v: f.v * s.v, end: s.end, scale: s.v, fraction: false } : f
}

/** A fraction after "and": a half, three quarters. */
export function readFraction(r: Reader, i: number): { v: number; end: number } | null {
  const w = r.words[i]
  if (w === undefined) return null
  const frac = entryOf(w, 'frac')
  if (frac && frac.n !== 3) {
    if (entryOf(w, 'num')) return null
    return { v: frac.n / frac.v, end: i + 1 }
  }
  const n = entryOf(w, 'num')
  const plural = entryOf(r.words[i + 1], 'frac')
  if (n && n.g !== 'tens' && n.g !== 'hundred' && plural?.n === 3 && follows(r.words[i + 1])) return { v: n.v / plural.v, end: i + 2 }
  return null
}

export function readScales(r: Reader, i: number, articled = false): { v: number; end: number } {
  let v = 1
  let end = i
  for (;;) {
    const w = r.words[end]
    const s = follows(w) ? entryOf(w, 'scale') : undefined
    if (!s || s.n === 2 || (w!.al && !articled)) return { v, end }
    v *= s.v
    end++
  }
}

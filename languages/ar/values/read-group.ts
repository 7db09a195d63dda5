import { afterAnd, follows, type Reader } from './reader.js'
import { entryOf, type Word } from './scan-words.js'

/** News write the hundred with its hamza; without it the word is dialect, or another. */
function isHundred(r: Reader, w: Word): boolean {
  if (r.spoken) return true
  const { raw, at } = r.folded
  const printed = raw.slice(at[w.s]!, at[w.e]!)
  return printed.includes('\u0626') || printed.includes('\u0627\u064a') // ya with hamza; alef and ya
}

/** A group below a thousand in words. */
export function readGroup(r: Reader, i: number): { v: number; end: number } | null {
  const w = r.words[i]
  if (w === undefined) return null
  const n = entryOf(w, 'num')
  if (!n) return null
  const next = r.words[i + 1]
  if (n.g === 'hundreds') return afterHundreds(r, n.v, i + 1)
  if (n.g === 'hundred') return entryOf(w, 'vague') || !isHundred(r, w) ? null : afterHundreds(r, 100, i + 1)
  if (n.g === 'zero') return { v: 0, end: i + 1 }
  if (n.g === 'unit' && follows(next) && entryOf(next, 'num')?.g === 'hundred') return afterHundreds(r, n.v * 100, i + 2)
  return readBelowHundred(r, i)
}

export function afterHundreds(r: Reader, v: number, end: number): { v: number; end: number } {
  let j = afterAnd(r, end)
  // Speech leaves the "and" out.
  if (j < 0 && r.spoken && follows(r.words[end]) && entryOf(r.words[end], 'num') && !entryOf(r.words[end], 'frac')) j = end
  if (j < 0 || r.words[j]?.al !== false) return { v, end }
  const w = r.words[j]!
  const lit = w.kind === 'number' && w.literal!.seps.length === 0 ? Number(w.literal!.groups[0]) : null
  if (lit !== null) return lit > 0 && lit < 100 && !entryOf(r.words[j + 1], 'scale') ? { v: v + lit, end: j + 1 } : { v, end }
  const rest = readBelowHundred(r, j)
  // Of "a hundred and three quarters" the three is no part.
  if (!rest || (follows(r.words[rest.end]) && entryOf(r.words[rest.end], 'frac')?.n === 3)) return { v, end }
  return { v: v + rest.v, end: rest.end }
}

function readBelowHundred(r: Reader, i: number): { v: number; end: number } | null {
  const w = r.words[i]
  const n = entryOf(w, 'num')
  if (!n) return null
  const next = r.words[i + 1]
  switch (n.g) {
    case 'teen':
      return { v: n.v, end: i + 1 }
    case 'ten':
      return { v: 10, end: i + 1 }
    case 'unit':
    case 'eleven': {
      if (follows(next) && !next.al && entryOf(next, 'num')?.g === 'ten') return { v: n.v + 10, end: i + 2 }
      const j = afterAnd(r, i + 1)
      const tens = j < 0 ? undefined : entryOf(r.words[j], 'num')
      if (tens?.g === 'tens' && (!r.words[j]!.al || w!.al)) return { v: n.v + tens.v, end: j + 1 }
      return n.g === 'unit' ? { v: n.v, end: i + 1 } : null
    }
    case 'tens': {
      const j = afterAnd(r, i + 1)
      const unit = j < 0 ? undefined : entryOf(r.words[j], 'num')
      if (unit?.g !== 'unit' || r.words[j]!.al) return { v: n.v, end: i + 1 }
      const after = r.words[j + 1]
      const k = afterAnd(r, j + 1)
      const more = k < 0 ? undefined : entryOf(r.words[k], 'num')
      const taken = more?.g === 'tens' || (follows(after) && (entryOf(after, 'num') || entryOf(after, 'frac') || entryOf(after, 'scale')))
      return taken ? { v: n.v, end: i + 1 } : { v: n.v + unit.v, end: j + 1 }
    }
    default:
      return null
  }
}

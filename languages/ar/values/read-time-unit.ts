import type { Slots } from './date-slots.js'
import { free, readInteger, readMod } from './date-words.js'
import type { TimeUnit } from './lexicon.js'
import { readAmount } from './read-amount.js'
import type { Reader } from './reader.js'
import { entryOf, isWord } from './scan-words.js'

export function readLength(r: Reader, i: number): { parts: readonly { v: number; unit: TimeUnit }[]; end: number } | null {
  const w = r.words[i]
  if (w === undefined || w.al) return null
  const a = readAmount(r, i, { bare: true, state: undefined })
  if (a?.kind !== 'duration' || !a.parts || a.range) return null
  return { parts: a.parts, end: a.end }
}

interface UnitSlot {
  readonly slot: NonNullable<Slots['unit']>
  readonly end: number
}

/** This year, last month, the coming five years, the past two days, the year (spoken). */
export function readUnit(r: Reader, i: number): UnitSlot | null {
  let k = i
  const w0 = r.words[k]
  if (w0 === undefined) return null
  const demonstrative = isWord(w0, 'demonstrative')
  if (demonstrative) k++
  const w = r.words[k]
  if (w === undefined || (k > i && (w.conj !== '' || w.prep !== ''))) return null
  const time = entryOf(w, 'time')
  const quarter = entryOf(w, 'frac')?.v === 4 && w.al
  const unit: TimeUnit | undefined = quarter ? 'quarter' : time?.unit
  if (unit && w.al && (quarter || time!.n === 1)) {
    const mod = readMod(r, k + 1)
    if (mod) return { slot: { unit, mod: demonstrative && mod === 'this' ? 'this' : mod, count: 1 }, end: k + 2 }
    if (demonstrative) return { slot: { unit, mod: 'this', count: 1 }, end: k + 1 }
    return null
  }
  if (unit && time && w.al && time.n === 2) {
    const mod = readMod(r, k + 1)
    return mod && mod !== 'same' ? { slot: { unit, mod, count: 2 }, end: k + 2 } : null
  }
  if (unit && time && w.al && time.n === 3) {
    const n = readInteger(r, k + 1, 1000)
    const at = n ? n.end : k + 1
    const mod = readMod(r, at)
    if (!mod || mod === 'same') return null
    return n ? { slot: { unit, mod, count: n.v }, end: at + 1 } : { slot: { unit, mod, count: 0 }, end: at + 1 }
  }
  // Three days to come: the count before, the modifier with the article.
  if (demonstrative || w.conj !== '') return null
  const vague = entryOf(w, 'vague')
  const n = vague && vague.from === 3 ? { v: 3, end: k + 1, digits: false } : readInteger(r, k, 1000)
  const counted = n ? entryOf(r.words[n.end], 'time') : undefined
  const mod = n && counted && free(r.words[n.end]) ? readMod(r, n.end + 1) : null
  return n && counted && mod && mod !== 'same' ? { slot: { unit: counted.unit, mod, count: n.v }, end: n.end + 2 } : null
}

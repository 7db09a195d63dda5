import type { Reader } from './reader.js'
import { isWord } from './scan-words.js'

/** A written sign or abbreviation beside a number. */
export interface SignRead {
  readonly kind: 'unit' | 'cur' | 'time'
  readonly unit: string
  /** Index of the first word after it. */
  readonly end: number
}

const LETTER = /[\p{L}\p{N}]/u
const SKIP = /[\s\u200e\u200f\u061c]/

/** A unit or currency sign that follows word `end - 1`: km, US$, the Arabic abbreviations with points. Read from the printed text. */
export function signAfter(r: Reader, end: number): SignRead | null {
  const from = r.folded.at[r.words[end - 1]!.e - 1]! + 1
  let i = from
  while (i < from + 3 && SKIP.test(r.folded.raw[i] ?? 'x')) i++
  return signAt(r, i, end)
}

function signAt(r: Reader, i: number, wordIndex: number): SignRead | null {
  const first = r.folded.raw[i]
  const list = first === undefined ? undefined : r.lexicon.signs.get(first)
  if (!list) return null
  for (const sign of list) {
    if (!r.folded.raw.startsWith(sign.text, i)) continue
    const after = r.folded.raw[i + sign.text.length]
    if (LETTER.test(sign.text.at(-1)!) && after !== undefined && LETTER.test(after)) continue
    let end = wordIndex
    const stop = i + sign.text.length
    while (end < r.words.length && r.folded.at[r.words[end]!.s]! < stop) end++
    // The full stop of an abbreviation belongs to it.
    if (sign.text.includes('.') && r.words[end]?.key === '.' && r.words[end]!.glued) end++
    return { kind: sign.kind, unit: sign.code, end }
  }
  return null
}

/** A currency sign or per cent before the number: $20, US$ 5, % 6.88. */
export function signBefore(r: Reader, i: number): { kind: 'money' | 'percent'; unit: string; end: number } | null {
  const w = r.words[i]
  if (w === undefined) return null
  if ((w.kind === 'mark' && w.key === '%') || isWord(w, 'percent')) {
    const n = r.words[i + 1]
    const before = r.words[i - 1]
    const taken = before?.kind === 'number' && w.glued
    return n?.kind === 'number' && (n.glued || isWord(w, 'percent')) && !taken && before?.kind !== 'number'
      ? { kind: 'percent', unit: '%', end: i + 1 }
      : null
  }
  const sign = signAt(r, r.folded.at[w.s]!, i)
  if (sign?.kind !== 'cur' || r.words[sign.end]?.kind !== 'number') return null
  return { kind: 'money', unit: sign.unit, end: sign.end }
}

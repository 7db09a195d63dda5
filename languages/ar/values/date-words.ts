import type { Mod } from './date-slots.js'
import { readMagnitude } from './read-number.js'
import type { Reader } from './reader.js'
import { isWord, type Word } from './scan-words.js'

export const free = (w: Word | undefined): w is Word => w !== undefined && w.conj === '' && w.prep === ''

export const noConj = (w: Word | undefined): w is Word => w !== undefined && w.conj === ''

export const isComma = (w: Word | undefined) => w?.kind === 'mark' && (w.key === ',' || w.key === '\u060c')

const MODS: readonly Mod[] = ['after-next', 'before-last', 'last', 'next', 'this', 'same']

export const ARTICLE = '\u0627\u0644'

/** The modifier of a unit or name of time at `i`: last, coming, current, the same. It carries the article, or is a phrase that does. */
export function readMod(r: Reader, i: number): Mod | null {
  const w = r.words[i]
  if (!free(w)) return null
  for (const mod of MODS) {
    if (!isWord(w, mod)) continue
    if (mod === 'same' || mod === 'after-next' || mod === 'before-last' || w.al || w.key.startsWith(ARTICLE)) return mod
    if (r.spoken) return mod
  }
  return null
}

/** Whole number at `i` for a day, month or count: digits or words, not a decimal. */
export function readInteger(r: Reader, i: number, max: number): { v: number; end: number; digits: boolean } | null {
  const w = r.words[i]
  if (w === undefined || w.conj !== '') return null
  if (w.kind === 'number') {
    const lit = w.literal!
    if (lit.seps.length > 0 || lit.point) return null
    const v = Number(lit.groups[0])
    return v <= max ? { v, end: i + 1, digits: true } : null
  }
  if (w.al && w.base === '' && r.words[i + 1]?.kind === 'number') return readInteger(r, i + 1, max)
  const n = w.kind === 'word' && w.entries.length > 0 ? readMagnitude(r, i) : null
  return n && Number.isInteger(n.v) && n.v <= max && !n.digits ? { v: n.v, end: n.end, digits: false } : null
}

import type { Calendar } from './calendar.js'
import { readMagnitude } from './read-number.js'
import { readOrdinal } from './read-ordinal.js'
import type { Reader } from './reader.js'
import { isWord } from './scan-words.js'

export interface YearRead {
  readonly y: number
  readonly end: number
  readonly cal: Calendar | null
}

/** A year at `i`: four digits or words, with the mark of its calendar. `marked`: a word for year stood before, so that any number will do. */
export function readYear(r: Reader, i: number, marked: boolean): YearRead | null {
  const w = r.words[i]
  if (w === undefined || w.conj !== '') return null
  let y: number
  let end: number
  if (w.kind === 'number') {
    const lit = w.literal!
    if (lit.seps.length > 0 || lit.point) return null
    y = Number(lit.groups[0])
    const length = lit.groups[0]!.length
    if (length > 4 || (!marked && length !== 4)) return null
    end = i + 1
  } else {
    const n = w.entries.length > 0 ? readMagnitude(r, i) : null
    const o = marked && w.al ? readOrdinal(r, i, true) : null
    if (o && o.v >= 100 && (!n || o.end > n.end)) return { y: o.v, end: o.end, cal: null }
    if (!n || !Number.isInteger(n.v) || n.v < (marked ? 100 : 1000) || n.v > 3000) return null
    y = n.v
    end = n.end
  }
  if (y === 0) return null
  const mark = r.words[end]
  if (isWord(mark, 'persianMarks')) return { y, end: end + 1, cal: 'persian' }
  if (mark !== undefined && mark.conj === '' && (mark.prep === '' || mark.prep === 'l')) {
    if (isWord(mark, 'hijriMarks') || (mark.al && isWord(mark, 'hijriMarks'))) return { y, end: end + 1, cal: 'islamic-umalqura' }
    if (isWord(mark, 'gregorianMarks') && (mark.base.length > 1 || mark.glued || marked)) return { y, end: end + 1, cal: 'gregorian' }
  }
  if (!marked && (y < 1200 || y > 2200)) return null
  return { y, end, cal: null }
}

export function readYearAt(r: Reader, i: number): { y: number; end: number } | null {
  const lit = r.words[i]?.literal
  if (lit) return lit.seps.length === 0 && lit.groups[0]!.length === 4 ? { y: Number(lit.groups[0]), end: i + 1 } : null
  const n = readMagnitude(r, i)
  return n && n.v >= 1000 && n.v <= 3000 ? { y: n.v, end: n.end } : null
}

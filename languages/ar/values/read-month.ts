import { readInteger } from './date-words.js'
import type { Calendar } from './calendar.js'
import type { EntryOf } from './lexicon.js'
import { readOrdinal } from './read-ordinal.js'
import { readYear } from './read-year.js'
import type { Reader } from './reader.js'
import { entryOf, isWord, type Word } from './scan-words.js'

/** A month at `i`: its name, a double name, or "month" with a number. Short forms need `short`. */
export function readMonth(
  r: Reader,
  i: number,
  short: boolean,
  bare: boolean,
): { m: number; cal: Calendar; end: number; named: boolean } | null {
  let k = i
  const w0 = r.words[k]
  if (w0 === undefined) return null
  const said = monthWord(w0)
  if (said) k++
  const w = r.words[k]
  if (w === undefined || (said && w.conj !== '')) return null
  const entry = w.entries.find(
    (e): e is EntryOf<'month'> =>
      e.c === 'month' && (short || !e.short) && (!bare || said || e.bare || (short && e.short)) && (!w.al || e.cal !== 'persian'),
  )
  if (entry && (!w.al || entry.cal === 'islamic-umalqura') && (!said || w.prep === '')) {
    // Two calendars may share a name: the Gregorian reading comes first.
    let end = k + 1
    const sep = r.words[end]
    if (sep?.kind === 'mark' && (sep.key === '/' || sep.key === '(' || sep.key === '-')) {
      const again = r.words[end + 1]?.entries.find((e): e is EntryOf<'month'> => e.c === 'month' && e.m === entry.m && e.cal === entry.cal)
      if (again) {
        end += 2
        if (sep.key === '(' && r.words[end]?.key === ')') end++
      }
    } else if (
      sep?.kind === 'word' &&
      sep.conj === '' &&
      sep.prep === '' &&
      sep.entries.some(e => e.c === 'month' && e.m === entry.m && e.cal === entry.cal && !e.short)
    )
      end++
    return { m: entry.m, cal: entry.cal, end, named: true }
  }
  if (!said || w0.conj !== '') return null
  const ordinal = w0.al ? readOrdinal(r, k, false) : null
  if (ordinal && w.al && ordinal.v <= 12 && ordinal.v > 0) return { m: ordinal.v, cal: 'gregorian', end: ordinal.end, named: false }
  const n = w0.al ? null : readInteger(r, k, 12)
  if (n && n.v > 0 && !countedTime(r, n.end) && !(r.words[k]!.al && !n.digits))
    return { m: n.v, cal: 'gregorian', end: n.end, named: false }
  return null
}

/** A unit of time that a number before it counts; a year word with its own number is none. */
const countedTime = (r: Reader, i: number) =>
  entryOf(r.words[i], 'time') !== undefined && !(isWord(r.words[i], 'year-word') && readYear(r, i + 1, true) !== null)

const monthWord = (w: Word) => isWord(w, 'month-word') && entryOf(w, 'time')?.n !== 3

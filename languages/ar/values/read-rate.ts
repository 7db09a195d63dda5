import type { Reader } from './reader.js'
import { entryOf, isWord } from './scan-words.js'

const RATES: Readonly<Record<string, string>> = {
  'per-day': 'd',
  'per-year': 'a',
  'per-month': 'mo',
  'per-week': 'wk',
  'per-hour': 'h',
  'per-second': 's',
  'per-person': 'person',
  'per-barrel': 'bbl',
  'per-ton': 't',
}

/** Yearly, a day, per barrel: the denominator of a rate at `i`. "In the week" is one unless a modifier makes it a date. */
export function rateAt(r: Reader, i: number): { per: string; end: number } | undefined {
  const w = r.words[i]!
  for (const e of w.entries) if (e.c === 'w' && RATES[e.w]) return { per: RATES[e.w]!, end: i + 1 }
  const unit = isWord(w, 'in') ? r.words[i + 1] : w.prep === 'b' ? w : undefined
  const time = unit?.al ? entryOf(unit, 'time') : undefined
  const at = unit === w ? i : i + 1
  const next = r.words[at + 1]
  if (time?.n !== 1 || (next?.al && next.conj === '')) return undefined
  return { per: time.id, end: at + 1 }
}

import { type Core, free } from './amount-core.js'
import type { EntryOf, TimeUnit } from './lexicon.js'
import { readNumber } from './read-number.js'
import type { UnitRead } from './unit-read.js'
import { afterAnd, type Reader } from './reader.js'
import { entryOf, isWord } from './scan-words.js'

/** Time units with all their parts: two hours and a half, one year, 3 months and a day. */
export function readTime(r: Reader, k: number, time: EntryOf<'time'>, core: Core): UnitRead & { plus?: number } {
  const parts: { v: number; unit: TimeUnit }[] = []
  const seconds: number[] = []
  let v = core.lo
  let end = k + 1
  let unit = time
  for (;;) {
    const one = entryOf(r.words[end], 'num')
    if (one?.v === 1 && one.g === 'unit' && free(r.words[end]) && !r.words[end]!.al) end++
    if (isWord(r.words[end], 'whole') && free(r.words[end]) && !r.words[end]!.al) end++
    const f = afterAnd(r, end)
    const frac = f >= 0 ? entryOf(r.words[f], 'frac') : undefined
    if (frac && frac.n !== 3 && !entryOf(r.words[f], 'num')) {
      const again = entryOf(r.words[f + 1], 'time')
      if (!again || again.unit === unit.unit) {
        v += frac.n / frac.v
        end = f + (again && free(r.words[f + 1]) ? 2 : 1)
      }
    }
    parts.push({ v, unit: unit.unit })
    seconds.push(v * unit.seconds)
    const next = nextPart(r, end, unit)
    if (!next || core.range || core.vague) break
    v = next.v
    unit = next.time
    end = next.end
  }
  // A quarter of a century is twenty-five years.
  const years = time.unit === 'century' ? 100 : time.unit === 'decade' ? 10 : 0
  if (parts.length === 1 && years > 0 && !core.range) {
    const v = parts[0]!.v * years
    return { kind: 'duration', end, factor: 0, unit: 'a', timeUnit: 'year', parts: [{ v, unit: 'year' }], plus: v }
  }
  if (parts.length === 1)
    return { kind: 'duration', end, factor: 1, unit: time.id, timeUnit: time.unit, parts, plus: parts[0]!.v - core.lo }
  const total = seconds.reduce((a, b) => a + b, 0)
  return { kind: 'duration', end, factor: 0, unit: 's', timeUnit: parts.at(-1)!.unit, parts, plus: total }
}

function nextPart(r: Reader, end: number, before: EntryOf<'time'>): { v: number; time: EntryOf<'time'>; end: number } | null {
  let j = afterAnd(r, end)
  if (j < 0) {
    let k = end
    if (r.words[k]?.key === ',' || r.words[k]?.key === '\u060c') k++
    if (afterAnd(r, k) >= 0) k = afterAnd(r, k)
    j = k
    if (j === end && r.words[j]?.kind === 'mark') return null
  }
  const w = r.words[j]
  if (w === undefined || w.al) return null
  const bare = entryOf(w, 'time')
  const fits = (t: EntryOf<'time'>) => t.seconds < before.seconds || (r.spoken && t.seconds !== before.seconds)
  if (bare && bare.n !== 3 && fits(bare) && w.prep === '') return { v: bare.n, time: bare, end: j + 1 }
  const n = readNumber(r, j)
  const time = n ? entryOf(r.words[n.end], 'time') : undefined
  if (n && time && fits(time) && free(r.words[n.end])) return { v: n.v, time, end: n.end + 1 }
  return null
}

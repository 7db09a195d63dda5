import type { Slots } from './date-slots.js'
import { readSlots } from './read-date-slots.js'
import type { Reader } from './reader.js'
import { isWord } from './scan-words.js'

/** Digits with a dash between: 2014-2018, 27-29 of the eighth month. */
export function readDash(r: Reader, k: number): { a: Slots; b: Slots; end: number } | null {
  const lit = r.words[k]?.literal
  if (!lit || lit.point || lit.seps.length !== 1 || lit.seps[0] !== '-') return null
  const [x, y] = lit.groups.map(Number) as [number, number]
  if (lit.groups[0]!.length === 4 && lit.groups[1]!.length === 4)
    return x < y && x > 1500 && y < 2200 ? { a: { year: x }, b: { year: y }, end: k + 1 } : null
  if (x >= y || y > 31 || x < 1) return null
  let at = k + 1
  if (isWord(r.words[at], 'from')) at++
  const rest = readSlots(r, at, { loose: false, expected: true })
  if (!rest || !(rest.slots.month || rest.slots.unit?.unit === 'month') || rest.slots.day !== undefined) return null
  return { a: { loose: x }, b: { ...rest.slots, loose: y }, end: rest.end }
}

import type { Slots } from './date-slots.js'
import type { Reader } from './reader.js'
import { entryOf, isWord } from './scan-words.js'

/** A date in digits: 21/4/2016, 2016-04-21, 3/2015, 22/04. */
export function readNumericDate(r: Reader, i: number, slots: Slots, sure: boolean): number {
  const w = r.words[i]
  const lit = w?.literal
  if (!w || !lit || lit.point || w.conj !== '' || lit.exponent !== 0) return -1
  const { groups, seps } = lit
  const n = groups.map(Number)
  if (seps.length === 2 && seps[0] === seps[1] && '/-.'.includes(seps[0]!)) {
    let [y, m, d] = groups[0]!.length === 4 ? [n[0]!, n[1]!, n[2]!] : [n[2]!, n[1]!, n[0]!]
    if (groups[0]!.length !== 4 && groups[2]!.length !== 4) {
      if (groups.some(g => g.length > 2) || (!r.spoken && seps[0] === '.')) return -1
      y += y < 70 ? 2000 : 1900
    }
    if (m > 12 && d <= 12) [m, d] = [d, m]
    if (m < 1 || m > 12 || d < 1 || d > 31) return -1
    Object.assign(slots, { year: y, month: { m, cal: hijriYear(y) ? 'islamic-umalqura' : 'gregorian' }, day: d, numeric: true })
    const mark = r.words[i + 1]
    if (isWord(mark, 'hijriMarks')) {
      slots.month = { m, cal: 'islamic-umalqura' }
      return i + 2
    }
    return isWord(mark, 'gregorianMarks') && mark!.glued ? i + 2 : i + 1
  }
  // A season or school year: 2023/2024.
  if (seps.length === 1 && seps[0] !== '.' && groups.every(g => g.length === 4) && n[1]! === n[0]! + 1 && n[0]! > 1300) {
    Object.assign(slots, { year: n[0]!, yearTo: n[1]! })
    return i + 1
  }
  if (seps.length !== 1 || !'/-.'.includes(seps[0]!)) return -1
  if (groups[1]!.length === 4 && seps[0] !== '.' && n[0]! >= 1 && n[0]! <= 12 && groups[0]!.length <= 2 && n[1]! >= 1000) {
    Object.assign(slots, { year: n[1]!, month: { m: n[0]!, cal: 'gregorian' }, numeric: true })
    return i + 1
  }
  if (groups[0]!.length > 2 || groups[1]!.length > 2 || !sure) return -1
  const unit = r.words[i + 1]
  if (unit && (unit.key === '%' || entryOf(unit, 'unit') || entryOf(unit, 'scale') || entryOf(unit, 'cur') || isWord(unit, 'percent')))
    return -1
  const [d, m] = n[1]! > 12 && n[0]! <= 12 ? [n[1]!, n[0]!] : [n[0]!, n[1]!]
  if (m < 1 || m > 12 || d < 1 || d > 31 || (seps[0] === '.' && groups[1]!.length !== 2)) return -1
  Object.assign(slots, { month: { m, cal: 'gregorian' }, day: d, numeric: true })
  return i + 1
}

const hijriYear = (y: number) => y >= 1300 && y <= 1500

import type { Slots } from './date-slots.js'
import { hour } from './hour.js'
import type { Period } from './period.js'
import { readDash } from './read-dashed-days.js'
import { readSlots, type SlotsRead } from './read-date-slots.js'
import { readLength } from './read-time-unit.js'
import { afterAnd, type Reader } from './reader.js'
import { resolveDate } from './resolve-date.js'
import { isWord, type Word } from './scan-words.js'
import { settle } from './settle-range.js'
import type { DateEnvironment, When } from './when.js'

/** From the 22nd to the 24th of August; between 2014 and 2022; 13 to 15 July; Thursday from nine to eleven. */
export function readDateRange(r: Reader, i: number, env: DateEnvironment, future: () => boolean): When | null {
  let k = i
  let lead: SlotsRead | null = null
  if (!opens(r, k)) {
    // A day may stand before its hours: Thursday from nine to eleven.
    lead = r.spoken || r.words[k]!.entries.length > 0 ? readSlots(r, k, { loose: false, expected: false }) : null
    if (lead && opens(r, skipComma(r, lead.end))) k = skipComma(r, lead.end)
    else lead = null
  }
  const between = isWord(r.words[k], 'between')
  const from = isWord(r.words[k], 'from')
  const open = between || from
  const start = open ? k + 1 : k
  const sides = readDash(r, start) ?? readSides(r, start, open, between)
  if (!sides) return null
  const { a, b, end } = sides
  if (lead) for (const [key, value] of Object.entries(lead.slots)) if (!(key in b)) (b as Record<string, unknown>)[key] = value
  if (!settle(a, b)) return null
  const ctx = { ...env, spoken: r.spoken, future: future() }
  const right = resolveDate(b, ctx)
  const left = resolveDate(a, { ...ctx })
  if (!left || !right) return null
  const periods: Period[] = []
  for (const p of left.periods) {
    const q = right.periods.find(x => x.to > p.from && x.gran === p.gran) ?? right.periods.find(x => x.to > p.from)
    if (q) periods.push({ from: p.from, to: q.to, gran: q.gran === 'time' || p.gran === 'time' ? 'time' : finer(p, q) })
    if (periods.length >= 6) break
  }
  if (periods.length === 0 && left.periods.length > 0) return null
  const shortest = [...periods].sort((x, y) => x.to - x.from - (y.to - y.from))
  return {
    periods:
      left.basis === 'stated'
        ? periods
        : future()
          ? periods
          : [periods[0], ...shortest.filter(p => p !== periods[0])].filter((p): p is Period => p !== undefined),
    basis: left.basis === 'stated' && right.basis === 'stated' ? 'stated' : 'relative',
    ...(left.calendar ? { calendar: left.calendar } : {}),
    end,
    s: r.words[i]!.stem,
    e: r.words[end - 1]!.e,
    slots: a,
  }
}

const ORDER = ['time', 'day-part', 'day', 'week', 'month-part', 'month', 'quarter', 'season', 'half-year', 'year', 'decade', 'century']

export const finer = (p: Period, q: Period) => (ORDER.indexOf(p.gran) < ORDER.indexOf(q.gran) ? p.gran : q.gran)

const opens = (r: Reader, k: number) => isWord(r.words[k], 'between') || isWord(r.words[k], 'from')

const skipComma = (r: Reader, k: number) =>
  r.words[k]?.kind === 'mark' && (r.words[k]!.key === ',' || r.words[k]!.key === '\u060c') ? k + 1 : k

function readSides(r: Reader, start: number, open: boolean, between: boolean): { a: Slots; b: Slots; end: number } | null {
  if (r.words[start] === undefined) return null
  let a: SlotsRead | null
  if (isWord(r.words[start], 'after') && readLength(r, start + 1)) a = readSlots(r, start, { loose: false, expected: true })
  else a = readSlots(r, start, { loose: true, expected: open, hours: open && r.spoken })
  if (!a) return null
  // Two years after "between" were read as one part already.
  if (a.slots.yearTo !== undefined) {
    const { yearTo, ...left } = a.slots
    return { a: left, b: { year: yearTo }, end: a.end }
  }
  if (a.slots.dayTo !== undefined && between) {
    const { dayTo, ...left } = a.slots
    return { a: left, b: { ...left, day: dayTo }, end: a.end }
  }
  if (a.slots.weekdays?.length === 2 && between) {
    const [x, y] = a.slots.weekdays as [number, number]
    return { a: { ...a.slots, weekdays: [x] }, b: { ...a.slots, weekdays: [y] }, end: a.end }
  }
  let k = skipComma(r, a.end)
  const link = r.words[k]
  if (link === undefined) return null
  if (between) {
    k = afterAnd(r, k)
    if (k < 0) return null
  } else if (isWord(link, 'to') || isWord(link, 'until')) k++
  else if (link.kind === 'mark' && link.key === '-') k++
  else if (open && link.prep === 'l' && r.spoken) k += 0
  else return null
  if (!between && link.kind !== 'mark' && isWord(r.words[k], 'until')) k++
  const b = readSecondSide(r, k, a.slots.clock !== undefined)
  if (!b) return null
  if (a.slots.loose !== undefined && b.slots.loose !== undefined) {
    // Two bare numbers are years, or hours in speech; nothing else.
    const years = a.slots.loose >= 1500 && b.slots.loose >= 1500 && a.slots.loose < b.slots.loose && b.slots.loose < 2200
    const hours = r.spoken && open && a.slots.loose <= 24 && b.slots.loose <= 24 && r.words[k]!.prep === 'l'
    if (years) return { a: { year: a.slots.loose }, b: { year: b.slots.loose }, end: b.end }
    if (!hours) return null
    a.slots.clock = hour(a.slots.loose)
    b.slots.clock = hour(b.slots.loose)
    delete a.slots.loose
    delete b.slots.loose
  }
  if (
    a.slots.loose !== undefined &&
    a.slots.loose >= 1500 &&
    b.slots.year !== undefined &&
    !b.slots.month &&
    a.slots.loose < b.slots.year
  ) {
    return { a: { year: a.slots.loose }, b: { year: b.slots.year }, end: b.end }
  }
  const aSolid = Object.keys(a.slots).some(x => x !== 'loose')
  if (!open && a.slots.loose !== undefined && !(b.slots.month || b.slots.day !== undefined)) return null
  if (!aSolid && b.slots.loose !== undefined) return null
  return { a: a.slots, b: b.slots, end: b.end }
}

/** In speech "for the five" closes a range: the preposition is no part of the second side. */
function readSecondSide(r: Reader, k: number, hours: boolean): SlotsRead | null {
  const w = r.words[k]
  const options = { loose: true, expected: true, hours }
  if (w?.prep !== 'l') return readSlots(r, k, options)
  const words = r.words as Word[]
  words[k] = { ...w, prep: '' }
  const read = readSlots(r, k, options)
  words[k] = w
  return read
}

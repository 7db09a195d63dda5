import { dayOf, type Period } from './period.js'
import type { Slots } from './date-slots.js'
import { looksForward } from './looks-forward.js'
import { readLength, readSlots, type SlotsRead } from './read-date-slots.js'
import { afterAnd, type Reader } from './read-number.js'
import { type DateContext, resolveDate, type Resolved } from './resolve-date.js'
import { entryOf, isWord, type Word } from './scan-words.js'

export type Relation = 'at' | 'by' | 'since' | 'until' | 'before' | 'after' | 'during'

/** A date expression found in a text. */
export interface When extends Resolved {
  readonly end: number
  readonly s: number
  readonly e: number
  readonly slots: Slots
  readonly relation?: Relation
  /** A number of units of time that the expression names: the coming five years, since 25 years. */
  readonly length?: { readonly v: number; readonly unit: string }
}

export interface DateEnvironment {
  readonly lexicon: DateContext['lexicon']
  readonly ref: number | null
  readonly anchor: Period | null
}

const RELATIONS: readonly (readonly [string, Relation])[] = [
  ['by', 'by'],
  ['since', 'since'],
  ['until', 'until'],
  ['ago', 'before'],
  ['after', 'after'],
  ['within', 'during'],
]

/** The date expression at word `i` with its preposition, its range and its meaning; null where none begins. */
export function readDate(r: Reader, i: number, env: DateEnvironment): When | null {
  const w = r.words[i]!
  let best: When | null = null
  const keep = (x: When | null) => {
    if (x && (!best || x.end > best.end)) best = x
  }
  const future = lazyFuture(r, i)
  keep(readDateRange(r, i, env, future))
  const expected = expectsDate(r, i - 1) || yearInBrackets(r, i)
  const plain = readSlots(r, i, { loose: false, expected })
  if (plain && standsAlone(r, i, plain)) keep(finish(r, i, i, plain, env, future()))
  for (const [name, relation] of RELATIONS) {
    if (!isWord(w, name)) continue
    const inner = readSlots(r, i + 1, { loose: false, expected: true })
    if (!inner || !standsAlone(r, i + 1, inner)) continue
    if (relation === 'before' && (inner.slots.shift || r.spoken)) continue
    const x = finish(r, i + 1, i, inner, env, relation === 'by' || future())
    if (x) keep({ ...x, relation })
  }
  return best
}

function lazyFuture(r: Reader, i: number): () => boolean {
  let known: boolean | undefined
  return () => (known ??= looksForward(r, i))
}

/** A preposition of time before: what follows may be a bare year or day. */
const expectsDate = (r: Reader, i: number): boolean => {
  const w = r.words[i]
  if (w === undefined) return false
  return (
    w.key === '\u0641\u064a' ||
    w.key === '\u0648\u0641\u064a' ||
    isWord(w, 'since') ||
    isWord(w, 'by') ||
    isWord(w, 'within') ||
    isWord(w, 'date-word') ||
    (isWord(w, 'until') && !r.spoken)
  )
}

/** A year alone in brackets, or with the mark of its calendar glued to it. */
function yearInBrackets(r: Reader, i: number): boolean {
  const w = r.words[i]!
  if (w.kind !== 'number' || w.literal!.groups[0]!.length !== 4) return false
  const next = r.words[i + 1]
  if (next?.glued && (isWord(next, 'gregorianMarks') || isWord(next, 'hijriMarks'))) return true
  return r.words[i - 1]?.key === '(' && next?.key === ')'
}

/** Parts that make a date only together with others. */
function standsAlone(r: Reader, i: number, read: SlotsRead): boolean {
  const s = read.slots
  const keys = Object.keys(s)
  if (keys.length === 0) return false
  if (s.clock && keys.every(k => k === 'clock')) return true
  if (s.month && keys.length === 1 && !r.spoken) {
    // A bare month name after its own word or a preposition; not "Mars" or a name.
    const w = r.words[i]!
    if (isWord(w, 'afterPreposition') && w.prep === '') {
      const before = r.words[i - 1]
      return TIME_PREPOSITIONS.some(p => isWord(before, p)) || entryOf(before, 'month') !== undefined
    }
    return !w.al || s.month.cal === 'islamic-umalqura'
  }
  return true
}

/** A preposition of time or place, or the word for month, before a name that may be a person's or a verb. */
const TIME_PREPOSITIONS = [
  'in',
  'since',
  'by',
  'within',
  'until',
  'ago',
  'after',
  'from',
  'month-word',
  'early',
  'middle',
  'late',
  'and',
  'to',
]

function finish(r: Reader, at: number, from: number, read: SlotsRead, env: DateEnvironment, future: boolean): When | null {
  const resolved = resolveDate(read.slots, { ...env, spoken: r.spoken, future })
  if (!resolved) return null
  const first = r.words[from]!
  const length = lengthOf(read.slots)
  void at
  return {
    ...resolved,
    end: read.end,
    s: first.stem,
    e: r.words[read.end - 1]!.e,
    slots: read.slots,
    ...(read.slots.shift?.relation ? { relation: read.slots.shift.relation } : {}),
    ...(length ? { length } : {}),
  }
}

const UNIT_ID: Readonly<Record<string, string>> = {
  second: 's',
  minute: 'min',
  hour: 'h',
  day: 'd',
  night: 'd',
  week: 'wk',
  month: 'mo',
  quarter: 'qt',
  year: 'a',
  decade: '10a',
  century: '100a',
}

function lengthOf(s: Slots): { v: number; unit: string } | undefined {
  // Days or weeks ago are a date; years ago also tell how long it is.
  if (s.shift)
    return s.shift.parts.length === 1 && s.shift.parts[0]!.unit === 'year'
      ? { v: s.shift.parts[0]!.v, unit: UNIT_ID[s.shift.parts[0]!.unit]! }
      : undefined
  if (s.unit && s.unit.count > 1) return { v: s.unit.count, unit: UNIT_ID[s.unit.unit]! }
  return undefined
}

/** From the 22nd to the 24th of August; between 2014 and 2022; 13 to 15 July; Thursday from nine to eleven. */
function readDateRange(r: Reader, i: number, env: DateEnvironment, future: () => boolean): When | null {
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
const finer = (p: Period, q: Period) => (ORDER.indexOf(p.gran) < ORDER.indexOf(q.gran) ? p.gran : q.gran)
const opens = (r: Reader, k: number) => isWord(r.words[k], 'between') || isWord(r.words[k], 'from')
const skipComma = (r: Reader, k: number) =>
  r.words[k]?.kind === 'mark' && (r.words[k]!.key === ',' || r.words[k]!.key === '\u060c') ? k + 1 : k

/** Digits with a dash between: 2014-2018, 27-29 of the eighth month. */
function readDash(r: Reader, k: number): { a: Slots; b: Slots; end: number } | null {
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

const hour = (n: number) => ({ h: n, m: 0, open: n <= 12 })

/** Fills each side with what only the other says: 22 to 24 August; 5 to 6 in the evening. False where the sides do not fit. */
function settle(a: Slots, b: Slots): boolean {
  // From five to six on the 22nd: the day is said besides, so the bare numbers are hours.
  if (b.loose !== undefined && a.loose !== undefined && b.loose <= 24 && (b.day !== undefined || b.rel !== undefined)) {
    a.clock = hour(a.loose)
    b.clock = hour(b.loose)
    delete a.loose
    delete b.loose
  } else if (b.clock && a.loose !== undefined && a.loose <= 24) {
    a.clock = b.clock.h >= 12 && a.loose < 12 ? { h: a.loose + 12, m: 0, open: false } : hour(a.loose)
    delete a.loose
  }
  for (const [x, y] of [
    [a, b],
    [b, a],
  ] as const) {
    if (x.loose === undefined) continue
    const n = x.loose
    delete x.loose
    if (y.clock) x.clock = y.dayPart && n < 12 ? { h: n + (y.clock.h >= 12 && n < 12 ? 12 : 0), m: 0, open: false } : hour(n)
    else if (y.year !== undefined && y.month === undefined && n >= 1000) x.year = n
    else if (n >= 1 && n <= 31 && (y.month || y.unit?.unit === 'month' || y.day !== undefined)) x.day = n
    else return false
  }
  const copy = <K extends keyof Slots>(key: K, to: Slots, from: Slots) => {
    if (to[key] === undefined && from[key] !== undefined) to[key] = from[key] as Slots[K]
  }
  const finer = (x: Slots) => x.day !== undefined || x.clock !== undefined
  for (const [x, y] of [
    [a, b],
    [b, a],
  ] as const) {
    if (x.clock && y.clock) {
      if (x === a || a.rel !== undefined || a.month !== undefined || a.weekdays)
        for (const key of ['rel', 'weekdays', 'month', 'day', 'year', 'dayPart', 'unit', 'tonight', 'part', 'numeric'] as const)
          if (!(key === 'dayPart' && x.clock.open === false)) copy(key, x, y)
      if (x.clock.open && !y.clock.open && x === a && y.clock.h > 12 && x.clock.h + 12 <= y.clock.h)
        x.clock = { ...x.clock, h: x.clock.h + 12, open: false }
      else if (x.clock.open && x === b && !y.clock.open && y.clock.h >= 12 && x.clock.h < 12)
        x.clock = { ...x.clock, h: x.clock.h + 12, open: false }
      else if (x.clock.open && y.clock.open === false) x.clock = { ...x.clock, open: false }
    }
    if (finer(x) && x.day !== undefined) {
      copy('month', x, y)
      if (!x.unit && y.unit?.unit === 'month' && !x.month) copy('unit', x, y)
    }
    if (x.weekdays && y.unit?.unit === 'week') copy('unit', x, y)
    if (x.month && (x.month || x.day !== undefined)) {
      copy('year', x, y)
      copy('yearMod', x, y)
      copy('cal', x, y)
    }
  }
  return true
}

/** The days named by a list of weekdays. */
export function listedDays(p: Period, slots: Slots): number[] | undefined {
  if (!slots.weekdays || slots.weekdays.length < 2) return undefined
  const out: number[] = []
  for (let d = dayOf(p.from); d < dayOf(p.to); d++) out.push(d)
  return out
}

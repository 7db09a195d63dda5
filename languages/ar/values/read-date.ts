import type { Slots } from './date-slots.js'
import { looksForward } from './looks-forward.js'
import { dayOf, type Period } from './period.js'
import { readDateRange } from './read-date-range.js'
import { readSlots, type SlotsRead } from './read-date-slots.js'
import type { Reader } from './reader.js'
import { resolveDate } from './resolve-date.js'
import { entryOf, isWord } from './scan-words.js'
import type { DateEnvironment, Relation, When } from './when.js'

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
    const x = finish(r, i + 1, i, inner, env, relation === 'by' || (relation !== 'since' && future()))
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
  const resolved = resolveDate(read.slots, { lexicon: env.lexicon, ref: env.ref, anchor: env.anchor, spoken: r.spoken, future })
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

/** The days named by a list of weekdays. */
export function listedDays(p: Period, slots: Slots): number[] | undefined {
  if (!slots.weekdays || slots.weekdays.length < 2) return undefined
  const out: number[] = []
  for (let d = dayOf(p.from); d < dayOf(p.to); d++) out.push(d)
  return out
}

import type { Value } from '../../../src/schema/value.js'
import type { Amount } from './amount.js'
import { isoDay } from './calendars.js'
import { isoOf } from './find-dates.js'
import { DAY } from './period.js'
import { readCounted } from './read-counted.js'
import type { DefiniteNumber } from './read-definite-number.js'
import type { VerbBound } from './read-verb-bound.js'
import type { Reader } from './reader.js'
import { entryOf, printedSpan } from './scan-words.js'
import type { When } from './when.js'

/** The value of the record for an amount. */
export function amountValue(r: Reader, a: Amount, bound: VerbBound | null): Value {
  const counted = readCounted(r, a)
  const noun = counted ? r.words[counted.index]! : null
  const approx = !bound ? a.approx : bound.side === 'min' ? 'more-than' : bound.side === 'max' ? 'up-to' : 'about'
  const e = noun && counted!.index === a.end ? noun.e : a.e
  const { start, end } = printedSpan(r.folded, a.s, e)
  return {
    start,
    end,
    kind: a.kind,
    value: {
      min: bound?.side === 'max' ? null : a.min,
      max: bound?.side === 'min' ? null : a.max,
      approx,
      ...(a.minExclusive || (bound?.side === 'min' && bound.exclusive) ? { minExclusive: true } : {}),
      ...(a.maxExclusive ? { maxExclusive: true } : {}),
      ...(a.vague ? { vague: true } : {}),
    },
    ...(a.unit ? { unit: a.unit } : {}),
    ...(a.per ? { per: a.per } : {}),
    ...(noun && counted ? { counted: countedAt(r, noun, counted.lemma) } : {}),
  }
}

function countedAt(r: Reader, noun: Reader['words'][number], lemma: string): NonNullable<Value['counted']> {
  const { start, end } = printedSpan(r.folded, noun.s, noun.e)
  return { start, end, lemma }
}

/** The value of the record for an ordinal, or for the definite count of a plural. */
export function ordinalValue(r: Reader, i: number, d: DefiniteNumber): Value {
  const noun = d.noun === null ? null : r.words[d.noun]!
  const counted = noun && d.kind === 'number' ? { counted: countedAt(r, noun, entryOf(noun, 'noun')?.lemma ?? noun.base) } : {}
  const time = noun && d.kind === 'number' ? entryOf(noun, 'time') : undefined
  if (noun && time) {
    const { start, end } = printedSpan(r.folded, noun.stem, r.words[d.end - 1]!.e)
    return {
      start,
      end,
      kind: 'duration',
      value: { min: d.v, max: d.v, approx: 'exact' },
      unit: time.id,
    }
  }
  const { start, end } = printedSpan(r.folded, r.words[i]!.stem, r.words[d.end - 1]!.e)
  return {
    start,
    end,
    kind: d.kind,
    value: { min: d.v, max: d.v, approx: 'exact' },
    ...counted,
  }
}

/** The value of the record for a date; `value` and `unit` too where it names a number of units (since 25 years). */
export function dateValue(r: Reader, w: When): Value {
  const p = w.periods[0]
  const timed = p !== undefined && p.gran === 'time'
  const interval = p
    ? timed
      ? { from: isoOf(p.from, true, p.seconds), to: isoOf(p.to - 1, true, p.seconds) }
      : { from: isoDay(Math.floor(p.from / DAY)), to: isoDay(Math.ceil(p.to / DAY) - 1) }
    : undefined
  const { start, end } = printedSpan(r.folded, w.s, w.e)
  return {
    start,
    end,
    kind: 'date',
    ...(interval ? { interval } : { unresolved: w.why ?? 'not resolved' }),
    ...(p ? { granularity: p.gran } : {}),
    basis: w.basis,
    ...(w.relation ? { relation: w.relation } : {}),
    ...(w.calendar && w.calendar !== 'gregorian' ? { calendar: w.calendar } : {}),
    ...(w.length ? { value: { min: w.length.v, max: w.length.v, approx: 'exact' as const }, unit: w.length.unit } : {}),
  }
}

import { type Bound, type Core, free, NO_CORE } from './amount-core.js'
import type { Amount, AmountOptions } from './amount.js'
import type { EntryOf } from './lexicon.js'
import { AFTER, boundOf, BOUNDS } from './read-bound.js'
import { readMinorAfter } from './read-money.js'
import { readRange, readSingle, readVague } from './read-range.js'
import { rateAt } from './read-rate.js'
import { signBefore } from './read-sign.js'
import { otherNoun, readUnit } from './read-unit-after.js'
import type { Reader } from './reader.js'
import { entryOf, isWord } from './scan-words.js'

/** Reads an amount at `i`: bound words, sign, number or range, unit, rate. Null where none begins. */
export function readAmount(r: Reader, i: number, options: AmountOptions): Amount | null {
  let k = i
  let bound: Bound | null = null
  for (let n = 0; n < 2; n++) {
    const b = boundOf(r.words[k], BOUNDS)
    if (!b || (n > 0 && r.words[k]!.conj !== '')) break
    if (bound === null || b.approx !== 'about') bound = b
    k++
  }
  if (bound && r.words[k]?.conj) return null
  const before = signBefore(r, k)
  if (before) k = before.end
  const core = readRange(r, k) ?? readVague(r, k) ?? readSingle(r, k)
  if (!core) {
    if (before) return null
    const b = readBareUnit(r, k, options, bound !== null)
    return b ? finish(r, i, { bound, before: null, ...b }, options) : null
  }
  return finish(r, i, { core, bound, before, unitAt: core.end }, options)
}

interface Found {
  readonly core: Core
  readonly bound: Bound | null
  readonly before: ReturnType<typeof signBefore>
  readonly unitAt: number
  readonly bareUnit?: boolean
  /** The dual of a counted noun: two agreements. */
  readonly dualNoun?: boolean
  /** "The whole of the week". */
  readonly whole?: EntryOf<'time'>
}

/** A unit noun in the dual, or alone where that is asked for: two tons, an hour. */
function readBareUnit(r: Reader, k: number, options: AmountOptions, bounded: boolean): Omit<Found, 'bound' | 'before'> | null {
  const w = r.words[k]
  if (w === undefined) return null
  if (isWord(w, 'whole') && options.bare && r.words[k + 1]?.al && entryOf(r.words[k + 1], 'time')?.n === 1) {
    const time = entryOf(r.words[k + 1], 'time')!
    const core: Core = { first: k, end: k, lo: 1, hi: 1, read: null, vague: false, range: false, scale: 1, digits: false, al: false }
    return { core, unitAt: k + 1, bareUnit: true, whole: time }
  }
  if (w.al) return null
  const noun = entryOf(w, 'noun')
  const decades = entryOf(w, 'time')
  if (
    noun?.n === 2 &&
    (w.entries.length === 1 || (decades && otherNoun(r, k, decades, { ...NO_CORE, first: k, lo: 2, hi: 2 }))) &&
    !bounded &&
    !entryOf(r.words[k - 1], 'num')
  ) {
    const core: Core = { first: k, end: k + 1, lo: 2, hi: 2, read: null, vague: false, range: false, scale: 1, digits: false, al: false }
    return { core, unitAt: k + 1, bareUnit: true, dualNoun: true }
  }
  const e = entryOf(w, 'unit') ?? entryOf(w, 'time') ?? entryOf(w, 'cur') ?? entryOf(w, 'minor')
  if (!e || e.n === 3) return null
  if (e.n === 1 && !options.bare && !bounded) return null
  if (e.n === 2 && entryOf(r.words[k - 1], 'num') && !options.bare) return null
  // The dual before its genitive ("the two days of") belongs to a date.
  if (e.n === 2 && e.c === 'time' && w.base.endsWith('\u064a')) return null
  const core: Core = {
    first: k,
    end: k,
    lo: e.n,
    hi: e.n,
    read: null,
    vague: false,
    range: false,
    scale: 1,
    digits: false,
    al: false,
  }
  return { core, unitAt: k, bareUnit: true }
}

function finish(r: Reader, first: number, found: Found, options: AmountOptions): Amount | null {
  const { core } = found
  let unit = found.before
    ? { kind: found.before.kind, end: core.end, factor: 1, unit: found.before.unit }
    : readUnit(r, found.unitAt, core, options)
  if (found.before?.kind === 'money') unit = readMinorAfter(r, unit, core)
  let end = unit?.end ?? core.end
  if (found.bareUnit && !unit && !found.dualNoun) return null
  let bound = found.bound
  const after = boundOf(r.words[end], AFTER)
  if (after && free(r.words[end])) {
    bound ??= after
    end++
  }
  let per: string | undefined
  const rate = free(r.words[end]) ? rateAt(r, end) : undefined
  const alreadyRate = unit?.unit?.includes('/')
  if (rate && unit && !alreadyRate) {
    per = rate.per
    end = rate.end
  }
  const afterRate = boundOf(r.words[end], AFTER)
  if (afterRate && !bound && free(r.words[end])) {
    bound = afterRate
    end++
  }
  const factor = unit?.factor ?? 1
  const lo = round(core.lo * factor) + (unit?.plus ?? 0)
  const hi = round(core.hi * factor) + (unit?.plus ?? 0)
  const point = !core.range && !core.vague
  const about = bound?.approx === 'about'
  const open = bound && !about && point ? bound : null
  const s = r.words[first]!.stem
  return {
    kind:
      unit?.kind ??
      (r.spoken && isWord(r.words[first - 1], 'percent-word') ? 'percent' : undefined) ??
      (core.read?.fraction && core.lo < 1 && !core.digits ? 'ratio' : 'number'),
    first,
    end,
    s,
    e: r.words[end - 1]!.e,
    min: open?.side === 'max' ? null : lo,
    max: open?.side === 'min' ? null : hi,
    approx: core.vague ? 'about' : core.range ? 'between' : (bound?.approx ?? 'exact'),
    ...(open?.exclusive && open.side === 'min' ? { minExclusive: true } : {}),
    ...(open?.exclusive && open.side === 'max' ? { maxExclusive: true } : {}),
    ...(core.vague ? { vague: true } : {}),
    ...(unit?.unit ? { unit: unit.unit } : {}),
    ...(per ? { per } : {}),
    ...(unit?.timeUnit ? { timeUnit: unit.timeUnit } : {}),
    ...(unit?.parts ? { parts: unit.parts } : {}),
    digits: core.digits,
    al: core.al,
    scale: core.scale,
    range: core.range,
    bare: found.bareUnit ?? false,
  }
}

const round = (v: number) => Number(v.toPrecision(15))

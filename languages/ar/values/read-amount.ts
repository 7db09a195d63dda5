import type { Approximation } from '../../../src/schema/statement.js'
import type { EntryOf, TimeUnit } from './lexicon.js'
import { afterAnd, type NumberRead, readMagnitude, readNumber, type Reader } from './read-number.js'
import { signAfter, signBefore } from './read-sign.js'
import { entryOf, isWord, type Word } from './scan-words.js'

/** A number with its bounds and its unit, as found. Word indexes; `s` and `e` are folded offsets. */
export interface Amount {
  readonly kind: 'number' | 'percent' | 'money' | 'quantity' | 'duration' | 'ratio'
  readonly first: number
  readonly end: number
  readonly s: number
  readonly e: number
  readonly min: number | null
  readonly max: number | null
  readonly approx: Approximation
  readonly minExclusive?: boolean
  readonly maxExclusive?: boolean
  readonly vague?: boolean
  readonly unit?: string
  readonly per?: string
  readonly timeUnit?: TimeUnit
  /** Several parts of a duration in words such as an hour and a half. */
  readonly parts?: readonly { readonly v: number; readonly unit: TimeUnit }[]
  readonly digits: boolean
  readonly al: boolean
  readonly scale: number
  readonly range: boolean
  /** The unit alone, without a number: one of it, or two. */
  readonly bare: boolean
}

export interface AmountOptions {
  /** A unit noun without number counts as one of it. */
  readonly bare: boolean
  readonly state: string | undefined
}

interface Bound {
  readonly approx: Approximation
  readonly side: 'min' | 'max' | 'both'
  readonly exclusive: boolean
}

const BOUNDS: Readonly<Record<string, Bound>> = {
  about: { approx: 'about', side: 'both', exclusive: false },
  more: { approx: 'more-than', side: 'min', exclusive: true },
  'at-least': { approx: 'more-than', side: 'min', exclusive: false },
  less: { approx: 'less-than', side: 'max', exclusive: true },
  'at-most': { approx: 'up-to', side: 'max', exclusive: false },
  'up-to': { approx: 'up-to', side: 'max', exclusive: false },
}
const AFTER: Readonly<Record<string, Bound>> = {
  'about-after': BOUNDS['about']!,
  'at-least-after': BOUNDS['at-least']!,
  'at-most-after': BOUNDS['at-most']!,
}

function boundOf(w: Word | undefined, table: Readonly<Record<string, Bound>>): Bound | null {
  if (w === undefined) return null
  for (const e of w.entries) if (e.c === 'w' && table[e.w]) return table[e.w]!
  return null
}

interface Core {
  readonly first: number
  readonly end: number
  readonly lo: number
  readonly hi: number
  readonly read: NumberRead | null
  readonly vague: boolean
  readonly range: boolean
  readonly scale: number
  readonly digits: boolean
  readonly al: boolean
}

const free = (w: Word | undefined): w is Word => w !== undefined && w.conj === '' && w.prep === ''

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
    return b ? finish(r, i, { ...b, bound, before: null }, options) : null
  }
  return finish(r, i, { core, bound, before, unitAt: core.end }, options)
}

function readSingle(r: Reader, k: number): Core | null {
  const n = readNumber(r, k)
  if (!n) return null
  // A range goes on after a plain number: 15 to 20 thousand.
  const link = r.words[n.end]
  const linked = free(link) && (isWord(link, 'to') || (isWord(link, 'until') && n.digits))
  const dash = link?.kind === 'mark' && link.key === '-' && r.words[n.end + 1]?.kind === 'number' && n.digits
  if (linked || dash) {
    const hi = readNumber(r, n.end + 1)
    if (hi && (free(r.words[n.end + 1]) || hi.digits)) {
      const lo = share(n, hi)
      if (lo < hi.v)
        return { first: k, end: hi.end, lo, hi: hi.v, read: hi, vague: false, range: true, scale: hi.scale, digits: n.digits, al: n.al }
    }
  }
  const lit = r.words[k]?.literal
  return {
    first: k,
    end: n.end,
    lo: n.v,
    hi: n.v,
    read: n,
    vague: false,
    range: false,
    scale: n.scale,
    digits: n.digits || lit != null,
    al: n.al,
  }
}

/** The scale of the second number holds for the first: 15 to 20 thousand. */
const share = (lo: NumberRead, hi: NumberRead): number =>
  lo.scale === 1 && hi.scale > 1 && lo.v < GROUP && lo.v * hi.scale < hi.v ? lo.v * hi.scale : lo.v
const GROUP = 1000

/** From 500 to 600; between 20 and 25 thousand; 5-10 written with a dash. */
function readRange(r: Reader, k: number): Core | null {
  const w = r.words[k]
  if (w === undefined) return null
  const between = isWord(w, 'between')
  const from = isWord(w, 'from')
  if (between || from) {
    const lo = between ? readMagnitude(r, k + 1) : readNumber(r, k + 1)
    if (!lo) return null
    let link = lo.end
    // The unit may stand twice: from 5 dollars to 10 dollars.
    const unit = r.words[link]
    if (
      free(unit) &&
      (entryOf(unit, 'cur') || entryOf(unit, 'unit') || entryOf(unit, 'time') || isWord(unit, 'percent') || unit.key === '%')
    )
      link++
    const j = between ? afterAnd(r, link) : isWord(r.words[link], 'to') || isWord(r.words[link], 'until') ? link + 1 : -1
    const toBetween = between && j < 0 && isWord(r.words[link], 'to') ? link + 1 : j
    if (toBetween < 0) return null
    const hi = readNumber(r, toBetween)
    if (!hi) return null
    const low = share(lo, hi)
    if (low >= hi.v) return null
    return { first: k, end: hi.end, lo: low, hi: hi.v, read: hi, vague: false, range: true, scale: hi.scale, digits: lo.digits, al: lo.al }
  }
  const lit = w.literal
  if (lit && lit.seps.length === 1 && lit.seps[0] === '-' && !lit.point) {
    const [a, b] = [Number(lit.groups[0]), Number(lit.groups[1])]
    const scale = entryOf(r.words[k + 1], 'scale')
    if (a < b) {
      const f = scale && free(r.words[k + 1]) ? scale.v : 1
      return {
        first: k,
        end: k + (f > 1 ? 2 : 1),
        lo: a * f,
        hi: b * f,
        read: null,
        vague: false,
        range: true,
        scale: f,
        digits: true,
        al: false,
      }
    }
  }
  return null
}

/** Tens of thousands, hundreds, a few thousand, thousands. */
function readVague(r: Reader, k: number): Core | null {
  const w = r.words[k]
  if (w === undefined) return null
  const vague = entryOf(w, 'vague')
  const scale = entryOf(w, 'scale')
  if (vague) {
    if (entryOf(r.words[k - 1], 'num') && free(w)) return null
    let end = k + 1
    let f = 1
    for (;;) {
      const s = entryOf(r.words[end], 'scale')
      const linked = isWord(r.words[end], 'from') && entryOf(r.words[end + 1], 'scale')?.n === 3
      if (s && s.n !== 2 && free(r.words[end])) {
        f *= s.v
        end++
      } else if (linked) {
        f *= entryOf(r.words[end + 1], 'scale')!.v
        end += 2
      } else break
    }
    return {
      first: k,
      end,
      lo: vague.from * f,
      hi: (vague.to + 1) * f - 1,
      read: null,
      vague: true,
      range: false,
      scale: f,
      digits: false,
      al: w.al,
    }
  }
  if (scale?.n === 3) {
    const next = entryOf(r.words[k + 1], 'scale')
    const f = next && free(r.words[k + 1]) && next.n !== 2 ? next.v : 1
    return {
      first: k,
      end: k + (f > 1 ? 2 : 1),
      lo: 2 * scale.v * f,
      hi: 10 * scale.v * f - 1,
      read: null,
      vague: true,
      range: false,
      scale: scale.v * f,
      digits: false,
      al: w.al,
    }
  }
  return null
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

const NO_CORE: Core = { first: 0, end: 0, lo: 0, hi: 0, read: null, vague: false, range: false, scale: 1, digits: false, al: false }

interface UnitRead {
  readonly kind: Amount['kind']
  readonly end: number
  readonly factor: number
  readonly unit?: string
  readonly timeUnit?: TimeUnit
  readonly parts?: Amount['parts']
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
function rateAt(r: Reader, i: number): { per: string; end: number } | undefined {
  const w = r.words[i]!
  for (const e of w.entries) if (e.c === 'w' && RATES[e.w]) return { per: RATES[e.w]!, end: i + 1 }
  const unit = isWord(w, 'in') ? r.words[i + 1] : w.prep === 'b' ? w : undefined
  const time = unit?.al ? entryOf(unit, 'time') : undefined
  const at = unit === w ? i : i + 1
  const next = r.words[at + 1]
  if (time?.n !== 1 || (next?.al && next.conj === '')) return undefined
  return { per: time.id, end: at + 1 }
}

function readUnit(r: Reader, at: number, core: Core, options: AmountOptions): (UnitRead & { plus?: number }) | null {
  let k = at
  let linked = false
  const of = r.words[k + 1]
  if (
    isWord(r.words[k], 'from') &&
    free(r.words[k]) &&
    (core.vague || core.scale > 1) &&
    (of?.al || (core.vague && entryOf(of, 'unit')?.n === 3))
  ) {
    k++
    linked = true
  }
  const w = r.words[k]
  if (w === undefined) return null
  if (w.kind === 'mark' && w.key === '%') return { kind: 'percent', end: k + 1, factor: 1, unit: '%' }
  if (!linked && free(w)) {
    if (isWord(w, 'percent')) return { kind: 'percent', end: k + 1, factor: 1, unit: '%' }
    if (isWord(w, 'points')) return { kind: 'quantity', end: k + 1, factor: 1, unit: 'pp' }
  }
  if ((free(w) || at === core.first) && (!w.al || linked || core.vague || core.scale > 1)) {
    const cur = entryOf(w, 'cur')
    if (cur) return readMoney(r, k, cur, core, options)
    const minor = entryOf(w, 'minor')
    if (minor && !linked && !(minor.n === 2 && entryOf(w, 'time'))) return readMinor(r, k, minor, options)
    const time = entryOf(w, 'time')
    if (time && !linked && !otherNoun(r, k, time, core)) return readTime(r, k, time, core)
    const unit = entryOf(w, 'unit')
    if (unit && (!linked || core.vague)) {
      const f = afterAnd(r, k + 1)
      const frac = f >= 0 ? entryOf(r.words[f], 'frac') : undefined
      if (
        frac &&
        frac.n !== 3 &&
        !entryOf(r.words[f], 'num') &&
        core.lo === core.hi &&
        core.lo < 3 &&
        !core.digits &&
        !isNoun(r.words[f + 1])
      ) {
        return { kind: 'quantity', end: f + 1, factor: 1, unit: unit.id, plus: frac.n / frac.v }
      }
      return { kind: 'quantity', end: k + 1, factor: 1, unit: unit.id }
    }
  }
  const sign = at === core.end && core.end > core.first ? signAfter(r, core.end) : null
  if (sign) {
    const t = sign.kind === 'time' ? r.lexicon.secondsOf.get(sign.unit) : undefined
    if (sign.kind === 'time') return t ? { kind: 'duration', end: sign.end, factor: 1, unit: t.id, timeUnit: t.unit } : null
    if (sign.kind === 'cur') {
      const money: UnitRead = { kind: 'money', end: sign.end, factor: 1, unit: sign.unit }
      return readMinorAfter(r, money, core)
    }
    return { kind: 'quantity', end: sign.end, factor: 1, unit: sign.unit }
  }
  return null
}

/** A decade is also a contract, a century a horn: more than ten or thirty of them are not of time. */
function otherNoun(r: Reader, k: number, time: EntryOf<'time'>, core: Core): boolean {
  if (time.unit === 'century') return core.hi > 30
  if (time.unit !== 'decade') return false
  if (core.hi > 10) return true
  const before = r.words[core.first - 1]
  const said = TIME_BEFORE.some(w => isWord(before, w)) || isWord(r.words[k + 1], 'of-time')
  const mod = r.words[k + 1]?.al && (isWord(r.words[k + 1], 'last') || isWord(r.words[k + 1], 'next'))
  return !r.spoken && !said && !mod
}
const TIME_BEFORE = ['since', 'ago', 'after', 'within', 'for', 'about', 'more', 'less']

const isNoun = (w: Word | undefined) => w !== undefined && w.kind === 'word' && w.conj === '' && w.prep === '' && w.entries.length === 0

/** A currency with its nationality: dollars, Canadian dollars, dinars of the state whose text this is. */
function readMoney(r: Reader, k: number, cur: EntryOf<'cur'>, core: Core, options: AmountOptions): (UnitRead & { plus?: number }) | null {
  let end = k + 1
  // "one riyal": the adjective says the number of a bare unit.
  if (entryOf(r.words[end], 'num')?.v === 1 && core.end === core.first && free(r.words[end])) end++
  const nat = free(r.words[end]) ? entryOf(r.words[end], 'nat') : undefined
  let code = cur.code
  if (nat && cur.by[nat.code]) {
    code = cur.by[nat.code]!
    end++
  } else if (nat && code) {
    end += 1
  } else if (!nat && options.state && cur.by[options.state]) code = cur.by[options.state]!
  else if (!nat && cur.context && !r.spoken) code = currencyNear(r, k, cur) ?? code
  const money: UnitRead = { kind: 'money', end, factor: cur.factor, ...(code ? { unit: code } : { unit: 'XXX' }) }
  return readMinorAfter(r, money, core)
}

const BACK = 160
const AHEAD = 60

/** The currency of the state named last before the sum, or soon after it. */
function currencyNear(r: Reader, k: number, cur: EntryOf<'cur'>): string | null {
  const at = (i: number): string | undefined => {
    const w = r.words[i]
    const place = entryOf(w, 'country') ?? entryOf(w, 'nat')
    return place ? cur.by[place.code] : undefined
  }
  for (let i = k - 1; i >= 0 && i > k - BACK; i--) if (at(i)) return at(i)!
  for (let i = k + 1; i < r.words.length && i < k + AHEAD; i++) if (at(i)) return at(i)!
  return null
}

/** Hundredths after the whole: five dollars and fifty cents. */
function readMinorAfter(r: Reader, money: UnitRead | null, core: Core): (UnitRead & { plus?: number }) | null {
  if (!money || core.range || core.vague) return money
  let j = afterAnd(r, money.end)
  const cents = j < 0 ? r.words[money.end] : undefined
  if (cents?.kind === 'number' && r.words[money.end + 1]?.key === 'c')
    return { ...money, end: money.end + 2, plus: Number(cents.literal!.groups[0]) / 100 }
  if (j < 0) return money
  const bare = entryOf(r.words[j], 'minor')
  let v = 1
  let end = j + 1
  let minor = bare
  if (bare) {
    v = bare.n === 2 ? 2 : 1
    if (entryOf(r.words[end], 'num')?.v === 1) end++
  } else {
    const n = readMagnitude(r, j)
    minor = n ? entryOf(r.words[n.end], 'minor') : undefined
    if (!n || !minor) return money
    v = n.v
    end = n.end + 1
  }
  j = end
  const sign = core.lo < 0 ? -1 : 1
  return minor ? { ...money, end: j, plus: (sign * v) / minor.per } : money
}

function readMinor(r: Reader, k: number, minor: EntryOf<'minor'>, options: AmountOptions): UnitRead {
  let end = k + 1
  const nat = free(r.words[end]) ? entryOf(r.words[end], 'nat') : undefined
  if (nat) end++
  void options
  return { kind: 'money', end, factor: 1 / minor.per, unit: minor.of }
}

/** Time units with all their parts: two hours and a half, one year, 3 months and a day. */
function readTime(r: Reader, k: number, time: EntryOf<'time'>, core: Core): UnitRead & { plus?: number } {
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
  if (parts.length === 1 && years > 0 && !Number.isInteger(parts[0]!.v)) {
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

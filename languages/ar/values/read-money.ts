import { type Core, free } from './amount-core.js'
import type { AmountOptions } from './amount.js'
import type { EntryOf } from './lexicon.js'
import { readMagnitude } from './read-number.js'
import type { UnitRead } from './unit-read.js'
import { afterAnd, type Reader } from './reader.js'
import { entryOf } from './scan-words.js'

/** A currency with its nationality: dollars, Canadian dollars, dinars of the state whose text this is. */
export function readMoney(
  r: Reader,
  k: number,
  cur: EntryOf<'cur'>,
  core: Core,
  options: AmountOptions,
): (UnitRead & { plus?: number }) | null {
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
export function readMinorAfter(r: Reader, money: UnitRead | null, core: Core): (UnitRead & { plus?: number }) | null {
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

export function readMinor(r: Reader, k: number, minor: EntryOf<'minor'>, options: AmountOptions): UnitRead {
  let end = k + 1
  const nat = free(r.words[end]) ? entryOf(r.words[end], 'nat') : undefined
  if (nat) end++
  void options
  return { kind: 'money', end, factor: 1 / minor.per, unit: minor.of }
}

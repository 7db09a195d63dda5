import { type Core, free } from './amount-core.js'
import type { AmountOptions } from './amount.js'
import type { EntryOf } from './lexicon.js'
import { readTime } from './read-length-of-time.js'
import { readMinor, readMinorAfter, readMoney } from './read-money.js'
import { signAfter } from './read-sign.js'
import { afterAnd, type Reader } from './reader.js'
import type { UnitRead } from './unit-read.js'
import { entryOf, isWord, type Word } from './scan-words.js'

export function readUnit(r: Reader, at: number, core: Core, options: AmountOptions): (UnitRead & { plus?: number }) | null {
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
export function otherNoun(r: Reader, k: number, time: EntryOf<'time'>, core: Core): boolean {
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

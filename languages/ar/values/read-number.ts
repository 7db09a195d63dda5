import { readFraction, readHeadFraction, readScales, scaled } from './read-fraction.js'
import { afterHundreds, readGroup } from './read-group.js'
import { literalFraction, literalNumber, type LiteralStyle } from './read-literal.js'
import { afterAnd, follows, GROUP, type NumberRead, type Reader } from './reader.js'
import { entryOf, isWord } from './scan-words.js'

/** Reads the number at `i`: signs, words, digits, scales, fractions, decimals. Null where none begins. */
export function readNumber(r: Reader, i: number): NumberRead | null {
  const sign = entryOf(r.words[i], 'sign')
  if (sign) {
    const n = readPositive(r, i + 1)
    return n && follows(r.words[i + 1]) ? { ...n, v: n.v * sign.v } : null
  }
  const w = r.words[i]
  if (w === undefined) return null
  if (w.kind === 'mark' && (w.key === '-' || w.key === '+')) {
    const next = r.words[i + 1]
    const before = r.words[i - 1]
    const free = before === undefined || !w.glued || (before.kind === 'mark' && !')]%'.includes(before.key)) || w.key === '+'
    if (next?.kind !== 'number' || !free || (!next.glued && before !== undefined)) return null
    const n = readPositive(r, i + 1)
    return n ? { ...n, v: w.key === '-' ? -n.v : n.v } : null
  }
  return readPositive(r, i)
}

function readPositive(r: Reader, i: number): NumberRead | null {
  const start = r.words[i]
  if (start === undefined) return null
  const head = readHeadFraction(r, i) ?? readParts(r, i)
  if (head) return head
  const m = readMagnitude(r, i)
  if (!m) return null
  return readTail(r, m)
}

/** A power written with a caret. */
function readPower(r: Reader, m: NumberRead): NumberRead | null {
  if (r.words[m.end]?.key !== '^') return null
  let k = m.end + 1
  let sign = 1
  while (r.words[k]?.key === '-') {
    sign = -sign
    k++
  }
  const e = r.words[k]?.kind === 'number' ? readDigits(r, k) : null
  return e ? { ...m, v: m.v ** (sign * e.v), end: e.end, fraction: false } : null
}

/** What may follow a whole number: a spoken decimal, parts of a whole, a fraction, a ratio. */
function readTail(r: Reader, m: NumberRead): NumberRead {
  const power = readPower(r, m)
  if (power) return power
  const next = r.words[m.end]
  if (follows(next) && isWord(next, 'permille')) return { ...m, v: m.v / GROUP, end: m.end + 1, fraction: true }
  if (follows(next) && isWord(next, 'point')) {
    const d = readDecimals(r, m.end + 1)
    const of = d ? powerOfTen(r, d.end) : null
    if (d && of && Number(d.digits) < of.v) {
      // One point one of ten thousand: 1.0001.
      return { ...m, v: m.v + Number(d.digits) / of.v, end: of.end, fraction: true }
    }
    if (d) {
      const v = Number(`${m.v}.${d.digits}`)
      const scale = readScales(r, d.end)
      return { ...m, v: v * scale.v, end: scale.end, scale: Math.max(m.scale, scale.v), fraction: scale.v === 1 }
    }
  }
  // Three quarters; twenty-three fifths.
  const frac = follows(next) && !next.al ? entryOf(next, 'frac') : undefined
  if (frac && (frac.n === 3 ? m.v <= 99 : frac.n === 1 && m.v > 10 && !m.digits) && m.scale === 1 && m.v >= 2) {
    return scaled(r, { ...m, v: m.v / frac.v, end: m.end + 1, fraction: true })
  }
  const j = afterAnd(r, m.end)
  if (j >= 0) {
    const f = readFraction(r, j)
    if (f) {
      const s = readScales(r, f.end, true)
      if (s.v > 1) {
        // A million and half a million; one and a half million.
        const v = m.scale > 1 ? m.v + f.v * s.v : (m.v + f.v) * s.v
        return { ...m, v, end: s.end, scale: Math.max(m.scale, s.v), fraction: false }
      }
      const hundred = r.spoken && follows(r.words[f.end]) && entryOf(r.words[f.end], 'num')?.g === 'hundred'
      if (hundred) return { ...m, v: m.v + f.v * 100, end: f.end + 1, fraction: false }
      return { ...m, v: m.v + f.v * m.scale, end: f.end, fraction: m.scale === 1 }
    }
    // Seven and ninety-nine of a hundred.
    const part = readMagnitude(r, j)
    const of = part && powerOfTen(r, part.end)
    if (part && of && part.v < of.v) return { ...m, v: m.v + part.v / of.v, end: of.end, fraction: true }
    // A hundred and ten and a million: the smaller first.
    const up = entryOf(r.words[j], 'scale')
    if (up && up.n === 1 && !r.words[j]!.al && m.scale === 1 && m.v < up.v && !m.digits && m.v >= 100) {
      return { ...m, v: m.v + up.v, end: j + 1, scale: up.v }
    }
  }
  return readRatio(r, m)
}

/** One in twenty, one over three, ten of a hundred. */
function readRatio(r: Reader, m: NumberRead): NumberRead {
  const next = r.words[m.end]
  if (!follows(next) || m.scale > 1) return m
  const over = isWord(next, 'over')
  if (!over && !(isWord(next, 'from') && (r.spoken || m.v <= 10))) return m
  const each = isWord(r.words[m.end + 1], 'each') ? 1 : 0
  const d = readMagnitude(r, m.end + 1 + each)
  if (each && d && d.v > m.v) return { ...m, v: m.v / d.v, end: d.end, fraction: true }
  if (!d || d.v <= m.v || d.al || r.words[m.end + 1]!.prep !== '') return m
  if (!over && !r.spoken && Math.log10(d.v) % 1 !== 0) return m
  if (m.digits && d.digits && !over) return m
  return { ...m, v: m.v / d.v, end: d.end, fraction: true }
}

function powerOfTen(r: Reader, i: number): { v: number; end: number } | null {
  if (!follows(r.words[i]) || !isWord(r.words[i], 'from')) return null
  const d = readMagnitude(r, i + 1)
  return d && d.v >= 10 && Math.log10(d.v) % 1 === 0 ? d : null
}

/** A part of so many: the denominator alone is said. */
function readParts(r: Reader, i: number): NumberRead | null {
  const w = r.words[i]!
  let n = 1
  let k = i
  let digits = false
  if (!isWord(w, 'part')) {
    const m = readMagnitude(r, i)
    if (!m || !follows(r.words[m.end]) || !isWord(r.words[m.end], 'part')) return null
    n = m.v
    k = m.end
    digits = m.digits
  }
  if (!isWord(r.words[k + 1], 'from')) return null
  const d = readMagnitude(r, k + 2)
  return d ? { v: n / d.v, end: d.end, scale: 1, digits: digits || d.digits, al: false, fraction: true } : null
}

/** Digits after a spoken decimal point: one number, or digit by digit. */
function readDecimals(r: Reader, i: number): { digits: string; end: number } | null {
  // A number of several terms is the row of decimals as it stands: point one thousand and ten.
  const whole = readMagnitude(r, i)
  if (whole && whole.scale > 1 && whole.v % 1000 !== 0 && !whole.digits) return { digits: String(whole.v), end: whole.end }
  let digits = ''
  let end = i
  while (follows(r.words[end])) {
    const w = r.words[end]!
    const zero = entryOf(w, 'num')?.g === 'zero'
    const lit = w.literal && w.literal.seps.length === 0 ? { v: Number(w.literal.groups[0]), end: end + 1 } : null
    const g = lit ?? (zero ? { v: 0, end: end + 1 } : readGroup(r, end))
    if (!g || (digits !== '' && g.v > 9)) break
    digits += w.literal && w.literal.seps.length === 0 ? w.literal.groups[0] : String(g.v)
    end = g.end
    if (g.v > 9) break
  }
  return digits === '' ? null : { digits, end }
}

const style = (r: Reader, i: number): LiteralStyle => {
  const next = r.words[i + 1]
  const scaledNext = next !== undefined && (entryOf(next, 'scale') !== undefined || isWord(next, 'percent') || next.key === '%')
  return { pointIsThousands: !r.spoken && !scaledNext }
}

/** Whole numbers and written decimals: groups below a thousand with falling scales. */
export function readMagnitude(r: Reader, i: number): NumberRead | null {
  let at = i
  let al = false
  const first = r.words[i]
  if (first === undefined) return null
  if (first.al && first.base === '' && r.words[i + 1]?.kind === 'number') {
    al = true
    at++
  } else if (first.al) al = true
  let total = 0
  let top = 1
  let last = Number.POSITIVE_INFINITY
  let digits = false
  let end = at
  for (let n = 0; ; n++) {
    let k = end
    if (n > 0) {
      k = afterAnd(r, end)
      if (k < 0) break
      if (r.words[k]?.al !== false) break
    }
    const term = readTerm(r, k)
    if (!term) break
    if (n > 0 && (term.scale >= last || term.v >= last || last === 1 || (term.digits && !Number.isInteger(term.v)))) break
    // "three thousand and two quarters": the unit belongs to the fraction.
    total += term.v
    top = Math.max(top, term.scale)
    digits ||= term.digits
    last = term.scale
    end = term.end
    if (!Number.isInteger(term.g)) break
  }
  return end === at ? null : { v: total, end, scale: top, digits, al, fraction: !Number.isInteger(total) }
}

interface Term {
  readonly v: number
  readonly g: number
  readonly scale: number
  readonly end: number
  readonly digits: boolean
}

function readTerm(r: Reader, i: number): Term | null {
  const w = r.words[i]
  if (w === undefined) return null
  if (w.kind === 'number') {
    const v = readDigits(r, i)
    if (!v) return null
    const hundred = follows(r.words[v.end]) ? entryOf(r.words[v.end], 'num') : undefined
    if (hundred?.g === 'hundred' && v.v < GROUP) {
      const rest = afterHundreds(r, v.v * 100, v.end + 1)
      const s = readScales(r, rest.end)
      return { v: rest.v * s.v, g: rest.v, scale: s.v, end: s.end, digits: true }
    }
    const s = readScales(r, v.end)
    return { v: v.v * s.v, g: v.v, scale: s.v, end: s.end, digits: true }
  }
  const scale = entryOf(w, 'scale')
  if (scale) {
    if (scale.n === 3) return null
    const s = scale.n === 1 ? readScales(r, i + 1) : { v: 1, end: i + 1 }
    const v = scale.v * s.v * (scale.n === 2 ? 2 : 1)
    return { v, g: scale.n, scale: scale.v * s.v, end: s.end, digits: false }
  }
  const dozen = entryOf(w, 'dozen')
  if (dozen) return { v: dozen.v, g: dozen.v, scale: 1, end: i + 1, digits: false }
  const g = readGroup(r, i)
  if (!g) return null
  const d = follows(r.words[g.end]) ? entryOf(r.words[g.end], 'dozen') : undefined
  if (d) return { v: g.v * d.v, g: g.v, scale: 1, end: g.end + 1, digits: false }
  const s = readScales(r, g.end)
  return { v: g.v * s.v, g: g.v, scale: s.v, end: s.end, digits: false }
}

/** Digits at `i`, with a written fraction after them: 2 1/4, 3/4, 28. */
function readDigits(r: Reader, i: number): { v: number; end: number } | null {
  const lit = r.words[i]!.literal!
  const fraction = literalFraction(lit)
  const next = r.words[i + 1]
  if (fraction !== null) {
    if (r.spoken && fraction < 1 && next?.kind === 'number' && next.literal!.seps.length === 0)
      return { v: fraction + Number(next.literal!.groups[0]), end: i + 2 }
    return { v: fraction, end: i + 1 }
  }
  const v = literalNumber(lit, style(r, i))
  if (v === null) return null
  if (next?.kind === 'number' && Number.isInteger(v)) {
    const f = literalFraction(next.literal!)
    if (f !== null && f < 1) return { v: v + f, end: i + 2 }
  }
  return { v, end: i + 1 }
}

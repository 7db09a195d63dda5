/** A number written in digits as it stands: its groups and what parts them. Offsets are folded ones. */
export interface Literal {
  readonly end: number
  readonly groups: readonly string[]
  readonly seps: readonly string[]
  /** Begins with a decimal point. */
  readonly point: boolean
  /** Power of ten written with e. */
  readonly exponent: number
}

const isDigit = (c: number) => c >= 0x30 && c <= 0x39
const SEPARATORS = ".,\u066b\u066c\u060c/:-\u2019'"

/** Reads the digits at `from` with everything that belongs to them: points, commas, slashes, colons, thin groups of three. */
export function readLiteral(text: string, from: number): Literal {
  const groups: string[] = []
  const seps: string[] = []
  let i = from
  const point = !isDigit(text.charCodeAt(i))
  if (point) i++
  const ends: number[] = []
  for (;;) {
    const start = i
    while (isDigit(text.charCodeAt(i))) i++
    groups.push(text.slice(start, i))
    ends.push(i)
    const sep = text[i]
    if (sep === undefined) break
    const digitNext = isDigit(text.charCodeAt(i + 1))
    if (SEPARATORS.includes(sep) && digitNext) {
      // A clock time ends what stood before it: 2017-6:37 is a year and a time.
      if (sep === ':' && seps.length > 0 && seps.some(s => s !== ':')) {
        groups.pop()
        seps.pop()
        ends.pop()
        return { end: ends.at(-1)!, groups, seps, point, exponent: 0 }
      }
      seps.push(sep)
      i++
      continue
    }
    if (sep === ' ' && threeDigits(text, i + 1) && groups[0]!.length <= 3 && groups[0] !== '0' && seps.every(s => s === ' ') && !point) {
      seps.push(' ')
      i++
      continue
    }
    break
  }
  let exponent = 0
  if ((text[i] === 'e' || text[i] === 'E') && /^[+-]?\d{1,3}(?!\d)/.test(text.slice(i + 1, i + 6))) {
    const m = /^[+-]?\d{1,3}/.exec(text.slice(i + 1, i + 6))![0]
    exponent = Number(m)
    i += 1 + m.length
  }
  return { end: i, groups, seps, point, exponent }
}

/** Exactly three digits, then no further digit. */
function threeDigits(text: string, i: number): boolean {
  return (
    isDigit(text.charCodeAt(i)) &&
    isDigit(text.charCodeAt(i + 1)) &&
    isDigit(text.charCodeAt(i + 2)) &&
    !isDigit(text.charCodeAt(i + 3)) &&
    !(text[i + 3] === '-' || text[i + 3] === '/' || text[i + 3] === ':')
  )
}

export interface LiteralStyle {
  /** A point before exactly three digits parts thousands (Arabic newspapers) rather than decimals. */
  readonly pointIsThousands: boolean
}

/** The number that a literal means, or null if it is none (a date, a clock time, an address). */
export function literalNumber(lit: Literal, style: LiteralStyle): number | null {
  const { groups, seps } = lit
  const scale = 10 ** lit.exponent
  if (lit.point) return seps.length === 0 ? Number(`0.${groups[0]}`) * scale : null
  if (seps.length === 0) return Number(groups[0]) * scale
  if (seps.some(s => s === '/' || s === ':' || s === '-')) return null
  const last = seps.at(-1)!
  const inner = seps.slice(0, -1)
  const tailThree = groups.slice(1).every(g => g.length === 3)
  const headShort = groups[0]!.length <= 3
  const one = seps.every(s => s === last)
  if (last === '\u066b') {
    if (inner.every(s => s !== '\u066b') && groups.slice(1, -1).every(g => g.length === 3))
      return join(groups.slice(0, -1), groups.at(-1)!) * scale
    return null
  }
  if (one && (last === ' ' || last === '\u066c' || last === '\u2019' || last === "'"))
    return tailThree && headShort ? Number(groups.join('')) : null
  if (one && seps.length > 1) return tailThree && headShort ? Number(groups.join('')) * scale : null
  if (one) {
    const three = groups[1]!.length === 3 && headShort && groups[0] !== '0'
    if (last === '.') return three && style.pointIsThousands ? Number(groups.join('')) : Number(groups.join('.')) * scale
    return three && lit.exponent === 0 ? Number(groups.join('')) : Number(groups.join('.')) * scale
  }
  // Two kinds of separators: the last is the decimal one.
  if (inner.every(s => s === inner[0]) && groups.slice(1, -1).every(g => g.length === 3)) {
    return join(groups.slice(0, -1), groups.at(-1)!) * scale
  }
  return null
}

const join = (whole: readonly string[], part: string) => Number(`${whole.join('')}.${part}`)

/** Numerator and denominator of a written fraction such as 3/4. */
export function literalFraction(lit: Literal): number | null {
  if (lit.seps.length !== 1 || lit.seps[0] !== '/' || lit.point) return null
  if (lit.groups.every(g => g.length === 4)) return null
  const d = Number(lit.groups[1])
  return d === 0 ? null : Number(lit.groups[0]) / d
}

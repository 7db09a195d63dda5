import { type Core, free } from './amount-core.js'
import { readMagnitude, readNumber } from './read-number.js'
import { afterAnd, type NumberRead, type Reader } from './reader.js'
import { entryOf, isWord } from './scan-words.js'

export function readSingle(r: Reader, k: number): Core | null {
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
export function readRange(r: Reader, k: number): Core | null {
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
export function readVague(r: Reader, k: number): Core | null {
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

/** A folded stretch of text with the way back to the original. */
export interface Folded {
  readonly text: string
  /** Where the stretch begins and ends in the original. */
  readonly start: number
  readonly end: number
  /** For each folded unit the unit of the original that it came from; null where folding changed nothing. */
  readonly from: readonly number[] | null
}

/** The unit of the original that a folded unit came from; the end of the stretch for the end of the folded text. */
export function originOf(folded: Folded, unit: number): number {
  if (folded.from === null) return folded.start + unit
  return folded.from[unit] ?? folded.end
}

const LETTERS: ReadonlyMap<number, string> = new Map([
  [0x6a9, '\u0643'], // Persian kaf
  [0x6aa, '\u0643'], // swash kaf
  [0x6cc, '\u064a'], // Persian ya
  [0x6d2, '\u064a'], // bari ya
  [0x6be, '\u0647'], // ha with two eyes
  [0x6c1, '\u0647'], // Urdu ha
  [0x6c0, '\u0629'], // ha with ya above
  [0x6c3, '\u0629'], // Urdu ta marbuta
  [0x6d5, '\u0647'], // ae
  [0x671, '\u0627'], // alif of union
  [0x672, '\u0623'], // alif with wavy hamza
  [0x673, '\u0625'], // the same below
  [0x674, '\u0621'], // high hamza
])

/** Marks over and under letters, tatweel, zero-width and direction signs, soft hyphen: they carry no letter. */
export function isIgnorable(code: number): boolean {
  if (code < 0x300) return code === 0xad
  if (code < 0x700)
    return (
      code === 0x640 ||
      (code >= 0x64b && code <= 0x65f) ||
      code === 0x670 ||
      (code >= 0x610 && code <= 0x61a) ||
      code === 0x61c ||
      (code >= 0x6d6 && code <= 0x6ed && code !== 0x6dd && code !== 0x6de && code !== 0x6e5 && code !== 0x6e6 && code !== 0x6e9)
    )
  if (code < 0x2000) return code === 0x180e || (code >= 0x8d3 && code <= 0x8ff)
  if (code <= 0x206f) return (code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e) || code >= 0x2060
  return code === 0xfeff || (code >= 0xfe00 && code <= 0xfe0f)
}

const COMPOSED: ReadonlyMap<number, string> = new Map([
  [(0x627 << 12) | 0x653, '\u0622'], // alif and madda
  [(0x627 << 12) | 0x654, '\u0623'], // alif and hamza above
  [(0x627 << 12) | 0x655, '\u0625'], // alif and hamza below
  [(0x648 << 12) | 0x654, '\u0624'], // waw and hamza
  [(0x64a << 12) | 0x654, '\u0626'], // ya and hamza
  [(0x649 << 12) | 0x654, '\u0626'], // dotless ya and hamza
])

/** What one unit folds to, with the unit after it in view; an empty string for what is left out. */
function foldUnit(code: number, next: number): string {
  if (code < 0x300) return code === 0xad ? '' : String.fromCharCode(code)
  if (isIgnorable(code)) return ''
  if (next >= 0x653 && next <= 0x655) {
    const composed = COMPOSED.get((code << 12) | next)
    if (composed !== undefined) return composed
  }
  if (code >= 0x660 && code <= 0x669) return String.fromCharCode(code - 0x660 + 48)
  if (code >= 0x6f0 && code <= 0x6f9) return String.fromCharCode(code - 0x6f0 + 48)
  const letter = LETTERS.get(code)
  if (letter !== undefined) return letter
  if ((code >= 0xfb50 && code <= 0xfdff && code !== 0xfd3e && code !== 0xfd3f) || (code >= 0xfe70 && code <= 0xfefc))
    return foldPresentation(String.fromCharCode(code))
  return String.fromCharCode(code)
}

/** The plain letters of a presentation form; itself where it has none. */
function foldPresentation(sign: string): string {
  const plain = sign.normalize('NFKC').trim()
  return plain === sign ? sign : foldText(plain)
}

/**
 * Folds what is spelled differently but means no difference: vowel marks, tatweel, presentation forms, Persian letters, Arabic and Persian
 * digits, zero-width and direction signs. Hamza seats, ta marbuta and alif maqsura stay: they may mean a difference.
 */
export function foldText(text: string): string {
  let out = ''
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isPlain(code) && !isMark(text.charCodeAt(at + 1))) continue
    const folded = foldUnit(code, text.charCodeAt(at + 1))
    out += text.slice(from, at) + folded
    from = at + 1
  }
  return from === 0 ? text : out + text.slice(from)
}

const isMark = (code: number): boolean => code >= 0x653 && code <= 0x655

/** Letters and signs that fold to themselves. */
const isPlain = (code: number): boolean =>
  (code >= 0x621 && code <= 0x63f) ||
  (code >= 0x641 && code <= 0x64a) ||
  (code < 0x300 && code !== 0xad) ||
  (code >= 0x2010 && code <= 0x2029)

/** Folds a stretch of text and keeps the way back to the offsets in `text`. */
export function foldWithOffsets(text: string, start = 0, end = text.length): Folded {
  let plain = true
  for (let at = start; plain && at < end; at++) plain = isPlain(text.charCodeAt(at)) && !isMark(text.charCodeAt(at + 1))
  if (plain) return { text: text.slice(start, end), start, end, from: null }
  const from: number[] = []
  let out = ''
  for (let at = start; at < end; at++) {
    const folded = foldUnit(text.charCodeAt(at), at + 1 < end ? text.charCodeAt(at + 1) : 0)
    for (let unit = 0; unit < folded.length; unit++) from.push(at)
    out += folded
  }
  return { text: out, start, end, from }
}

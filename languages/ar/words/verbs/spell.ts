import { ARABIC_OF } from './romanise.js'

const ALIF = '\u0627'
const HAMZA = '\u0621'
const ON_ALIF = '\u0623'
const UNDER_ALIF = '\u0625'
const ON_WAW = '\u0624'
const ON_YA = '\u0626'
const MADDA = '\u0622'
const MAQSURA = '\u0649'
const MARBUTA = '\u0629'
const WAW = '\u0648'
const YA = '\u064a'

const isVowel = (sign: string | undefined): boolean => sign !== undefined && 'aiuAIUY'.includes(sign) && sign !== ''

/**
 * Spells a form given in the notation of `romanise.ts` without vowel marks: seats of hamza, madda, alif maqsura, doubled consonants once.
 * Rules of the seat: Wright, Grammar I, section 17; Ryding, Reference Grammar, section 2.2 (the stronger neighbour: i, u, a, none).
 */
export function spell(form: string): string {
  const signs = soundWeak(form)
  let out = ''
  for (let at = 0; at < signs.length; at++) {
    const sign = signs[at] as string
    const before = signs[at - 1]
    const after = signs[at + 1]
    if (sign === 'a' || sign === 'i' || sign === 'u') {
      if (at === 0) out += ALIF // the alif of union
      continue
    }
    if (sign === 'A') out += ALIF
    else if (sign === 'Y') out += after === undefined && before !== 'y' ? MAQSURA : ALIF
    else if (sign === 'I') out += YA
    else if (sign === 'U') out += WAW
    else if (sign === 'p') out += MARBUTA
    else if (sign === "'") {
      const seat = seatOf(signs, at)
      if (seat === MADDA) {
        out += MADDA
        at++ // the long a, or the second hamza, is in the sign
        if (signs[at] === 'a') at++
      } else out += seat
    } else if (before === sign && at > 0) {
      // doubled: written once
    } else out += ARABIC_OF.get(sign) ?? sign
  }
  return out
}

function seatOf(signs: string, at: number): string {
  const before = signs[at - 1]
  const after = signs[at + 1]
  if (before === undefined) {
    if (after === 'A' || (after === 'Y' && signs.length > at + 2)) return MADDA
    if (after === 'a' && signs[at + 2] === "'" && !isVowel(signs[at + 3])) return MADDA
    return after === 'i' || after === 'I' ? UNDER_ALIF : ON_ALIF
  }
  if (after === undefined) {
    if (before === 'a') return ON_ALIF
    if (before === 'i') return ON_YA
    return before === 'u' ? ON_WAW : HAMZA
  }
  if (before === 'y' && after === 'U') return ON_WAW
  if (before === 'i' || before === 'I' || before === 'y' || after === 'i' || after === 'I') return ON_YA
  if (before === 'A') return after === 'u' || after === 'U' ? ON_WAW : HAMZA
  if (before === 'U') return after === 'u' || after === 'U' ? ON_WAW : HAMZA
  if (before === 'u' || after === 'u' || after === 'U') return ON_WAW
  if (after === 'A') return MADDA
  return ON_ALIF
}

/** Weak letters that lengthen the vowel before them: "iw" before a consonant is a long i, "uy" a long u; two hamzas at the front. */
function soundWeak(form: string): string {
  return form
    .replace(/''/g, "'") // a doubled hamza is written once
    .replace(/^'i'(?![aiuAIUY])/, "'I")
    .replace(/iw(?![aiuAIUYw]|$)/g, 'I')
    .replace(/uy(?![aiuAIUYy]|$)/g, 'U')
    .replace(/uw(?![aiuAIUYw]|$)/g, 'U')
    .replace(/iy(?![aiuAIUYy]|$)/g, 'I')
}

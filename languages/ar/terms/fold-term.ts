/** Arabic letters whose variants a search does not tell apart, as code unit -> code unit. */
const FOLDS: ReadonlyMap<string, string> = new Map([
  ['\u0622', '\u0627'], // alef with madda -> alef
  ['\u0623', '\u0627'], // alef with hamza above -> alef
  ['\u0625', '\u0627'], // alef with hamza below -> alef
  ['\u0671', '\u0627'], // alef wasla -> alef
  ['\u0649', '\u064a'], // alef maqsura -> ya
  ['\u06cc', '\u064a'], // Persian ya -> ya
  ['\u06a9', '\u0643'], // Persian kaf -> kaf
  ['\u0629', '\u0647'], // ta marbuta -> ha
  ['\u0624', '\u0648'], // waw with hamza -> waw
  ['\u0626', '\u064a'], // ya with hamza -> ya
])
const DROPPED = /[\u0610-\u061a\u0640\u064b-\u065f\u0670\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g // marks, tatweel, direction marks

/**
 * Folds a word for search: presentation forms to letters, hamza seats, alef maqsura and ta marbuta to one letter each, no vowel marks, no
 * tatweel, digits to ASCII, lower case.
 */
export function foldTerm(word: string): string {
  let out = ''
  for (const char of word.normalize('NFKC').replace(DROPPED, '').toLowerCase()) {
    const code = char.charCodeAt(0)
    if (code >= 0x660 && code <= 0x669) out += String.fromCharCode(code - 0x660 + 48)
    else if (code >= 0x6f0 && code <= 0x6f9) out += String.fromCharCode(code - 0x6f0 + 48)
    else out += FOLDS.get(char) ?? char
  }
  return out
}

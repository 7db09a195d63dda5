/** Letters that print writes one for the other: forms of alif, ya and alif maqsura, ta marbuta and ha, hamza on a seat. */
const ALIKE: Readonly<Record<string, string>> = {
  '\u0622': '\u0627', // alif with madda -> alif
  '\u0623': '\u0627', // alif with hamza above -> alif
  '\u0625': '\u0627', // alif with hamza below -> alif
  '\u0649': '\u064a', // alif maqsura -> ya
  '\u0629': '\u0647', // ta marbuta -> ha
  '\u0624': '\u0648', // waw with hamza -> waw
  '\u0626': '\u064a', // ya with hamza -> ya
}

/** A name as contradictions are looked for: spellings that a reader takes for one come out as one. */
export function foldKnownName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[\u064b-\u065f\u0640\u0670]/g, '') // vowel marks and tatweel
    .replace(/[\u0622-\u0626\u0629\u0649]/g, letter => ALIKE[letter] ?? letter)
    .replace(/[\s\-.]+/g, ' ')
    .trim()
}

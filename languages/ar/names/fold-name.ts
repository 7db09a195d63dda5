/** Vowel marks, tatweel and invisible direction marks. */
const MARK = /[\u0640\u064b-\u065f\u0670\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g
const ANY_VARIANT =
  /[\u0622\u0623\u0625\u0671\u0649\u0629\u0624\u0626\u06a9\u06cc\u06c0\u06c1\u06d5\u067e\u06a4\u0640\u064b-\u065f\u0670\u200b-\u200f\u202a-\u202e\u2066-\u2069#_]/

const VARIANT: Readonly<Record<string, string>> = {
  '\u0622': '\u0627', // alif with madda -> alif
  '\u0623': '\u0627', // alif with hamza above -> alif
  '\u0625': '\u0627', // alif with hamza below -> alif
  '\u0671': '\u0627', // alif wasla -> alif
  '\u0649': '\u064a', // alif maqsura -> ya: Egyptian print writes both the same
  '\u0629': '\u0647', // ta marbuta -> ha
  '\u0624': '\u0648', // waw with hamza -> waw
  '\u0626': '\u064a', // ya with hamza -> ya
  '\u06a9': '\u0643', // keheh -> kaf
  '\u06cc': '\u064a', // Farsi ya -> ya
  '\u06c0': '\u0647', // he with ya above -> ha
  '\u06c1': '\u0647', // heh goal -> ha
  '\u06d5': '\u0647', // ae -> ha
  '\u067e': '\u0628', // pe -> ba
  '\u06a4': '\u0641', // ve -> fa
}

/** Prepositions that end in alif maqsura: folded to ya they would look like the names Ali, Laday ... */
const FUNCTION_WORD = new Set([
  '\u0639\u0644\u0649',
  '\u0625\u0644\u0649',
  '\u0627\u0644\u0649',
  '\u0644\u062f\u0649',
  '\u062d\u062a\u0649',
  '\u0645\u062a\u0649',
])

/** True where a letter of the word is dropped by folding, so that offsets shift. */
export function hasMarks(word: string): boolean {
  MARK.lastIndex = 0
  return MARK.test(word)
}

/** Folds one word for comparison of names: hamza seats, ta marbuta, final ya and Persian letters become one; marks go. */
export function foldNameWord(word: string): string {
  if (!ANY_VARIANT.test(word)) return word
  if (FUNCTION_WORD.has(word)) return word
  let folded = ''
  for (const letter of word.replace(MARK, '')) folded += VARIANT[letter] ?? letter
  return folded
}

/** Folds the words of a name and joins them by single spaces. */
export function foldName(name: string): string {
  return keysOfName(name).join(' ')
}

/** The folded words of a name; quotation marks, commas and dots between them are dropped. */
export function keysOfName(name: string): string[] {
  return name
    .split(/[\s\u00a0"\u00ab\u00bb\u201c\u201d'\u2018\u2019\u060c,.()\-\u2010-\u2014]+/)
    .filter(Boolean)
    .map(word => foldNameWord(word).toLowerCase())
}

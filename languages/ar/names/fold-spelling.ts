/** Latin letters with marks that the spelling model knows as letters of their own; others lose their marks. */
const KEPT =
  /[\u00ed\u0161\u00e1\u0107\u0103\u00ef\u00fc\u00e9\u016b\u00f6\u00f8\u00f3\u010d\u0101\u00e4\u011f\u00f1\u00e8\u015f\u0131\u00fa\u017e\u014d\u0142\u00e7]/
const SPELLED: Readonly<Record<string, string>> = { '\u00df': 'ss', '\u00e6': 'ae', '\u0153': 'oe', '\u00fe': 'th', '\u00f0': 'd' }
/** Letters of neighbouring alphabets that stand for an Arabic one: alif wasla, keheh, Farsi ya, he with ya, heh goal. */
const SAME: Readonly<Record<string, string>> = {
  '\u0671': '\u0627',
  '\u06a9': '\u0643',
  '\u06cc': '\u064a',
  '\u06c0': '\u0647',
  '\u06c1': '\u0647',
}
const DROPPED = /[\u064b-\u065f\u0640\u0670]/g
const NOT_ARABIC = /[^\u0621-\u064a\u0671-\u06d3]/g

/** A Latin word as the spelling model reads it: small letters between `^` and `$`. */
export function foldLatinSpelling(word: string): string {
  let folded = ''
  for (const letter of word.toLowerCase().normalize('NFC'))
    folded += KEPT.test(letter) ? letter : (SPELLED[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, ''))
  return `^${folded.replace(/[^\p{Script=Latin}]/gu, '')}$`
}

/** An Arabic word as the spelling model reads it: without vowel marks; hamza seats are kept, for they tell A from I. */
export function foldArabicSpelling(word: string): string {
  // The presentation forms of a dotless final ya stand for the Farsi ya wherever they are typed.
  const plain = word
    .replace(/[\ufeef\ufef0]/g, '\u064a')
    .normalize('NFKC')
    .replace(DROPPED, '')
  return `^${plain.replace(/[\u0671\u06a9\u06cc\u06c0\u06c1]/g, letter => SAME[letter] ?? letter).replace(NOT_ARABIC, '')}$`
}

/** Persian and Maghrebi letters by the Arabic ones that stand for them in names: gaf, peh, tcheh, jeh, veh. */
const NEAR: Readonly<Record<string, string>> = {
  '\u06af': '\u063a',
  '\u067e': '\u0628',
  '\u0686': '\u062a\u0634',
  '\u0698': '\u062c',
  '\u06a4': '\u0641',
}

/**
 * The ways to read a folded word: with Arabic letters for those of neighbouring alphabets, with ya for a dotless final one and the other way round
 * (Persian and Egyptian print), and without the article, which Latin spellings leave out at will.
 */
export function spellingVariants(own: string): readonly string[] {
  const arabic = own.replace(/[\u06af\u067e\u0686\u0698\u06a4]/g, letter => NEAR[letter] ?? letter)
  const all = [arabic]
  if (arabic.endsWith('\u0649$')) all.push(`${arabic.slice(0, -2)}\u064a$`) // alif maqsura
  if (arabic.endsWith('\u064a$')) all.push(`${arabic.slice(0, -2)}\u0649$`) // ya: Persian print writes both the same
  if (arabic.startsWith('^\u0627\u0644') && arabic.length > 6) all.push(`^${arabic.slice(3)}`) // alif lam
  return all
}

/**
 * The notation in which forms are built before they are spelled: one ASCII sign for each consonant (Buckwalter's), `a i u` for short
 * vowels, `A I U` for long ones, `Y` for a final long a written with alif maqsura, `p` for ta marbuta, `'` for hamza without its seat.
 */
const LETTERS: readonly (readonly [string, string])[] = [
  ["'", '\u0621'], // hamza
  ['b', '\u0628'], // ba
  ['t', '\u062a'], // ta
  ['v', '\u062b'], // tha
  ['j', '\u062c'], // jim
  ['H', '\u062d'], // ha
  ['x', '\u062e'], // kha
  ['d', '\u062f'], // dal
  ['*', '\u0630'], // dhal
  ['r', '\u0631'], // ra
  ['z', '\u0632'], // zay
  ['s', '\u0633'], // sin
  ['$', '\u0634'], // shin
  ['S', '\u0635'], // sad
  ['D', '\u0636'], // dad
  ['T', '\u0637'], // emphatic ta
  ['Z', '\u0638'], // emphatic za
  ['E', '\u0639'], // ayn
  ['g', '\u063a'], // ghayn
  ['f', '\u0641'], // fa
  ['q', '\u0642'], // qaf
  ['k', '\u0643'], // kaf
  ['l', '\u0644'], // lam
  ['m', '\u0645'], // mim
  ['n', '\u0646'], // nun
  ['h', '\u0647'], // light ha
  ['w', '\u0648'], // waw
  ['y', '\u064a'], // ya
]

const SEATS = '\u0623\u0625\u0624\u0626' // hamza on alif, under alif, on waw, on ya

export const ARABIC_OF: ReadonlyMap<string, string> = new Map(LETTERS)
const SIGN_OF: ReadonlyMap<string, string> = new Map(LETTERS.map(([sign, letter]) => [letter, sign]))

/** The radicals of a root written in Arabic letters, as signs; hamza on any seat is one radical. Throws on what is no root letter. */
export function readRoot(root: string): string[] {
  const radicals: string[] = []
  for (const letter of root) {
    if (letter === ' ') continue
    const sign = SEATS.includes(letter) ? "'" : SIGN_OF.get(letter)
    if (sign === undefined) throw new Error(`Not a root letter: ${letter} in ${root}`)
    radicals.push(sign)
  }
  if (radicals.length < 3 || radicals.length > 4) throw new Error(`A root has three or four radicals: ${root}`)
  return radicals
}

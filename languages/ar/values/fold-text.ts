import { remember } from '../../../src/base/remember.js'

/** A text folded letter by letter, with the way back to the offsets of the original. */
export interface FoldedText {
  readonly raw: string
  readonly text: string
  /** Original offset of each folded letter. */
  readonly at: Uint32Array
}

const DROP = 0xffff
const table = makeTable()

function makeTable(): Uint16Array {
  const t = new Uint16Array(65536)
  for (let i = 0; i < 65536; i++) t[i] = i
  const drop = (from: number, to = from) => t.fill(DROP, from, to + 1)
  drop(0x0610, 0x061a) // Koranic signs
  drop(0x061c) // Arabic letter mark
  drop(0x064b, 0x065f) // vowel marks
  drop(0x0670) // dagger alef
  drop(0x06d6, 0x06dc)
  drop(0x06df, 0x06e8)
  drop(0x06ea, 0x06ed)
  drop(0x0640) // kashida
  drop(0x200b, 0x200f) // zero width and direction marks
  drop(0x202a, 0x202e)
  drop(0x2066, 0x2069)
  drop(0xfeff)
  drop(0x0621) // hamza
  const map: readonly (readonly [number, number])[] = [
    [0x0622, 0x0627], // alef with madda
    [0x0623, 0x0627], // alef with hamza above
    [0x0625, 0x0627], // alef with hamza below
    [0x0671, 0x0627], // alef wasla
    [0x0624, 0x0648], // hamza on waw
    [0x0626, 0x064a], // hamza on ya
    [0x0649, 0x064a], // alef maqsura
    [0x06cc, 0x064a], // Persian ya
    [0x0629, 0x0647], // ta marbuta
    [0x06a9, 0x0643], // Persian kaf
    [0x06a4, 0x0641], // ve
    [0x066a, 0x25], // percent
    [0xff05, 0x25],
    [0x2212, 0x2d], // minus
    [0x2013, 0x2d], // en dash
    [0x2014, 0x2d], // em dash
    [0x2011, 0x2d],
    [0x2010, 0x2d],
    [0x00a0, 0x20],
    [0x202f, 0x20],
    [0x2009, 0x20],
    [0x2007, 0x20],
  ]
  for (const [from, to] of map) t[from] = to
  for (let d = 0; d < 10; d++) {
    t[0x0660 + d] = 0x30 + d
    t[0x06f0 + d] = 0x30 + d
  }
  return t
}

/** True for letters that folding drops: vowel marks, kashida, direction marks, hamza on the line. */
export const isDropped = (code: number): boolean => table[code] === DROP

const decoder = new TextDecoder('utf-16le')

/** Folds what makes no difference to numbers and dates: vowel marks, hamza seats, alef and ya, digits of three scripts. Linear. */
export function foldText(raw: string): FoldedText {
  const codes = new Uint16Array(raw.length)
  const at = new Uint32Array(raw.length + 1)
  let n = 0
  for (let i = 0; i < raw.length; i++) {
    const c = table[raw.charCodeAt(i)]!
    if (c === DROP) continue
    codes[n] = c
    at[n++] = i
  }
  at[n] = raw.length
  return { raw, text: decoder.decode(codes.subarray(0, n)), at: at.subarray(0, n + 1) }
}

/** The folded form of one word; words that were folded lately are remembered. */
export const foldWord: (word: string) => string = remember(word => foldText(word).text, 16_000)

import { skeleton } from './skeleton.js'

const ALIFS = '\u0627\u0623\u0625\u0622' // plain, hamza above, hamza below, madda
const ALIF = '\u0627'
const YA = '\u064a'
const HA = '\u0647'

/** How a word differs from its skeleton: a digit for each alif, then one for a final ya or ha. */
export function restorationOf(word: string, key: string = skeleton(word)): string {
  let code = ''
  for (let at = 0; at < key.length; at++) {
    if (key[at] === ALIF) code += String(ALIFS.indexOf(word[at] as string))
    else if (at === key.length - 1 && (key[at] === YA || key[at] === HA)) code += word[at] === key[at] ? '0' : '1'
  }
  return code
}

/** The standard spelling of a skeleton, given its restoration. */
export function restore(key: string, code: string): string {
  let word = ''
  let digit = 0
  for (let at = 0; at < key.length; at++) {
    const letter = key[at] as string
    if (letter === ALIF) word += ALIFS[Number(code[digit++])]
    else if (at === key.length - 1 && (letter === YA || letter === HA))
      word += code[digit++] === '1' ? (letter === YA ? '\u0649' : '\u0629') : letter
    else word += letter
  }
  return word
}

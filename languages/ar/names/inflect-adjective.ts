import type { NameForm } from '../../../src/language/name-grammar.js'
import { keysOfName } from './fold-name.js'

const AL = '\u0627\u0644' // the article
const HA = '\u0647' // ta marbuta, folded
const YA = '\u064a'

const ENDINGS: readonly (readonly [string, 'm' | 'f', NameForm['number']])[] = [
  ['', 'm', 'singular'],
  ['\u0627', 'm', 'singular'], // accusative alif
  [HA, 'f', 'singular'],
  ['\u0627\u0646', 'm', 'dual'],
  ['\u064a\u0646', 'm', 'plural'], // dual or plural
  ['\u0648\u0646', 'm', 'plural'],
  ['\u0627\u062a', 'f', 'plural'],
  ['\u062a\u0627\u0646', 'f', 'dual'],
  ['\u062a\u064a\u0646', 'f', 'dual'],
]

/**
 * All forms of a relational adjective (nisba) given in the masculine singular, with and without article; in a compound ("North Korean")
 * every word that ends in ya inflects, and the article stands on each such word. A word without that ending is a collective or broken plural.
 */
export function inflectAdjective(adjective: string): NameForm[] {
  // Folding makes the hamza of "German" and "Albanian" a bare alif: only what is written as the article is one.
  const hasArticle = adjective.trim().startsWith(AL)
  const words = keysOfName(adjective).map((word, at) =>
    word.startsWith(AL) && word.length > 4 && (at > 0 || hasArticle) ? word.slice(2) : word,
  )
  if (words.length === 0) return []
  const last = words.at(-1)!
  if (!last.endsWith(YA)) {
    const plain: NameForm = { keys: words, gender: null, number: 'plural', definite: false, pronoun: false }
    const forms = [plain, { ...plain, keys: [AL + words[0]!, ...words.slice(1)], definite: true }]
    // "diplomates russes" as an object: the broken plural with the alif of the accusative.
    if (words.length === 1 && !/[\u0627\u0647\u0649]$/.test(last)) forms.push({ ...plain, keys: [`${last}\u0627`] })
    return forms
  }
  const forms: NameForm[] = []
  for (const [ending, gender, number] of ENDINGS) {
    const inflected = words.map(word => (word.endsWith(YA) ? word + ending : word))
    forms.push({ keys: inflected, gender, number, definite: false, pronoun: false })
    const definite = words.map((word, at) => (word.endsWith(YA) ? AL + inflected[at]! : word))
    forms.push({ keys: definite, gender, number, definite: true, pronoun: false })
    if (words.length > 1 && !words[0]!.endsWith(YA)) {
      const outer = [AL + words[0]!, ...inflected.slice(1)]
      forms.push({ keys: outer, gender, number, definite: true, pronoun: false })
    }
  }
  return forms
}

import type { NameForm } from '../../../src/language/name-grammar.js'
import { keysOfName } from './fold-name.js'

const AL = '\u0627\u0644' // the article
const HA = '\u0647' // ta marbuta, folded
const TA = '\u062a'
const ALIF = '\u0627'
const YA = '\u064a'
const WAW = '\u0648'
const NUN = '\u0646'

type Gender = NameForm['gender']
type Count = NameForm['number']

/**
 * All forms of a noun phrase whose first word inflects: gender, dual, sound plural, article, and the form before a pronoun; further words
 * stay. `plurals` are broken plurals of the whole phrase. More is made than a careful grammar would allow; what does not exist never occurs.
 */
export function inflectNameNoun(phrase: string, plurals: readonly string[], masculineOnly = false): NameForm[] {
  const forms: NameForm[] = []
  const [head = '', ...tail] = keysOfName(phrase)
  const pluralForms = (): NameForm[] => {
    const singular = forms.splice(0)
    for (const plural of plurals) {
      const [first = '', ...rest] = keysOfName(plural)
      both(first, null, 'plural', rest)
      add(beforePronoun(first), null, 'plural', true, true, rest)
      add(first + ALIF, null, 'plural', false, false, rest)
    }
    return [...singular, ...forms.splice(0)]
  }
  const add = (word: string, gender: Gender, number: Count, definite: boolean, pronoun = false, rest = tail): void => {
    const last = rest.at(-1)
    // A construct is definite by its last word: "the minister of foreign affairs".
    const isDefinite = definite || last?.startsWith(AL) === true
    if (!pronoun || rest.length === 0) forms.push({ keys: [word, ...rest], gender, number, definite: isDefinite, pronoun })
    if (last && !definite && !last.startsWith(AL)) {
      forms.push({ keys: [word, ...rest.slice(0, -1), beforePronoun(last)], gender, number, definite: true, pronoun: true })
    }
  }
  const both = (word: string, gender: Gender, number: Count, rest = tail): void => {
    add(word, gender, number, false, false, rest)
    add(AL + word, gender, number, true, false, rest)
  }
  if (head.startsWith(AL) && head.length > 4) {
    add(head, head.endsWith(HA) ? 'f' : 'm', 'singular', true)
    return forms
  }
  const isFeminine = head.endsWith(HA)
  const stem = isFeminine ? head.slice(0, -1) : head
  if (!isFeminine) {
    both(head, 'm', 'singular')
    add(head + ALIF, 'm', 'singular', false)
    add(head, 'm', 'singular', true, true)
    for (const ending of [ALIF + NUN, YA + NUN]) both(head + ending, 'm', 'dual')
    for (const ending of [ALIF, YA]) add(head + ending, 'm', 'dual', false)
    both(head + WAW + NUN, 'm', 'plural')
    both(head + YA + NUN, 'm', 'plural')
    for (const ending of [WAW, YA]) {
      add(head + ending, 'm', 'plural', false)
      add(head + ending, 'm', 'plural', true, true)
    }
  }
  if (masculineOnly) return pluralForms()
  both(stem + HA, 'f', 'singular')
  add(stem + TA, 'f', 'singular', true, true)
  for (const ending of [ALIF + NUN, YA + NUN]) both(stem + TA + ending, 'f', 'dual')
  for (const ending of [ALIF, YA]) add(stem + TA + ending, 'f', 'dual', false)
  both(stem + ALIF + TA, 'f', 'plural')
  add(stem + ALIF + TA, 'f', 'plural', true, true)
  return pluralForms()
}

/** The shape of a word before an attached pronoun: ta marbuta becomes ta, a final hamza sits on ya (genitive). */
function beforePronoun(word: string): string {
  if (word.endsWith(HA)) return word.slice(0, -1) + TA
  if (word.endsWith('\u0621')) return word.slice(0, -1) + YA // hamza
  return word
}

import { foldTerm } from './fold-term.js'
import { type Affixes, stripTerm } from './strip-term.js'

const ARTICLE = '\u0627\u0644' // alef, lam
const HAMZA = '\u0621'
/** Seats of a last hamza before a pronoun: on waw, on ya. */
const SEATS = ['\u0624', '\u0626']
const PRONOUN = '\u0647\u0627' // ha, alef

/** The terms under which the forms of a word stand: bare, with the article, before a pronoun. */
function termsOf(word: string, affixes: Affixes): Set<string> {
  const forms = [word, ARTICLE + word, word + PRONOUN]
  if (word.endsWith(HAMZA)) for (const seat of SEATS) forms.push(word.slice(0, -1) + seat + PRONOUN)
  return new Set(forms.map(form => stripTerm(foldTerm(form), affixes)))
}

/**
 * Which terms a term stands for besides itself, since endings alone do not lead from a broken plural to its singular. Each list of words is a
 * singular with its plurals; a word of several lists (plurals that two words share) leads to all of them.
 *
 * @param stops folded words that are not searched for
 * @returns term -> other terms of the same words, in the order of the lists
 */
export function pluralTerms(
  lists: Iterable<readonly string[]>,
  affixes: Affixes,
  stops: ReadonlySet<string> = new Set(),
): Record<string, readonly string[]> {
  const found = new Map<string, Set<string>>()
  for (const words of lists) {
    if (words.length < 2 || words.some(word => stops.has(foldTerm(word)))) continue
    const terms = new Set(words.flatMap(word => [...termsOf(word, affixes)]))
    if (terms.size < 2) continue
    for (const term of terms) {
      const others = found.get(term) ?? new Set<string>()
      for (const other of terms) if (other !== term) others.add(other)
      found.set(term, others)
    }
  }
  return Object.fromEntries([...found].map(([term, others]) => [term, [...others]]))
}

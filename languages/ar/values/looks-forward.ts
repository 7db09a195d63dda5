import type { Reader } from './reader.js'
import { isWord, type Word } from './scan-words.js'

const YA = '\u064a'
const TA = '\u062a'
const NUN = '\u0646'
const SIN = '\u0633'
const WAW = '\u0648'
const FA = '\u0641'
const REACH = 24

/**
 * Does the clause before word `i` look forward? The nearest verb decides: future particles and imperfects say yes, perfects no.
 * Read from the shape of the words alone (a value finder has no word analysis): prefixes of the imperfect, the feminine ending of the
 * perfect, and lists of words that only look like verbs. Where nothing tells, news look back.
 */
export function looksForward(r: Reader, i: number): boolean {
  for (let k = i - 1, n = 0; k >= 0 && n < REACH; k--, n++) {
    const w = r.words[k]!
    if (w.kind === 'mark') {
      if ('.!?\u061f\n'.includes(w.key)) return false
      continue
    }
    if (w.kind !== 'word') continue
    if (isWord(w, 'future-particle')) return true
    if (isWord(w, 'past-verb')) return false
    if (w.entries.length > 0 && !w.entries.every(e => e.c === 'noun' || (e.c === 'w' && e.w.startsWith('verb')))) continue
    const tense = tenseOf(bare(w))
    if (tense === 'past') return false
    if (tense === 'future' && !notAVerb(r, bare(w))) {
      const before = r.words[k - 1]
      return !isWord(before, 'past-particle')
    }
  }
  return false
}

function bare(w: Word): string {
  const key = w.key
  return key.length > 4 && (key[0] === WAW || key[0] === FA) ? key.slice(1) : key
}

function tenseOf(key: string): 'past' | 'future' | null {
  if (key.length >= 5 && key[0] === SIN && (key[1] === YA || key[1] === TA || key[1] === NUN)) return 'future'
  if (key.length >= 4 && key[0] === YA) return 'future'
  if (key.length >= 5 && key[0] === TA && key.at(-1) !== '\u0647' && key[3] !== YA && key.at(-2) !== YA && key[2] !== '\u0627') return null
  if (key.length >= 5 && key.at(-1) === TA && key[0] !== '\u0645')
    return key.endsWith('\u0627\u062a') || key.endsWith('\u064a\u062a') ? null : 'past'
  return null
}

function notAVerb(r: Reader, key: string): boolean {
  const listed = r.lexicon.words.get(key)
  if (listed?.entries.some(e => e.c === 'w' && e.w === 'no-verb')) return true
  for (let n = 4; n >= 3; n--) {
    const prefix = r.lexicon.words.get(key.slice(0, n))
    if (prefix?.entries.some(e => e.c === 'w' && e.w === 'no-verb-prefix')) return true
  }
  return false
}

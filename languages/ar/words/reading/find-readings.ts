import { edgeOf } from '../automaton/walk-automaton.js'
import { restore } from '../spelling/restore-spelling.js'
import { skeleton } from '../spelling/skeleton.js'
import { PREFIXES, PRONOUNS, type Prefix, SWALLOWED, type CliticPart } from './clitic-grammar.js'
import type { Reading } from './reading.js'
import type { KnownClass, WordLexicon } from './word-lexicon.js'

const LAM = '\u0644'
const LONGEST_PRONOUN = 3
/** Words longer than this are no Arabic words; what is longer is guessed as a whole. */
const LONGEST_WORD = 24

/** All readings of a folded word that the lexicon and the grammar of clitics allow. */
export function findReadings(lexicon: WordLexicon, word: string): Reading[] {
  const readings: Reading[] = []
  if (word.length > LONGEST_WORD) return readings
  for (const prefix of PREFIXES) {
    if (!word.startsWith(prefix.letters) || prefix.length >= word.length) continue
    readStems(lexicon, word, prefix, readings)
  }
  for (const prefix of SWALLOWED)
    if (word.startsWith(prefix.letters + LAM) && word.length > prefix.length + 2) readStems(lexicon, word, prefix, readings)
  return readings
}

/** Walks the automaton from the end of a prefix and takes every stem that the rest of the word allows. */
function readStems(lexicon: WordLexicon, word: string, prefix: Prefix, readings: Reading[]): void {
  const { automaton, letters } = lexicon
  let node = 0
  let number = 0
  for (let at = prefix.length; at < word.length; at++) {
    const edge = edgeOf(automaton, node, letters[likeSkeleton(word.charCodeAt(at))] as number)
    if (edge < 0) return
    number += automaton.skipped[edge] as number
    node = automaton.target[edge] as number
    if (automaton.final[node] === 0) continue
    const rest = word.length - at - 1
    if (rest > LONGEST_PRONOUN) continue
    const pronoun = rest === 0 ? null : PRONOUNS.get(word.slice(at + 1))
    if (pronoun === undefined) continue
    readEntries(lexicon, word, prefix, at + 1, number, pronoun, readings)
  }
}

function likeSkeleton(code: number): number {
  if (code === 0x622 || code === 0x623 || code === 0x625) return 0x627
  if (code === 0x649) return 0x64a
  return code === 0x629 ? 0x647 : code
}

function readEntries(
  lexicon: WordLexicon,
  word: string,
  prefix: Prefix,
  to: number,
  number: number,
  pronoun: CliticPart | null,
  readings: Reading[],
): void {
  const piece = word.slice(prefix.length, to)
  const bare = skeleton(piece)
  for (let entry = lexicon.entries[number] as number, end = lexicon.entries[number + 1] as number; entry < end; entry++) {
    const kind = lexicon.known[lexicon.classOf[entry] as number] as KnownClass
    if (!fits(prefix, kind, pronoun)) continue
    const standard = restore(bare, lexicon.restorations[lexicon.restorationOf[entry] as number] as string)
    const spelling = spellingOf(piece, standard)
    const named = lexicon.lemmas[lexicon.lemmaOf[entry] as number] as readonly [string, string, string]
    const lemma = named[0]
    readings.push({
      prefix,
      from: prefix.length,
      to,
      pronoun,
      stem: pronoun ? unbound(standard, kind, lemma) : standard,
      lemma,
      root: named[1],
      verb: named[2],
      kind,
      spelling,
      guessed: false,
    })
  }
}

const NI = '\u0646\u064a' // nun ya
const YA = '\u064a'

/** The grammar of clitics: what may stand before and after a word of this class. */
function fits(prefix: Prefix, kind: KnownClass, pronoun: CliticPart | null): boolean {
  if (pronoun ? kind.bound === 'free' || !kind.pronoun : kind.bound === 'bound') return false
  const verb = kind.pos === 'VERB' || kind.pos === 'AUX'
  if (pronoun) {
    if (prefix.article) return false
    if (pronoun.text === NI && !verb && !(kind.pos === 'SCONJ' || kind.pos === 'ADP')) return false
    if (pronoun.text === YA && verb) return false
  }
  if (prefix.article && !kind.article) return false
  switch (prefix.head) {
    case 'none':
      return true
    case 'preposition':
      return kind.preposition
    case 'future':
      return kind.future
    case 'lam':
      return kind.lam
    case 'emphasis':
      return kind.emphasis
    case 'question':
      return kind.question
  }
}

/** How a printed stem departs from the standard spelling: by its worst letter. */
function spellingOf(piece: string, standard: string): Reading['spelling'] {
  if (piece === standard) return 0
  let worst: Reading['spelling'] = 0
  for (let at = 0; at < piece.length; at++) {
    const given = piece.charCodeAt(at)
    const meant = standard.charCodeAt(at)
    if (given === meant) continue
    if (given === 0x647 || given === 0x629) worst = worst === 3 ? 3 : 4
    else if (given === 0x64a || given === 0x649) worst = worst > 2 ? worst : 2
    else if (given !== 0x627) worst = 3
    else if (worst === 0) worst = 1
  }
  return worst
}

const MARBUTA = '\u0629'
const MAQSURA = '\u0649'
const TA = '\u062a'
const ALIF = '\u0627'
const WAW = '\u0648'

/** The stem as it is written where no pronoun follows: ta marbuta, alif maqsura, silent alif and final hamza come back. */
function unbound(stem: string, kind: KnownClass, lemma: string): string {
  if (kind.bound === 'both') return stem
  const { pos, features } = kind
  const last = stem.at(-1)
  const body = stem.slice(0, -1)
  if (pos === 'VERB' || pos === 'AUX') {
    if (last === WAW && features.number === 'plural') return features.tense === 'past' && features.person === 2 ? body : stem + ALIF
    if (last === ALIF) return body + MAQSURA
    if (last === '\u0624' || last === '\u0626')
      return body.endsWith(ALIF) ? `${body}\u0621` : lemma.endsWith('\u0623') ? `${body}\u0623` : `${body}\u0621`
    return stem
  }
  if (last === TA) return body + MARBUTA
  if (last === ALIF || last === YA) return body + MAQSURA
  if (last === '\u0624' || last === '\u0626')
    return lemma.endsWith('\u0623') && features.number !== 'plural' ? `${body}\u0623` : `${body}\u0621`
  return stem
}

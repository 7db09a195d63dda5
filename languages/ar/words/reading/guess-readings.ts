import { PREFIXES, PRONOUNS, type CliticPart, type Prefix } from './clitic-grammar.js'
import { evenFeatures } from './even-features.js'
import type { Reading } from './reading.js'
import type { KnownClass } from './word-lexicon.js'
import type { Features, PartOfSpeech } from '../../../../src/schema/token.js'

const kind = (pos: PartOfSpeech, features: Features, takes: string): KnownClass => ({
  pos,
  features: evenFeatures(features),
  bound: 'both',
  takes,
  number: -1,
  article: takes.includes('A'),
  preposition: takes.includes('P'),
  future: takes.includes('S'),
  lam: takes.includes('L'),
  pronoun: takes.includes('O'),
  question: false,
  emphasis: false,
  rare: 0,
  frequent: false,
})

const MARBUTA = '\u0629'
const YA = '\u064a'
const AT = '\u0627\u062a'
const UN = '\u0648\u0646'
const IN = '\u064a\u0646'
const AN = '\u0627\u0646'
const TANWIN = '\u0627'

const NAME = kind('PROPN', {}, 'APC')
const NOUN = kind('NOUN', { gender: 'm', number: 'singular' }, 'APOC')
const NOUN_F = kind('NOUN', { gender: 'f', number: 'singular' }, 'APC')
const NOUN_FP = kind('NOUN', { gender: 'f', number: 'plural' }, 'APOC')
const NOUN_MP = kind('NOUN', { gender: 'm', number: 'plural' }, 'APC')
const NOUN_D = kind('NOUN', { gender: 'm', number: 'dual', case: 'nominative' }, 'APC')
const NISBA = kind('ADJ', { gender: 'm', number: 'singular', derived: 'nisba' }, 'APC')
const NISBA_F = kind('ADJ', { gender: 'f', number: 'singular', derived: 'nisba' }, 'APC')
const PRESENT = kind('VERB', { tense: 'present', person: 3, gender: 'm', number: 'singular' }, 'SLOC')
const PRESENT_F = kind('VERB', { tense: 'present', person: 3, gender: 'f', number: 'singular' }, 'SLOC')
const PRESENT_P = kind('VERB', { tense: 'present', person: 3, gender: 'm', number: 'plural' }, 'SLC')

/** What an unknown stem may be, by its ending and beginning; with its citation form. */
function kindsOf(stem: string): (readonly [KnownClass, string])[] {
  const kinds: (readonly [KnownClass, string])[] = [[NAME, stem]]
  const cut = (units: number): string => stem.slice(0, -units)
  if (stem.endsWith(YA + MARBUTA) && stem.length > 4) kinds.push([NISBA_F, cut(1)], [NOUN_F, stem])
  else if (stem.endsWith(MARBUTA)) kinds.push([NOUN_F, stem])
  else if (stem.endsWith(AT) && stem.length > 4) kinds.push([NOUN_FP, cut(2) + MARBUTA], [NOUN_FP, cut(2)])
  else if ((stem.endsWith(UN) || stem.endsWith(IN)) && stem.length > 4) kinds.push([NOUN_MP, cut(2)])
  else if (stem.endsWith(AN) && stem.length > 4) kinds.push([NOUN_D, cut(2)])
  else if (stem.endsWith(YA) && stem.length > 3) kinds.push([NISBA, stem])
  if (!stem.endsWith(MARBUTA)) kinds.push([NOUN, stem.endsWith(TANWIN) && stem.length > 3 ? cut(1) : stem])
  const first = stem.charAt(0)
  if (stem.length >= 4 && (first === YA || first === '\u062a') && !stem.endsWith(MARBUTA)) {
    const body = stem.slice(1)
    if (first === YA) kinds.push(stem.endsWith(UN) ? [PRESENT_P, body.slice(0, -2)] : [PRESENT, body])
    else kinds.push([PRESENT_F, body])
  }
  return kinds
}

/**
 * Readings of a word that the lexicon does not hold, by its shape: every cut into clitics that leaves a stem of sufficient length. Which of
 * them is meant is left to the chooser; all are marked as guessed.
 */
export function guessReadings(word: string): Reading[] {
  const readings: Reading[] = []
  for (const prefix of PREFIXES) {
    if (!word.startsWith(prefix.letters)) continue
    const rest = word.length - prefix.length
    if (rest < (prefix.length === 0 ? 1 : prefix.article ? 2 : 3)) continue
    if (prefix.head === 'question' || prefix.head === 'emphasis') continue
    addStems(word, prefix, word.length, null, readings)
    if (prefix.article) continue
    for (let units = 1; units <= 3; units++) {
      const to = word.length - units
      if (to - prefix.length < 3) break
      const pronoun = PRONOUNS.get(word.slice(to))
      if (pronoun) addStems(word, prefix, to, pronoun, readings)
    }
  }
  return readings
}

function addStems(word: string, prefix: Prefix, to: number, pronoun: CliticPart | null, readings: Reading[]): void {
  const stem = word.slice(prefix.length, to)
  const before = pronoun && stem.endsWith('\u062a') && stem.length > 3 ? `${stem.slice(0, -1)}${MARBUTA}` : null
  for (const [one, lemma] of kindsOf(stem)) {
    if (pronoun && !one.pronoun) continue
    if (prefix.article && !one.article) continue
    if (prefix.head === 'preposition' && !one.preposition) continue
    if (prefix.head === 'future' && !one.future) continue
    if (prefix.head === 'lam' && !one.lam) continue
    readings.push({ prefix, from: prefix.length, to, pronoun, stem, lemma, root: '', verb: '', kind: one, spelling: 0, guessed: true })
  }
  if (before)
    readings.push({
      prefix,
      from: prefix.length,
      to,
      pronoun,
      stem: before,
      lemma: before,
      root: '',
      verb: '',
      kind: NOUN_F,
      spelling: 0,
      guessed: true,
    })
}

import type { Clitic, Features } from '../../../../src/schema/token.js'
import { evenFeatures } from './even-features.js'

/** A clitic inside a folded word; `length` units long, 0 where the script swallows it. */
export interface CliticPart {
  readonly text: string
  readonly length: number
  readonly function: Clitic['function']
  readonly features?: Features
}

/** What stands before a stem. */
export interface Prefix {
  readonly parts: readonly CliticPart[]
  readonly length: number
  readonly article: boolean
  /** The clitic before the stem and article, if any: preposition, future particle, lam of a verb, question. */
  readonly head: 'none' | 'preposition' | 'future' | 'lam' | 'question' | 'emphasis'
  readonly conjunction: boolean
  /** Small number of the prefix's shape, for the chooser. */
  readonly id: number
}

const WAW = '\u0648'
const FA = '\u0641'
const BA = '\u0628'
const KAF = '\u0643'
const LAM = '\u0644'
const SIN = '\u0633'
const ALIF = '\u0627'
const ON_ALIF = '\u0623'

const part = (text: string, fn: Clitic['function'], length = text.length): CliticPart => ({ text, length, function: fn })
const ARTICLE = part(ALIF + LAM, 'article')

const HEADS: readonly (readonly [Prefix['head'], boolean, readonly CliticPart[], string])[] = [
  ['none', false, [], ''],
  ['none', true, [ARTICLE], ALIF + LAM],
  ['preposition', false, [part(BA, 'preposition')], BA],
  ['preposition', true, [part(BA, 'preposition'), ARTICLE], BA + ALIF + LAM],
  ['preposition', false, [part(KAF, 'preposition')], KAF],
  ['preposition', true, [part(KAF, 'preposition'), ARTICLE], KAF + ALIF + LAM],
  ['preposition', false, [part(LAM, 'preposition')], LAM],
  ['preposition', true, [part(LAM, 'preposition'), part(ALIF + LAM, 'article', 1)], LAM + LAM],
  ['future', false, [part(SIN, 'future')], SIN],
  ['lam', false, [part(LAM, 'subordinator')], LAM],
  ['emphasis', false, [part(LAM, 'emphasis')], LAM],
  ['question', false, [part(ON_ALIF, 'question')], ON_ALIF],
]

/** All prefixes, with the letters they consist of. Wright I, sections 356-361; Ryding, chapters 16-18. */
export const PREFIXES: readonly (Prefix & { readonly letters: string })[] = ['', WAW, FA].flatMap((conjunction, row) =>
  HEADS.map(([head, article, parts, letters], column) => ({
    parts: conjunction === '' ? parts : [part(conjunction, 'conjunction'), ...parts],
    length: conjunction.length + letters.length,
    letters: conjunction + letters,
    article,
    head,
    conjunction: conjunction !== '',
    id: row * HEADS.length + column,
  })),
)

/** Lam with the article before a stem that begins with lam: one of the three is not written. */
export const SWALLOWED: readonly (Prefix & { readonly letters: string })[] = PREFIXES.filter(
  one => one.head === 'preposition' && one.article && one.letters.endsWith(LAM + LAM),
).map(one => ({
  ...one,
  parts: [...one.parts.slice(0, -1), part(ALIF + LAM, 'article', 0)],
  length: one.length - 1,
  letters: one.letters.slice(0, -1),
}))

const person = (text: string, p: 1 | 2 | 3, number: 'singular' | 'dual' | 'plural', gender?: 'm' | 'f'): [string, CliticPart] => [
  text,
  { text, length: text.length, function: 'pronoun', features: evenFeatures({ person: p, number, ...(gender ? { gender } : {}) }) },
]

/** The suffixed pronouns. */
export const PRONOUNS: ReadonlyMap<string, CliticPart> = new Map([
  person('\u0647', 3, 'singular', 'm'), // ha
  person('\u0647\u0627', 3, 'singular', 'f'), // ha alif
  person('\u0647\u0645\u0627', 3, 'dual'), // ha mim alif
  person('\u0647\u0645', 3, 'plural', 'm'), // ha mim
  person('\u0647\u0646', 3, 'plural', 'f'), // ha nun
  person('\u0643', 2, 'singular', 'm'), // kaf
  person('\u0643\u0645\u0627', 2, 'dual'), // kaf mim alif
  person('\u0643\u0645', 2, 'plural', 'm'), // kaf mim
  person('\u0643\u0646', 2, 'plural', 'f'), // kaf nun
  person('\u064a', 1, 'singular'), // ya
  person('\u0646\u064a', 1, 'singular'), // nun ya
  person('\u0646\u0627', 1, 'plural'), // nun alif
])

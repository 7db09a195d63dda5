import type { NameKey } from '../../../src/language/name-grammar.js'
import type { Features } from '../../../src/schema/token.js'
import { foldNameWord, hasMarks } from './fold-name.js'

const WAW = '\u0648'
const FA = '\u0641'
const BA = '\u0628'
const KAF = '\u0643'
const LAM = '\u0644'
const ALIF = '\u0627'
const MARBUTA = '\u0629'
/** Tanwin of the accusative, before or behind the alif that carries it. */
const TANWIN = /\u064b\u0627?$/

const PRONOUN: readonly (readonly [string, Features])[] = [
  ['\u0647\u0645\u0627', { person: 3, number: 'dual' }],
  ['\u0647\u0627', { person: 3, gender: 'f', number: 'singular' }],
  ['\u0647\u0645', { person: 3, gender: 'm', number: 'plural' }],
  ['\u0647\u0646', { person: 3, gender: 'f', number: 'plural' }],
  ['\u0646\u0627', { person: 1, number: 'plural' }],
  ['\u0643\u0645', { person: 2, gender: 'm', number: 'plural' }],
  ['\u0647', { person: 3, gender: 'm', number: 'singular' }],
  ['\u064a', { person: 1, number: 'singular' }],
]

interface Cut {
  readonly at: number
  readonly conjunction: boolean
  readonly preposition: NameKey['preposition']
  readonly prefix: string
}

function frontCuts(folded: string): Cut[] {
  const cuts: Cut[] = [{ at: 0, conjunction: false, preposition: null, prefix: '' }]
  const starts = [0]
  if ((folded.startsWith(WAW) || folded.startsWith(FA)) && folded.length > 3) starts.push(1)
  for (const at of starts) {
    const conjunction = at > 0
    if (conjunction) cuts.push({ at, conjunction, preposition: null, prefix: '' })
    const letter = folded[at]
    if (folded.length - at < 4) continue
    if (letter === BA) cuts.push({ at: at + 1, conjunction, preposition: 'in', prefix: '' })
    if (letter === KAF) cuts.push({ at: at + 1, conjunction, preposition: 'as', prefix: '' })
    if (letter === LAM) {
      cuts.push({ at: at + 1, conjunction, preposition: 'to', prefix: '' })
      // li + al: the alif of the article is not written
      if (folded[at + 1] === LAM) cuts.push({ at: at + 1, conjunction, preposition: 'to', prefix: ALIF })
    }
  }
  return cuts
}

/** Offset in the printed word of the n-th unit of its folded form. */
function printedOffset(printed: string, n: number): number {
  let seen = 0
  for (let at = 0; at < printed.length; at++) {
    if (hasMarks(printed[at]!)) continue
    if (seen === n) return at
    seen++
  }
  return printed.length
}

/** The ways in which a printed word may hold a word of a name: proclitics and an enclitic pronoun cut off, the whole word first. */
export function cutNameWord(printed: string): readonly NameKey[] {
  const folded = foldNameWord(printed).toLowerCase()
  const marked = folded.length !== printed.length
  const offset = (n: number): number => (marked ? printedOffset(printed, n) : n)
  const keys: NameKey[] = []
  const endsInMarbuta = printed.endsWith(MARBUTA)
  const indefinite = marked && TANWIN.test(printed) ? ({ isIndefinite: true } as const) : null
  for (const cut of frontCuts(folded)) {
    const rest = folded.slice(cut.at)
    const { conjunction, preposition } = cut
    const start = offset(cut.at)
    keys.push({ key: cut.prefix + rest, start, end: printed.length, conjunction, preposition, pronoun: null, ...indefinite })
    if (endsInMarbuta) continue
    for (const [ending, pronoun] of PRONOUN) {
      if (rest.length - ending.length < 2 || !rest.endsWith(ending)) continue
      const end = offset(folded.length - ending.length)
      keys.push({ key: cut.prefix + rest.slice(0, -ending.length), start, end, conjunction, preposition, pronoun })
    }
  }
  return keys
}

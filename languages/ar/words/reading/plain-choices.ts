import type { PartOfSpeech } from '../../../../src/schema/token.js'
import type { RawToken } from '../spelling/cut-tokens.js'
import type { WordChoices } from './choose-readings.js'
import { PREFIXES, type Prefix } from './clitic-grammar.js'
import { NO_FEATURES } from './even-features.js'
import { candidateOf, hashText, keysOf } from './reading-features.js'
import type { KnownClass } from './word-lexicon.js'

const kindOf = (pos: PartOfSpeech): KnownClass => ({
  pos,
  features: NO_FEATURES,
  bound: 'free',
  takes: '',
  number: -1,
  article: false,
  preposition: false,
  future: false,
  lam: false,
  pronoun: false,
  question: false,
  emphasis: false,
  rare: 0,
  frequent: false,
})

function choices(name: string, pos: PartOfSpeech): WordChoices {
  const reading = {
    prefix: PREFIXES[0] as Prefix,
    from: 0,
    to: 1,
    pronoun: null,
    stem: name,
    lemma: name,
    root: '',
    verb: '',
    kind: kindOf(pos),
    spelling: 0,
    guessed: false,
  } as const
  const hash = hashText(name)
  const candidates = [candidateOf(name, hash, reading)]
  return { hash, candidates, scores: [0], keys: keysOf(candidates) }
}

const NUMBER = choices('#', 'NUM')
const LATIN = choices('latin', 'X')
const SYMBOL = choices('symbol', 'SYM')
const SIGNS = new Map<string, WordChoices>()

/** What stands beside a word without being an Arabic word: numbers are all alike, signs are themselves. */
export function plainChoices(raw: RawToken, text: string): WordChoices {
  if (raw.kind === 'number') return NUMBER
  if (raw.kind === 'word') return LATIN
  if (raw.kind === 'symbol') return SYMBOL
  const sign = text.charAt(raw.start)
  let known = SIGNS.get(sign)
  if (known === undefined) {
    known = choices(sign, 'PUNCT')
    SIGNS.set(sign, known)
  }
  return known
}

import type { DataSource } from '../../../src/base/data-source.js'
import { createMemory } from '../../../src/base/remember.js'
import type { WordAnalyser } from '../../../src/language/word-analyser.js'
import type { Span } from '../../../src/schema/span.js'
import type { Analysis, Clitic, Token, WordForm } from '../../../src/schema/token.js'
import { type ChooserWeights, chooseReadings, type WordChoices } from './reading/choose-readings.js'
import { NO_FEATURES } from './reading/even-features.js'
import { placeOther, tokenOf } from './reading/place-reading.js'
import { plainChoices } from './reading/plain-choices.js'
import { readWeights } from './reading/read-weights.js'
import type { Reading } from './reading/reading.js'
import type { Candidate } from './reading/reading-features.js'
import { type KnownChoices, wordChoices } from './reading/word-choices.js'
import { readLexicon, type WordLexicon } from './reading/word-lexicon.js'
import { cutSentences } from './sentences/cut-sentences.js'
import { cutTokens, type RawToken } from './spelling/cut-tokens.js'
import { type Folded, foldText, foldWithOffsets } from './spelling/fold-text.js'

/**
 * The analyser of Arabic words over the compiled lexicon (`ar/words.json`, `ar/words.bin`) and the trained weights of its chooser
 * (`ar/words-weights.bin`). Any text is read; words that the lexicon does not hold are guessed from their shape with low confidence. Throws
 * where the data is missing.
 */
export function createWordAnalyser(data: DataSource): WordAnalyser {
  return createAnalyserWith(readLexicon(data), readWeights(data('ar/words-weights.bin')))
}

/** The analyser with weights at hand, for training and tests. */
export function createAnalyserWith(lexicon: WordLexicon, weights: ChooserWeights): WordAnalyser {
  const choicesOf = wordChoices(lexicon, weights)
  /** Choices by the word as printed, for words that folding leaves as they are: most of them. */
  const plain = createMemory<KnownChoices>(KEPT)

  const look = (text: string, raw: RawToken): Look => {
    const printed = text.slice(raw.start, raw.end)
    if (raw.script !== 'arabic')
      return { printed, folded: foldWithOffsets(text, raw.start, raw.end), choices: plainChoices(raw, text), known: null, form: undefined }
    const known = plain.get(printed)
    if (known) {
      const folded = { text: known.word, start: raw.start, end: raw.end, from: null }
      return { printed: known.word, folded, choices: known, known, form: known.form }
    }
    const folded = foldWithOffsets(text, raw.start, raw.end)
    const choices = choicesOf(folded.text)
    if (folded.from === null) plain.set(printed, choices)
    return { printed, folded, choices, known: choices, form: folded.from === null ? choices.form : undefined }
  }

  return {
    fold: foldText,
    cutSentences,
    analyse(text: string, sentence: Span): Token[] {
      const raws = cutTokens(text, sentence.start, sentence.end)
      const looks: Look[] = []
      const words: WordChoices[] = []
      for (const raw of raws) {
        const one = look(text, raw)
        looks.push(one)
        words.push(one.choices)
      }
      const { best, margins } = chooseReadings(words, weights)
      const tokens: Token[] = []
      for (let at = 0; at < raws.length; at++) {
        const raw = raws[at] as RawToken
        const { printed, folded, known, form } = looks[at] as Look
        const choice = best[at] as number
        const reading = known?.candidates[choice]?.reading
        if (known === null || reading === undefined) {
          tokens.push(plainToken(printed, raw, folded.text))
          continue
        }
        const stem = known.stems[choice] as WordForm
        const confidence = confidenceOf(reading, margins[at] as number)
        tokens.push(tokenOf(printed, raw, folded, form, reading, stem, confidence, othersOf(known, choice, folded)))
      }
      return tokens
    },
  }
}

/** A printed word with its folded form and what it can be. */
interface Look {
  readonly printed: string
  readonly folded: Folded
  readonly choices: WordChoices
  /** The choices with what is kept of them, where the word is one of the language. */
  readonly known: KnownChoices | null
  readonly form: WordForm | undefined
}

/** How many printed words are kept. */
const KEPT = 16_000
const NO_OTHERS: readonly Analysis[] = []
const NO_CLITICS: readonly Clitic[] = []

/** The readings that were not chosen, at their place. */
function othersOf(choices: KnownChoices, chosen: number, folded: Folded): readonly Analysis[] {
  const { candidates } = choices
  if (candidates.length < 2) return NO_OTHERS
  const kept = choices.others?.[chosen]
  if (kept !== undefined) return kept
  const others: Analysis[] = []
  for (let one = 0; one < candidates.length; one++)
    if (one !== chosen)
      others.push(choices.anywhere[one] ?? placeOther((candidates[one] as Candidate).reading, choices.stems[one] as WordForm, folded))
  if (choices.others !== null) choices.others[chosen] = others
  return others
}

/** How sure: by the margin to the next reading in this place; guesses stay below one half. */
function confidenceOf(reading: Reading, margin: number): number {
  const sure = 1 / (1 + Math.exp(-Math.min(20, Math.max(0, margin))))
  return Math.round((reading.guessed ? sure * 0.49 : sure) * 100) / 100
}

function plainToken(printed: string, raw: RawToken, folded: string): Token {
  return {
    start: raw.start,
    end: raw.end,
    kind: raw.kind,
    text: printed,
    folded,
    printed: undefined,
    stemSpan: { start: raw.start, end: raw.end },
    proclitics: NO_CLITICS,
    stem: folded,
    enclitics: NO_CLITICS,
    lemma: folded,
    root: null,
    pos:
      raw.kind === 'number'
        ? 'NUM'
        : raw.kind === 'punctuation'
          ? 'PUNCT'
          : raw.kind === 'symbol'
            ? 'SYM'
            : raw.script === 'other'
              ? 'X'
              : 'NOUN',
    features: NO_FEATURES,
    verb: null,
    confidence: raw.kind === 'word' ? 0.3 : 1,
    alternatives: NO_OTHERS,
    form: undefined,
  }
}

import type { DataSource } from '../../../src/base/data-source.js'
import { createMemory } from '../../../src/base/remember.js'
import type { WordAnalyser } from '../../../src/language/word-analyser.js'
import type { Span } from '../../../src/schema/span.js'
import type { Analysis, Token } from '../../../src/schema/token.js'
import { type ChooserWeights, chooseReadings, type WordChoices } from './reading/choose-readings.js'
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
    if (raw.script !== 'arabic') return { printed, folded: foldWithOffsets(text, raw.start, raw.end), choices: plainChoices(raw, text) }
    const known = plain.get(printed)
    if (known) return { printed: known.word, folded: { text: known.word, start: raw.start, end: raw.end, from: null }, choices: known }
    const folded = foldWithOffsets(text, raw.start, raw.end)
    const choices = choicesOf(folded.text)
    if (folded.from === null) plain.set(printed, choices)
    return { printed, folded, choices }
  }

  return {
    fold: foldText,
    cutSentences,
    analyse(text: string, sentence: Span): Token[] {
      const raws = cutTokens(text, sentence.start, sentence.end)
      const looks = raws.map(raw => look(text, raw))
      const { best, margins } = chooseReadings(
        looks.map(one => one.choices),
        weights,
      )
      return raws.map((raw, at) => {
        const { printed, folded, choices } = looks[at] as Look
        const chosen = choices.candidates[best[at] as number]?.reading
        if (raw.script !== 'arabic' || chosen === undefined) return plainToken(printed, raw, folded.text)
        const confidence = confidenceOf(chosen, margins[at] as number)
        return tokenOf(printed, raw, folded, chosen, confidence, othersOf(choices, best[at] as number, folded))
      })
    },
  }
}

/** A printed word with its folded form and what it can be. */
interface Look {
  readonly printed: string
  readonly folded: Folded
  readonly choices: WordChoices | KnownChoices
}

/** How many printed words are kept. */
const KEPT = 16_000
const NO_OTHERS: readonly Analysis[] = []

/** The readings that were not chosen, at their place. */
function othersOf(choices: WordChoices | KnownChoices, chosen: number, folded: Folded): readonly Analysis[] {
  const { candidates } = choices
  if (candidates.length < 2 || !('anywhere' in choices)) return NO_OTHERS
  const others: Analysis[] = []
  for (let one = 0; one < candidates.length; one++)
    if (one !== chosen) others.push(choices.anywhere[one] ?? placeOther((candidates[one] as Candidate).reading, folded))
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
    stemSpan: { start: raw.start, end: raw.end },
    proclitics: [],
    stem: folded,
    enclitics: [],
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
    features: {},
    verb: null,
    confidence: raw.kind === 'word' ? 0.3 : 1,
    alternatives: [],
  }
}

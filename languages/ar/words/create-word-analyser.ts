import type { DataSource } from '../../../src/base/data-source.js'
import type { WordAnalyser } from '../../../src/language/word-analyser.js'
import type { Span } from '../../../src/schema/span.js'
import type { Token } from '../../../src/schema/token.js'
import { type ChooserWeights, chooseReadings, type WordChoices } from './reading/choose-readings.js'
import { tokenOf } from './reading/place-reading.js'
import { plainChoices } from './reading/plain-choices.js'
import { readWeights } from './reading/read-weights.js'
import type { Reading } from './reading/reading.js'
import { wordChoices } from './reading/word-choices.js'
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
  return {
    fold: foldText,
    cutSentences,
    analyse(text: string, sentence: Span): Token[] {
      const raws = cutTokens(text, sentence.start, sentence.end)
      const folds = raws.map(raw => foldWithOffsets(text, raw.start, raw.end))
      const words = raws.map((raw, at) => (raw.script === 'arabic' ? choicesOf((folds[at] as Folded).text) : plainChoices(raw, text)))
      const { best, margins } = chooseReadings(words, weights)
      return raws.map((raw, at) => {
        const folded = folds[at] as Folded
        const { candidates } = words[at] as WordChoices
        const chosen = candidates[best[at] as number]?.reading
        if (raw.script !== 'arabic' || chosen === undefined) return plainToken(text, raw, folded.text)
        const others = candidates.filter((_, one) => one !== best[at]).map(one => one.reading)
        return tokenOf(text, raw, folded, chosen, confidenceOf(chosen, margins[at] as number), others)
      })
    },
  }
}

/** How sure: by the margin to the next reading in this place; guesses stay below one half. */
function confidenceOf(reading: Reading, margin: number): number {
  const sure = 1 / (1 + Math.exp(-Math.min(20, Math.max(0, margin))))
  return Math.round((reading.guessed ? sure * 0.49 : sure) * 100) / 100
}

function plainToken(text: string, raw: RawToken, folded: string): Token {
  return {
    start: raw.start,
    end: raw.end,
    kind: raw.kind,
    text: text.slice(raw.start, raw.end),
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

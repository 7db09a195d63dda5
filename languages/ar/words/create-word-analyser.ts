import type { DataSource } from '../../../src/base/data-source.js'
import type { WordAnalyser } from '../../../src/language/word-analyser.js'
import type { Span } from '../../../src/schema/span.js'
import type { Analysis, Clitic, Token } from '../../../src/schema/token.js'
import { costOf } from './reading/choose-readings.js'
import { findReadings } from './reading/find-readings.js'
import { guessReadings } from './reading/guess-readings.js'
import type { Reading } from './reading/reading.js'
import { readLexicon } from './reading/word-lexicon.js'
import { cutSentences } from './sentences/cut-sentences.js'
import { cutTokens, type RawToken } from './spelling/cut-tokens.js'
import { type Folded, foldText, foldWithOffsets } from './spelling/fold-text.js'

/** The analyser of Arabic words over the compiled lexicon (`ar/words.json`, `ar/words.bin`). Throws where the data is missing. */
export function createWordAnalyser(data: DataSource): WordAnalyser {
  const lexicon = readLexicon(data)
  const known = new Map<string, readonly Reading[]>()
  const readingsOf = (word: string): readonly Reading[] => {
    const cached = known.get(word)
    if (cached) return cached
    let readings = findReadings(lexicon, word)
    if (readings.length === 0 || readings.every(one => one.spelling === 3)) readings = [...readings, ...guessReadings(word)]
    readings.sort((a, b) => costOf(a) - costOf(b))
    readings = readings.slice(0, 8)
    if (known.size > 50_000) known.clear()
    known.set(word, readings)
    return readings
  }
  return {
    fold: foldText,
    cutSentences,
    analyse: (text: string, sentence: Span): Token[] =>
      cutTokens(text, sentence.start, sentence.end).map(raw => {
        const folded = foldWithOffsets(text, raw.start, raw.end)
        if (raw.script !== 'arabic' || raw.kind !== 'word') return plainToken(text, raw, folded.text)
        const readings = readingsOf(folded.text)
        if (readings.length === 0) return plainToken(text, raw, folded.text)
        const [best, ...others] = readings.map(reading => place(reading, folded)) as [Analysis, ...Analysis[]]
        const chosen = readings[0] as Reading
        return {
          start: raw.start,
          end: raw.end,
          kind: raw.kind,
          text: text.slice(raw.start, raw.end),
          folded: folded.text,
          stemSpan: { start: folded.from[chosen.from] as number, end: folded.from[chosen.to] as number },
          ...best,
          alternatives: others,
        }
      }),
  }
}

/** A reading at its place in the text: clitics get their spans. */
function place(reading: Reading, folded: Folded): Analysis {
  const proclitics: Clitic[] = []
  let at = 0
  for (const part of reading.prefix.parts) {
    proclitics.push({
      text: part.text,
      function: part.function,
      start: folded.from[at] as number,
      end: folded.from[at + part.length] as number,
    })
    at += part.length
  }
  const { pronoun, kind } = reading
  const enclitics: Clitic[] = pronoun
    ? [
        {
          text: pronoun.text,
          function: 'pronoun',
          start: folded.from[reading.to] as number,
          end: folded.from.at(-1) as number,
          ...(pronoun.features ? { features: pronoun.features } : {}),
        },
      ]
    : []
  const nominal = kind.pos === 'NOUN' || kind.pos === 'ADJ' || kind.pos === 'NUM' || kind.pos === 'PROPN'
  return {
    proclitics,
    stem: reading.stem,
    enclitics,
    lemma: reading.lemma,
    root: reading.root === '' ? null : reading.root,
    pos: kind.pos,
    features: reading.prefix.article && nominal ? { ...kind.features, definite: true } : kind.features,
    verb: reading.verb === '' ? null : reading.verb,
    confidence: reading.guessed ? 0.4 : 0.9,
  }
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

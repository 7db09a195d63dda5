import type { DataSource } from '../../../src/base/data-source.js'
import { fileData } from '../../../src/base/file-data.js'
import type { WordAnalyser } from '../../../src/language/word-analyser.js'
import type { Token } from '../../../src/schema/token.js'
import { createWordAnalyser } from './create-word-analyser.js'
import { foldText } from './spelling/fold-text.js'

let shared: WordAnalyser | undefined

/** The analyser over the package's own data, made at the first call; or one over other data, for browsers. */
function analyserOf(data?: DataSource): WordAnalyser {
  if (data) return createWordAnalyser(data)
  shared ??= createWordAnalyser(fileData())
  return shared
}

/** A sentence of a text with its tokens; offsets are UTF-16 code units of the text. */
export interface AnalysedSentence {
  readonly start: number
  readonly end: number
  readonly tokens: readonly Token[]
}

/**
 * Reads an Arabic text: sentences, and for each word its clitics, stem, lemma, root, part of speech and features, with the other readings.
 * Paragraphs end at line breaks. Any text is read; words outside the lexicon are guessed from their shape with a confidence below one half.
 * Method: a generated lexicon as automaton, a grammar of clitics, Viterbi over trained weights (see docs/arabic-words.md).
 *
 * @example analyse(text)[0]?.tokens.map(token => token.lemma)
 */
export function analyse(text: string, data?: DataSource): AnalysedSentence[] {
  const words = analyserOf(data)
  return words
    .cutSentences(text, { start: 0, end: text.length, kind: 'paragraph' })
    .map(sentence => ({ ...sentence, tokens: words.analyse(text, sentence) }))
}

/**
 * The words of an Arabic text cut into proclitics, stem and pronoun, as printed (folded). Numbers and signs are words of one piece.
 *
 * @example segment(text).map(pieces => pieces.join('+')).join(' ')
 */
export function segment(text: string, data?: DataSource): string[][] {
  return analyse(text, data).flatMap(sentence =>
    sentence.tokens.map(token => [
      ...token.proclitics.map(clitic => clitic.text),
      foldText(text.slice(token.stemSpan.start, token.stemSpan.end)),
      ...token.enclitics.map(clitic => clitic.text),
    ]),
  )
}

/**
 * Folds spellings that mean no difference: vowel marks, tatweel, presentation forms, Persian letters, digits of either script, invisible
 * signs. Hamza seats, ta marbuta and alif maqsura stay.
 *
 * @example normalise('\u0643\u064e\u062a\u064e\u0628\u064e') // kataba without its vowel marks
 */
export function normalise(text: string): string {
  return foldText(text)
}

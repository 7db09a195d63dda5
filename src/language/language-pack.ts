import type { ClauseGrammar } from './clause-grammar.js'
import type { FigureGrammar } from './figure-grammar.js'
import type { NameGrammar } from './name-grammar.js'
import type { PageGrammar } from './page-grammar.js'
import type { SpeechGrammar } from './speech-grammar.js'
import type { TermMaker } from './term-maker.js'
import type { ValueFinder } from './value-finder.js'
import type { WordAnalyser } from './word-analyser.js'

/** A language as the engine sees it. The engine names no language: everything it knows of one comes through here. */
export interface LanguagePack {
  /** ISO 639-1. */
  readonly code: string
  readonly name: Readonly<Record<string, string>>
  readonly direction: 'rtl' | 'ltr'
  /** Digest of the pack's data, so that a record can be reproduced. */
  readonly digest: string
  readonly words: WordAnalyser
  readonly terms: TermMaker
  readonly values: ValueFinder
  readonly names: NameGrammar
  readonly clauses: ClauseGrammar
  readonly speech: SpeechGrammar
  readonly figures: FigureGrammar
  readonly page: PageGrammar
}

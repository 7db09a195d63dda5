import type { ClauseGrammar } from './clause-grammar.js'
import type { ComparisonWords } from './comparison-words.js'
import type { ContextGrammar } from './context-grammar.js'
import type { FigureGrammar } from './figure-grammar.js'
import type { NameGrammar } from './name-grammar.js'
import type { PageGrammar } from './page-grammar.js'
import type { RelationGrammar } from './relation-grammar.js'
import type { SpeechGrammar } from './speech-grammar.js'
import type { TermMaker } from './term-maker.js'
import type { ValueFinder } from './value-finder.js'
import type { WordAnalyser } from './word-analyser.js'

/** The least a language must bring: its pages can be freed of furniture, its reports are kept, but no statements are read. */
export interface PagePack {
  /** ISO 639-1. */
  readonly code: string
  readonly name: Readonly<Record<string, string>>
  readonly direction: 'rtl' | 'ltr'
  /** Digest of the pack's data, so that a record can be reproduced. */
  readonly digest: string
  readonly page: PageGrammar
  readonly terms?: TermMaker
  /** In which words reasons are given, for languages of the interface. */
  readonly comparison?: ComparisonWords
}

/** A language as the engine sees it. The engine names no language: everything it knows of one comes through here. */
export interface LanguagePack extends PagePack {
  readonly words: WordAnalyser
  readonly terms: TermMaker
  readonly values: ValueFinder
  readonly names: NameGrammar
  readonly clauses: ClauseGrammar
  readonly speech: SpeechGrammar
  readonly figures: FigureGrammar
  /** Without it events stay without contexts. */
  readonly contexts?: ContextGrammar
  /** Without it no relations are read. */
  readonly relations?: RelationGrammar
}

/** True for a language whose sentences can be read, not only its pages. */
export function canRead(pack: PagePack | LanguagePack | undefined): pack is LanguagePack {
  return pack !== undefined && 'words' in pack
}

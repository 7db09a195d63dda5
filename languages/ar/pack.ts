import { type DataSource, readJsonData } from '../../src/base/data-source.js'
import { packDigest } from '../../src/base/pack-digest.js'
import type { ComparisonWords } from '../../src/language/comparison-words.js'
import type { LanguagePack } from '../../src/language/language-pack.js'
import { createClauseGrammar } from './clauses/create-clause-grammar.js'
import { createContextGrammar } from './contexts/create-context-grammar.js'
import { createFigureGrammar } from './figures/create-figure-grammar.js'
import { createNameGrammar } from './names/create-name-grammar.js'
import { createPageGrammar } from './page/create-page-grammar.js'
import { createRelationGrammar } from './relations/create-relation-grammar.js'
import { createSpeechGrammar } from './speech/create-speech-grammar.js'
import { createTermMaker } from './terms/create-term-maker.js'
import { createValueFinder } from './values/create-value-finder.js'
import { createWordAnalyser } from './words/create-word-analyser.js'

/** Arabic, as the engine sees it. */
export function createPack(data: DataSource): LanguagePack {
  return {
    code: 'ar',
    name: { en: 'Arabic', ar: '\u0627\u0644\u0639\u0631\u0628\u064a\u0629' }, // alef lam ayn ra ba ya ta-marbuta
    direction: 'rtl',
    digest: packDigest(data, 'ar/'),
    words: createWordAnalyser(data),
    terms: createTermMaker(data),
    values: createValueFinder(data),
    names: createNameGrammar(data),
    clauses: createClauseGrammar(data),
    speech: createSpeechGrammar(data),
    contexts: createContextGrammar(data),
    figures: createFigureGrammar(data),
    relations: createRelationGrammar(data),
    page: createPageGrammar(data),
    comparison: readJsonData<ComparisonWords>(data, 'ar/comparison.json'),
  }
}

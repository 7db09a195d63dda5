import { type DataSource, readJsonData } from '../../src/base/data-source.js'
import { packDigest } from '../../src/base/pack-digest.js'
import type { ComparisonWords } from '../../src/language/comparison-words.js'
import type { PagePack } from '../../src/language/language-pack.js'
import { createPageGrammar } from './page/create-page-grammar.js'

/** English: pages are freed of furniture and reasons are given in its words; its sentences are not read yet. */
export function createPack(data: DataSource): PagePack {
  return {
    code: 'en',
    name: { en: 'English', ar: '\u0627\u0644\u0625\u0646\u062c\u0644\u064a\u0632\u064a\u0629' }, // "the English (language)" in Arabic letters
    direction: 'ltr',
    digest: packDigest(data, 'en/'),
    page: createPageGrammar(data),
    comparison: readJsonData<ComparisonWords>(data, 'en/comparison.json'),
  }
}

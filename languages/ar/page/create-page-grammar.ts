import { type DataSource, readJsonData } from '../../../src/base/data-source.js'
import { makePageGrammar } from '../../../src/language/page/make-page-grammar.js'
import type { PageData } from '../../../src/language/page/page-data.js'
import type { PageGrammar } from '../../../src/language/page-grammar.js'
import { foldPageText } from './fold-page-text.js'
import { isPlainlyArabic } from './is-plainly-arabic.js'

/** What Arabic news pages look like: their months, credits, datelines and furniture, from `ar/page.json`. */
export function createPageGrammar(data: DataSource): PageGrammar {
  return makePageGrammar(readJsonData<PageData>(data, 'ar/page.json'), foldPageText, isPlainlyArabic)
}

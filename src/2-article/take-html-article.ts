import type { PageGrammar } from '../language/page-grammar.js'
import type { Capture } from '../schema/capture.js'
import type { TakeArticleOptions } from './take-article.js'
import { takeTextArticle, type TakenText } from './take-text-article.js'

/** Reads a page of HTML. */
export function takeHtmlArticle(capture: Capture, grammars: readonly PageGrammar[], options: TakeArticleOptions): TakenText {
  const body = capture.body.replace(/<(script|style|noscript)\b[\s\S]*?<\/\1>/gi, '').replace(/<[^>]+>/g, '\n')
  return takeTextArticle({ ...capture, kind: 'text', body }, grammars, options)
}

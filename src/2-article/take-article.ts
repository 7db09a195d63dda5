import { contentHash } from '../base/hash.js'
import type { PageGrammar } from '../language/page-grammar.js'
import type { Article } from '../schema/article.js'
import type { Capture } from '../schema/capture.js'
import type { Notice } from '../schema/notice.js'
import { hostOf } from './host-of.js'
import type { TakeArticleOptions } from './take-article-options.js'
import { takeHtmlArticle } from './take-html-article.js'
import { takeTextArticle } from './take-text-article.js'

/** What the world knows of outlets: the id of the outlet that publishes under a host, or null. */
export interface OutletTable {
  byHost(host: string): string | null
}

export interface TakenArticle {
  /** `sentences` is empty: room 3 cuts them. */
  readonly article: Article
  readonly notices: Notice[]
}

/**
 * Frees a captured page or text of its site: title, text, blocks and metadata. Pure: same capture, same article. What is taken away stands
 * in `dropped` with a reason. Text in which nothing can be told apart is taken whole; nothing is thrown.
 *
 * @param grammars page grammars of all languages known
 */
export function takeArticle(
  capture: Capture,
  grammars: readonly PageGrammar[],
  outlets: OutletTable,
  options: TakeArticleOptions = {},
): TakenArticle {
  const taken = capture.kind === 'html' ? takeHtmlArticle(capture, grammars, options) : takeTextArticle(capture, grammars, options)
  const url = capture.url ?? taken.url
  const host = hostOf(url)
  const outlet = capture.outlet ?? (host === null ? null : (outlets.byHost(host) ?? host))
  const id = capture.id ?? url ?? contentHash(taken.article.text)
  const given = outlet === null ? null : outlets.byHost(outlet.replace(/^www\./, ''))
  return { article: { ...taken.article, id, url: url ?? null, outlet: given ?? outlet }, notices: [...capture.notices, ...taken.notices] }
}

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
  const taken = take(capture, grammars, outlets, options)
  // Looked for in what came out: a page is fifty times as long as its article.
  return holdsNul(taken.article) ? take(withoutNul(capture), grammars, outlets, options) : taken
}

function take(capture: Capture, grammars: readonly PageGrammar[], outlets: OutletTable, options: TakeArticleOptions): TakenArticle {
  const taken = capture.kind === 'html' ? takeHtmlArticle(capture, grammars, options) : takeTextArticle(capture, grammars, options)
  const url = capture.url ?? taken.url
  const host = hostOf(url)
  const outlet = capture.outlet ?? (host === null ? null : (outlets.byHost(host) ?? host))
  const id = capture.id ?? url ?? contentHash(taken.article.text)
  const known = outlet === null ? null : outlets.byHost(outlet.replace(/^www\./, ''))
  return { article: { ...taken.article, id, url: url ?? null, outlet: known ?? outlet }, notices: [...capture.notices, ...taken.notices] }
}

const NUL = /\0/g
const holdsNul = ({ id, url, outlet, title, text, authors, language, dropped }: Article): boolean =>
  [id, url, outlet, title, text, language, ...authors, ...dropped.map(line => line.text)].some(words => words?.includes('\0') === true)

/** No text holds a NUL and stores cannot keep one: they are taken out of all that a capture says, and told of. */
function withoutNul(capture: Capture): Capture {
  const words = ['id', 'path', 'url', 'body', 'title', 'outlet', 'language'] as const
  const found = words.filter(name => capture[name]?.includes('\0') === true)
  return {
    ...capture,
    ...Object.fromEntries(found.map(name => [name, capture[name]?.replace(NUL, '')])),
    ...(capture.authors === undefined ? {} : { authors: capture.authors.map(author => author.replace(NUL, '')) }),
    notices: [
      ...capture.notices,
      { code: 'nul-characters', message: `Characters that are none (NUL) were taken out of: ${found.join(', ') || 'authors'}` },
    ],
  }
}

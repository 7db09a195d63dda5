import type { LanguagePack } from '../language/language-pack.js'
import type { Article } from '../schema/article.js'
import type { Sentence, Text } from '../schema/sentence.js'
import { findQuotes } from './find-quotes.js'

/**
 * Room 3: the sentences of an article with their words, and its quotations. The language's own knowledge comes from the pack; blocks are cut
 * one by one, so that no sentence runs over a paragraph. Any text is read; an empty one gives no sentences.
 *
 * @example readText(article, pack).sentences.map(sentence => sentence.tokens.length)
 */
export function readText(article: Pick<Article, 'text' | 'blocks'>, pack: Pick<LanguagePack, 'words'>): Text {
  const { text, blocks } = article
  const sentences: Sentence[] = []
  blocks.forEach((block, index) => {
    for (const span of pack.words.cutSentences(text, block))
      sentences.push({ start: span.start, end: span.end, tokens: pack.words.analyse(text, span), block: index, kind: block.kind })
  })
  return { sentences, quotes: findQuotes(text, blocks) }
}

import { readText } from '../src/3-text/read-text.js'
import { findMentions } from '../src/4-mentions/find-mentions.js'
import type { StatementInput } from '../src/5-statements/statement-input.js'
import { canRead } from '../src/language/language-pack.js'
import type { loadEngine } from '../src/load-engine.js'
import type { Article } from '../src/schema/article.js'

export type Engine = Awaited<ReturnType<typeof loadEngine>>

/** What rooms 3 and 4 make of an article, as the finders of statements are given it: for tools that look into single rooms. */
export function takeApart({ parts: { packs, knowledge } }: Engine, article: Article): StatementInput {
  const pack = packs.find(canRead)
  if (!pack) throw new Error('no language pack that reads sentences')
  const text = readText(article, pack)
  const values = pack.values.findValues(article.text, { published: article.published?.value.slice(0, 10) ?? null, style: 'news' })
  const { mentions, entities } = findMentions({ article, text, values, pack, knowledge })
  return { article, text, mentions, entities: new Map(entities.map(one => [one.id, one])), values, pack, knowledge, outerChain: [] }
}

import type { Knowledge } from '../knowledge/knowledge.js'
import type { NameGrammar } from '../language/name-grammar.js'
import type { Article } from '../schema/article.js'
import type { NameLexicon } from './make-name-lexicon.js'

const byHost = new WeakMap<Knowledge, Map<string, string>>()

/** The state that "the authorities" or "the Kingdom" of a report most likely are: that of its dateline, else of its outlet; or null. */
export function homeState(article: Article, knowledge: Knowledge, lexicon: NameLexicon, grammar: NameGrammar): string | null {
  const place = article.dateline?.place
  if (place) {
    const known = knowledge.entities.get(place)
    if (known) return known.kind === 'state' ? known.id : (known.state ?? null)
    let node = 0
    for (const key of grammar.keysOf(place)) node = node < 0 ? node : lexicon.trie.step(node, lexicon.trie.wordId(key))
    for (const entry of node > 0 ? lexicon.trie.values(node) : []) {
      if (entry.type === 'entity' && (entry.entity.kind === 'place' || entry.entity.kind === 'state')) {
        return entry.entity.kind === 'state' ? entry.entity.id : (entry.entity.state ?? null)
      }
    }
  }
  return outletState(article, knowledge)
}

function outletState(article: Article, knowledge: Knowledge): string | null {
  const { outlet } = article
  if (outlet === null) return null
  let hosts = byHost.get(knowledge)
  if (hosts === undefined) {
    hosts = new Map()
    for (const entity of knowledge.entities.values()) {
      if (!entity.state) continue
      for (const host of entity.hosts ?? []) hosts.set(host, entity.state)
    }
    byHost.set(knowledge, hosts)
  }
  const host = outlet.replace(/^www\./, '')
  return knowledge.entities.get(outlet)?.state ?? hosts.get(host) ?? hosts.get(outlet) ?? null
}

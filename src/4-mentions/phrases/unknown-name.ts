import type { NameGrammar } from '../../language/name-grammar.js'
import type { NameWord } from '../look-up-names.js'
import { hasArticle } from './has-article.js'
import type { PersonName } from './item.js'

/** A run of words that look like a name, from word `j` on. */
export function readUnknownName(words: readonly NameWord[], j: number, grammar: NameGrammar): PersonName | null {
  const { particles } = grammar
  let to = j
  while (to < words.length && to - j < MAX_NAME) {
    const word = words[to]!
    if (to > j && word.breakBefore) break
    if (word.quoteBefore) break
    const key = word.look.key
    if (particles.never.has(key)) break
    const isLink = to > j && particles.links.has(key)
    const isStart = particles.starts.has(key)
    if (!isLink && !isStart) {
      if (blocksName(word)) break
      // Behind a first name a word with the article is a surname, whatever else it means: a name takes no attribute there.
      const isSurname =
        to === j + 1 &&
        !hasArticle(words[j]!, grammar) &&
        hasArticle(word, grammar) &&
        word.token.pos !== 'VERB' &&
        word.look.cuts[0]!.start === 0
      if (grammar.nameLikeness(word.token) < (to === j ? 0.5 : isSurname ? 0.02 : 0.4)) break
    }
    to++
  }
  while (to > j && particles.starts.has(words[to - 1]!.look.key)) to--
  if (to === j) return null
  if (to === j + 1 && grammar.nameLikeness(words[j]!.token) < 0.85) return null
  // "poured out the brunt [of his anger]": a word in construct with a noun is no name by itself.
  const behind = words[to]
  if (to === j + 1 && behind && !behind.breakBefore && isNoun(behind) && behind.token.enclitics.length > 0) return null
  return { from: j, to, start: words[j]!.token.start, end: words[to - 1]!.token.end, hits: [] }
}

const MAX_NAME = 6

/** A word that the lexicon knows as something other than a person's name ends a name. */
function blocksName(word: NameWord): boolean {
  return word.hits.some(hit => {
    const { entry } = hit
    if (entry.type === 'role') return hit.cut.preposition === null && (hit.cut.conjunction || !hit.pronoun || isNoun(word))
    if (entry.type === 'adjective') return !entry.weak && entry.form.definite
    if (entry.type === 'entity' && (hit.cut.conjunction || hit.cut.preposition)) return !entry.name.weak
    if (entry.type === 'entity') return entry.entity.kind !== 'person' && !entry.name.weak && entry.entity.kind === 'state'
    return entry.type === 'reference'
  })
}

const isNoun = ({ token }: NameWord): boolean => token.pos === 'NOUN' && token.confidence > 0.8

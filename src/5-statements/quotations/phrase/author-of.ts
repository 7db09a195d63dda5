import type { MentionIndex } from '../mention-index.js'
import type { Passage, SpokenWord } from '../passages-of.js'

const AUTHOR_REACH = 5

/** Who issued a document: the party named right after it ("a statement issued by the ministry"), but not its addressee. */
export function authorOf(passage: Passage, next: number, index: MentionIndex, isObject: boolean): string | null {
  const limit = Math.min(passage.sentenceEnd[next] ?? 0, next + AUTHOR_REACH)
  for (let k = next; k < limit; k++) {
    const word = passage.words[k] as SpokenWord
    if (word.facts.role === 'that' || word.facts.role === 'comma' || word.facts.role === 'colon' || word.isMark || word.quote) return null
    if (word.token.pos === 'VERB' && word.facts.sayings.some(saying => saying.kind === 'finite')) return null
    if (word.facts.role === 'preposition' && !word.facts.joins) return null
    if (index.isMedium(word.token.start)) return null
    // "Handed a report to the council": whoever a document was given to did not write it.
    if (word.facts.addresses && (isObject || word.facts.role === 'preposition')) return null
    const mention = index.at(word.token.start) ?? index.at(word.token.end - 1)
    const code = mention ? index.codeOf(mention) : null
    if (code !== null) return code
    const { noun } = word.facts
    const known =
      noun?.definite && (noun.kind === 'body' || noun.kind === 'government' || noun.kind === 'official')
        ? index.codeLike([noun.lemma])
        : null
    if (known !== null) return known
  }
  return null
}

import type { NameGrammar } from '../../language/name-grammar.js'
import type { NameWord } from '../look-up-names.js'
import { isCut } from './hit-kinds.js'
import { isCommonWord } from './is-common-word.js'
import type { PersonName } from './item.js'
import { knownName } from './known-name.js'
import { longestHits } from './longest-hits.js'
import { readUnknownName } from './unknown-name.js'

/** A person's name at a word: one that is known, or a run of words that look like one. */
export function readName(words: readonly NameWord[], at: number, grammar: NameGrammar, afterComma = false): PersonName | null {
  let j = at
  while (j < words.length && j - at < 6) {
    const word = words[j]!
    if (j > at && word.breakBefore) return null
    const honorific = longestHits(
      word.hits.filter(hit => hit.entry.type === 'honorific' && !isCut(hit)),
      word,
    )[0]
    if (!honorific) break
    j = honorific.to
  }
  const first = words[j]
  if (!first || (j > at && first.breakBefore) || (j === at && first.breakBefore && !afterComma)) return null
  const known = longestHits(
    first.hits.filter(hit => !isCut(hit) && hit.entry.type === 'entity' && hit.entry.entity.kind === 'person'),
    first,
  )
  if (known[0]?.to === j + 1 && isCommonWord(first, grammar)) return null
  return known.length > 0 ? knownName(known, words, grammar) : readUnknownName(words, j, grammar)
}

/** The name after a title, straight on or between commas. */
export function readNameAfterTitle(words: readonly NameWord[], at: number, grammar: NameGrammar): PersonName | null {
  const word = words[at]
  if (!word || (word.breakBefore && !word.commaBefore)) return null
  const name = readName(words, at, grammar, word.breakBefore)
  if (name === null) return null
  if (!word.commaBefore || name.hits.length > 0) return name
  const after = words[name.to]
  return name.to - name.from >= 2 && (!after || after.breakBefore) ? name : null
}

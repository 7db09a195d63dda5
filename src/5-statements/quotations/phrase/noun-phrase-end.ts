import type { MentionIndex } from '../mention-index.js'
import type { Passage, SpokenWord } from '../passages-of.js'
import { isDeedOfSaying, isOwnDeed, isPurpose, tellsWhere } from './is-own-deed.js'
import { startsDeed, startsObject, startsPlainNoun, startsPredicate } from './starts-object.js'
import { isBehindState, startsOther } from './starts-other.js'
import { DEEDS, headKind, isClosed, isDefinite, isLed } from './word-facts.js'

const AFFILIATED = new Set(['quantity', 'anonymous', 'official', 'people', 'document', 'post', 'occasion', 'body', 'statement'])

/** Where a speaker's noun phrase ends: before adverbs, prepositions that do not belong to its head, commas without an apposition. */
export function nounPhraseEnd(passage: Passage, a: number, limit: number, index: MentionIndex): number {
  const { words } = passage
  let named = false
  let k = a
  let apposed = false
  for (; k < limit; k++) {
    const word = words[k] as SpokenWord
    const { facts, token } = word
    const mention = index.at(token.start)
    if (k > a && passage.phraseAt(k)?.kind === 'unnamed') break
    if (k > a && facts.abstract && token.features.definite === true && !mention && isDefinite(words[k - 1] as SpokenWord)) break
    if (
      k > a &&
      mention &&
      (named || isDefinite(words[k - 1] as SpokenWord) || isBehindState(index, mention, word, words[k - 1] as SpokenWord)) &&
      startsOther(index, mention, word, words[k - 1] as SpokenWord)
    )
      break
    const behind = k > a && !mention ? index.at((words[k - 1] as SpokenWord).token.start) : null
    if (behind && (startsPlainNoun(word) || startsPredicate(word, behind, index))) break
    if (k > a && mention?.form !== 'name' && startsDeed(words[k - 1] as SpokenWord, word)) break
    if (mention && mention.end > token.end && mention.start <= token.start) {
      // A mention is taken as a whole.
      while (k + 1 < limit && (words[k + 1] as SpokenWord).token.end <= mention.end) k++
      named = named || mention.form === 'name' || mention.form === 'title' || mention.form === 'metonym'
      continue
    }
    if (mention) {
      named = named || mention.form === 'name' || mention.form === 'title' || mention.form === 'metonym'
      if (!(k > a && facts.preposition !== null && mention.start > token.start)) continue
    }
    // A name in quotation marks is over where they close, unless an adjective follows.
    const isQuotedName = words[a]?.quote != null && !word.quote && !word.isMark && named
    if (isQuotedName && facts.sayings.some(saying => saying.kind === 'finite')) break
    // "Condemned «strongly» the killing": quoted words behind a preposition are no name.
    const quoted = word.isMark ? words[k + 1] : null
    if (k > a && quoted?.quote && isLed(quoted)) break
    if (word.quote || word.isMark) continue
    if (k > a && facts.sayings.some(saying => saying.kind === 'masdar' && saying.pronoun) && facts.role === null) break
    // "The minister repeated [the affirmation] that": behind a name or a definite word a deed of saying with the article is the object.
    if (k > a && isDeedOfSaying(word) && isClosed(words[k - 1] as SpokenWord)) break
    if (facts.role === 'comma') {
      const after = words[k + 1]
      if (apposed || !after || k + 1 >= limit) break
      const isName =
        after.facts.role === null &&
        (index.at(after.token.start) !== null ||
          (after.facts.noun !== null && !after.facts.and && (!DEEDS.has(after.facts.noun.kind) || DEEDS.has(headKind(passage, a) ?? ''))))
      if (!isName || after.facts.preposition !== null) break
      apposed = true
      continue
    }
    if (facts.role === 'open') {
      while (k + 1 < limit && words[k]?.facts.role !== 'close') k++
      continue
    }
    if (facts.role === 'preposition' || isLed(word)) {
      const kind = headKind(passage, a)
      const place = facts.role === 'preposition' ? (words[k + 1]?.isMark ? words[k + 2] : words[k + 1])?.token.start : token.end - 1
      const toMedium = facts.noun?.kind === 'agency' || facts.noun?.kind === 'publication' || (place !== undefined && index.isMedium(place))
      const isQuoted = facts.role === 'preposition' && words[k + 1]?.isMark === true
      // "The body that organises the media": the participle's object, nobody that is told.
      const isGoverned = words[k - 1]?.token.pos === 'ADJ' && words[k - 1]?.token.features.derived === 'active-participle'
      const addressed = facts.addresses && (toMedium || isQuoted) && !(isGoverned && (kind === 'body' || kind === 'government'))
      if (addressed && kind !== 'reporter' && k > a) break
      // "The editor for foreign affairs at the paper".
      if (k > a && kind === 'reporter' && facts.joins && toMedium) continue
      if (k > a && words[k + 1]?.facts.role === 'that') break
      if (k > a && tellsWhere(passage, facts.role === 'preposition' ? k + 1 : k)) break
      if (k > a && isOwnDeed(words[facts.role === 'preposition' ? k + 1 : k])) break
      if (k > a && isPurpose(word, words[k + 1])) break
      if (k > a && !named && facts.joins && kind !== null && AFFILIATED.has(kind)) continue
      if (k > a && !named && facts.seats && kind === 'government' && place !== undefined && index.within(place, place + 2).length > 0)
        continue
      if (k > a) break
    }
    if (k > a && startsObject(passage, k) && (!mention || mention.form === 'description')) break
    if (
      facts.role !== null &&
      !(facts.role === 'demonstrative' && k === a) &&
      !(facts.role === 'pronoun' && !facts.and) &&
      !(facts.role === 'conjunction' && facts.core.length === 1)
    )
      break
    if (k > a && token.pos === 'VERB' && facts.noun === null && !mention) break
  }
  while (k > a + 1 && (words[k - 1]?.facts.role === 'comma' || words[k - 1]?.facts.role === 'preposition')) k--
  return k
}

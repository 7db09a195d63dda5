import type { Saying } from '../../../language/speech-grammar.js'
import { findEnd, hasComplement, isParticiple } from '../find-end.js'
import type { Passage, SpokenWord } from '../passages-of.js'
import type { Complement } from './complement.js'
import { bare, isAskedFor, isMotive, leadsDescription, startsClause, tellsOccasion } from './is-circumstance.js'
import { isNameQuote } from './is-name-quote.js'
import { claims, hasOwnSpeaker, isOtherCue, saysThat, tellsOfDocument } from './is-other-cue.js'
import { isCondition, isDeedsClause, isOthersClause } from './is-others-clause.js'
import { afterQuote, markBefore, quoteLength } from './quote-extent.js'

const REACH = 60

/** A quotation of so many words is speech even where a phrase or a name would do. */
const SPEECH_LENGTH = 4

/**
 * The complement of the word of saying at an index: a clause, a quotation, words after a colon, or null where it has none of those its frame
 * takes. One walk to the right; names in quotation marks and relative clauses are passed over.
 */
export function findComplement(passage: Passage, index: number, saying: Saying): Complement | null {
  const { words, facts } = passage
  const { takes } = saying.frame
  const limit = Math.min(passage.sentenceEnd[index] ?? words.length, index + REACH)
  let phrase: { lead: number; at: number } | null = null
  let commas = 0
  /** The reporter tells when, why or in spite of what: quoted words behind it are no object of the verb. */
  let circumstance = false
  let claimed = false
  let asideEnd = -1
  for (let k = index + 1; k < limit; k++) {
    const word = words[k] as SpokenWord
    const { role } = word.facts
    if (word.quote) {
      const after = afterQuote(passage, k)
      const length = quoteLength(passage, k, after)
      if (!isNameQuote(passage, k, after, limit)) {
        const colon = facts[markBefore(passage, k) - 1]?.role === 'colon'
        // "In the framework of «the programme of ...»": the name of a programme behind the noun that it belongs to.
        const isTitled =
          word.facts.noun?.kind === 'name-head' &&
          !word.facts.noun.definite &&
          length > 3 &&
          words[markBefore(passage, k) - 1]?.token.pos === 'NOUN'
        const speech =
          takes.has('quote') &&
          (!saying.frame.led || colon || isAskedFor(passage, index, k)) &&
          (colon || length >= SPEECH_LENGTH || bare(passage, index, markBefore(passage, k)))
        if (speech && !isTitled) return direct(passage, k, after, takes.has('phrase') && !colon ? 'phrase' : 'quote')
        const near =
          commas === 0 ||
          (commas <= 2 && facts[markBefore(passage, k) - 1]?.role === 'preposition') ||
          (commas === 1 && takes.has('noun') && tellsOccasion(passage, index, k))
        const isDeemed = !takes.has('deem') || saying.tense === 'past' || saying.pronoun || saying.kind !== 'finite'
        const isAddressee = saying.frame.led === true && !colon && !isAskedFor(passage, index, k)
        const least = takes.has('describe') || takes.has('deem') ? 1 : 2
        if (
          !phrase &&
          near &&
          !isAddressee &&
          !circumstance &&
          isDeemed &&
          !isTitled &&
          length >= least &&
          (takes.has('phrase') || takes.has('deem'))
        )
          phrase = { lead: markBefore(passage, k), at: k }
      }
      k = after - 1
      continue
    }
    if (word.isMark) continue
    const aside = passage.phraseAt(k)
    if (aside?.kind === 'unnamed') {
      k += aside.length - 1
      asideEnd = k
      continue
    }
    if (role === 'that') {
      const before = facts[k - 1]
      if (before?.role === 'circumstance' || (k - 1 !== asideEnd && isOthersClause(passage, k)) || isDeedsClause(passage, k, saying))
        continue
      if (k > index + 1 && (!takes.has('quote') || saying.kind !== 'finite') && isCondition(passage, k)) continue
      if (claimed) {
        claimed = false
        continue
      }
      // "Is considered the greatest, though": a judgement's clause stands right behind its object.
      if (takes.has('deem') && saying.tense === 'present' && !saying.pronoun && commas > 0 && before?.role !== 'comma') break
      if (before?.role === 'conjunction' || before?.role === 'subordinator' || before?.role === 'demonstrative') break
      if (takes.has('describe') || takes.has('that')) {
        if (takes.has('describe') && !takes.has('that') && !leadsDescription(word)) continue
        if (phrase && takes.has('phrase') && k - phrase.at > 12) break
        return clause(passage, k + 1, k, takes.has('describe') ? 'describe' : 'that')
      }
      break
    }
    if (role === 'colon') {
      if (words[k + 1]?.token.kind === 'number' && words[k - 1]?.token.kind === 'number') continue
      if (!takes.has('quote') && !takes.has('that')) break
      let start = k + 1
      while (words[start]?.isMark) start++
      const first = words[start]
      if (!first || start >= (passage.sentenceEnd[k] ?? 0)) {
        if (!first?.quote) break
      }
      if (first?.quote) return direct(passage, start, afterQuote(passage, start), 'quote')
      if (first?.facts.role === 'that') return clause(passage, start + 1, k, 'that')
      return { shape: 'colon', lead: k, from: start, to: findEnd(passage, start), quote: null }
    }
    if (role === 'stop' || role === 'concession') break
    if (k > index + 2 && facts[k - 1]?.role === 'relative' && claims(passage, k)) claimed = true
    // "The governor, who added that": all that follows is what the one in the relative clause said.
    if (k > index + 2 && facts[k - 1]?.role === 'relative' && facts[k + 1]?.role === 'that' && saysThat(passage, k)) break
    if (role === 'comma') {
      commas++
      // Behind a pause a verb without a coordinator opens a clause of the reporter's: its quoted words are no object of the verb before.
      // Not where the verb takes a plain object: "confirmed in an article, his support for" may look like one.
      circumstance = !saying.frame.by.has('object') && startsClause(passage, k + 1)
      if (isParticiple(passage, k + 1) && facts[k + 1]?.role !== 'adverb' && passage.phraseAt(k + 1)?.kind !== 'unnamed') break
      continue
    }
    if (role === 'subordinator' && commas > 0) break
    if (role === 'circumstance' || (role === null && isMotive(passage, k))) circumstance = true
    if (
      k > index + 1 &&
      ((isOtherCue(passage, k) && !tellsOfDocument(passage, k)) ||
        hasOwnSpeaker(passage, k) ||
        (role === null && isParticiple(passage, k) && hasComplement(passage, k, limit)))
    )
      break
  }
  if (phrase) return direct(passage, phrase.at, afterQuote(passage, phrase.at), 'phrase')
  return null
}

function direct(passage: Passage, index: number, after: number, shape: 'quote' | 'phrase'): Complement {
  const { quote } = passage.words[index] as SpokenWord
  return { shape, lead: markBefore(passage, index), from: index, to: after, quote }
}

/** A clause after a complementiser; where it is one quotation to its end, the quotation. */
export function clause(passage: Passage, from: number, lead: number, shape: 'that' | 'describe'): Complement | null {
  const { words } = passage
  let start = from
  while (words[start]?.isMark) start++
  if (start >= words.length) return null
  const first = words[start] as SpokenWord
  if (!first.quote && start >= (passage.sentenceEnd[lead] ?? 0)) return null
  if (first.quote) {
    const after = afterQuote(passage, start)
    const next = words[after]
    const over = !next || next.sentence !== words[after - 1]?.sentence || next.facts.role === 'comma' || next.facts.role === 'stop'
    if (over || isParticiple(passage, after) || (shape === 'describe' && after - start <= 12))
      return { shape, lead, from: start, to: after, quote: first.quote }
    const end = findEnd(passage, start)
    if (end <= after) return { shape, lead, from: start, to: after, quote: first.quote }
    return { shape, lead, from: start, to: end, quote: null }
  }
  const to = findEnd(passage, start)
  return to > start ? { shape, lead, from: start, to, quote: null } : null
}

import type { MentionIndex } from '../mention-index.js'
import type { Passage, SpokenWord } from '../passages-of.js'
import { describeSpeaker } from './describe-speaker.js'
import { nounPhraseEnd } from './noun-phrase-end.js'
import type { SpeakerFound } from './speaker-found.js'

/** Reads the noun phrase that starts at a word as a speaker; null where none starts there. `led`: a preposition may be attached to it. */
export function speakerAt(passage: Passage, start: number, limit: number, index: MentionIndex, led = false): SpeakerFound | null {
  const { words } = passage
  let a = start
  while (a < limit && (words[a]?.isMark || words[a]?.facts.role === 'open' || words[a]?.token.kind === 'symbol')) a++
  const first = words[a]
  if (!first || a >= limit) return null
  if (!first.quote && !led && !startsNoun(passage, a, index)) return null
  if (!led && first.facts.abstract && first.token.features.definite === true && index.at(first.token.start) === null) return null
  // A deed's own noun is nobody: "affirmed the resolve of the states".
  const isDeed = first.token.features.derived === 'masdar' && first.facts.noun === null && index.at(first.token.start) === null
  // A surname may look like a deed's noun: one that the report knows as somebody's.
  if (!led && isDeed && !index.isSurname(first.facts.core) && !isFirstName(passage, a, limit, index)) return null
  const next = nounPhraseEnd(passage, a, limit, index)
  return describeSpeaker(passage, a, next, index)
}

/** A first name may look like a deed's noun: an unknown proper name stands right behind it. */
function isFirstName(passage: Passage, a: number, limit: number, index: MentionIndex): boolean {
  const first = passage.words[a]?.token
  const next = passage.words[a + 1]
  if (!next || a + 1 >= limit || first?.features.definite === true || (first?.enclitics.length ?? 0) > 0) return false
  return next.token.pos === 'PROPN' && next.token.proclitics.length === 0 && next.facts.role === null && index.at(next.token.start) === null
}

function startsNoun(passage: Passage, a: number, index: MentionIndex): boolean {
  const word = passage.words[a] as SpokenWord
  const { facts, token } = word
  if (token.kind === 'punctuation' || token.kind === 'symbol') return false
  const mentioned = index.within(token.start, token.end).length > 0
  if (facts.role === 'pronoun' || facts.role === 'demonstrative') return true
  if (facts.role !== null) return false
  if (mentioned) return !leadsByPreposition(passage, a, index)
  if (facts.preposition !== null && token.proclitics.some(clitic => clitic.function === 'preposition')) return false
  if (token.pos === 'VERB' && facts.noun === null) return false
  return true
}

/** A preposition is attached to the word and the mention starts after it. */
export function leadsByPreposition(passage: Passage, a: number, index: MentionIndex): boolean {
  const { token } = passage.words[a] as SpokenWord
  const mention = index.within(token.start, token.end)[0]
  if (!mention) return token.proclitics.some(clitic => clitic.function === 'preposition')
  return mention.start > token.start && token.proclitics.some(clitic => clitic.function === 'preposition')
}

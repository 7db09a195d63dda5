import type { Saying } from '../../language/speech-grammar.js'
import type { Complement } from './complement/complement.js'
import { findEnd } from './find-end.js'
import type { Passage, SpokenWord } from './passages-of.js'
import { sourceAt } from './source-at.js'

const TOLD = new Set(['occasion', 'statement', 'post', 'document'])
/** What is told behind a preposition, where it is no deed, has at least so many words. */
const LEAST = 3

/**
 * What was said, where it is no clause but a noun ("confirmed the continuation of ...") or a judgement ("considered the step unlawful"):
 * from the first word after the speaker to the end. Only for frames that take it, and only with the preposition that the frame names.
 */
export function nounComplement(passage: Passage, index: number, saying: Saying, after: number): Complement | null {
  const { takes, by } = saying.frame
  const { words, facts } = passage
  const limit = passage.sentenceEnd[index] ?? words.length
  const deems = takes.has('deem') && saying.kind === 'finite' && isVerb(passage, index) && (saying.tense === 'past' || saying.pronoun)
  if (!deems && (!takes.has('noun') || (saying.kind === 'finite' && saying.tense !== 'past'))) return null
  let k = after
  while (k < limit) {
    const role = facts[k]?.role
    // "Affirmed through the mouth of its spokesman": who spoke, not what was said.
    if (role === 'preposition' && facts[k + 1]?.role === 'tongue') return null
    if (role === 'time' || role === 'adverb' || role === 'comma') k++
    else if (facts[k]?.role === 'preposition' && !by.has(facts[k]?.core ?? '')) {
      const end = skipOccasion(passage, k, limit, by)
      if (end === k) return null
      k = end
    } else break
  }
  const word = words[k]
  if (sourceAt(passage, k) !== null) return null
  if (!word || k >= limit || word.quote || word.isMark) return null
  // An unknown name is who speaks, not what is said.
  if (word.token.pos === 'PROPN' && word.facts.role === null && !passage.speaks(word.token.start) && word.token.proclitics.length === 0)
    return null
  let from = k
  if (takes.has('noun')) {
    const lead = word.facts.role === 'preposition' ? word.facts.core : null
    if (lead !== null) {
      if (!by.has(lead)) return null
      from = k + 1
      // "Pointed to the agreement" names a thing; "pointed to the resolve of both sides" tells what is.
      if (!by.has('object') && words[from]?.token.features.definite === true) return null
      // "Pointed to remarks that the minister made": a thing is named.
      if (!by.has('object') && TOLD.has(words[from]?.facts.noun?.kind ?? '')) return null
    } else if (word.facts.role !== null && word.facts.role !== 'demonstrative') return null
    else if (word.facts.preposition !== null ? !by.has(word.facts.preposition) : !by.has('object')) return null
  } else if (word.facts.role !== null && word.facts.role !== 'demonstrative') return null
  // A judgement takes its object without preposition ("considered the step"): "promised to" is another verb.
  else if (deems && !takes.has('noun') && isLed(word)) return null
  if (!deems && isOwnAct(words[from] as SpokenWord, by)) return null
  const to = endOf(passage, from, saying)
  // "Stressed the unity of Europe" names a thing, "revealed the death of twenty fighters" tells something.
  if (to - from < (deems || by.has('object') || words[from]?.token.features.derived === 'masdar' ? 2 : LEAST)) return null
  return { shape: deems ? 'deem' : 'noun', lead: k, from, to, quote: null }
}

/** "Affirmed his support for", "stressed the need to": an act of the speaker's own, a demand; no words of his. */
function isOwnAct({ token, facts }: SpokenWord, by: ReadonlySet<string>): boolean {
  if (facts.abstract) return !by.has('object')
  const isDeed = token.features.derived === 'masdar' && facts.noun === null
  return isDeed && token.enclitics.some(clitic => clitic.function === 'pronoun')
}

/** The end of the noun: its clause's, or before another word of saying joined on with a clause of its own ("considers it a threat and says that"). */
function endOf(passage: Passage, from: number, saying: Saying): number {
  const end = findEnd(passage, from)
  for (let k = from + 1; k < end; k++) {
    const { facts, quote } = passage.words[k] as SpokenWord
    if (quote) continue
    // A pronoun is what is judged: behind the pause the clause around it goes on.
    if (saying.pronoun && facts.role === 'comma') return k
    // "A letter in which it said": the document's words are its own.
    const next = passage.facts[k + 1]
    if (
      next?.pronounLed &&
      facts.role === null &&
      facts.sayings.some(one => one.frame.takes.has('document') && one.frame.by.has(next.preposition ?? ''))
    )
      return k
    const says = facts.and && facts.role === null && facts.sayings.some(one => one.kind === 'finite' && one.frame.takes.has('that'))
    if (says && passage.facts[k + 1]?.role === 'that') return k
  }
  return end
}

/** A verb by the analyser, or a word that opens its sentence as verbs do. */
function isVerb(passage: Passage, index: number): boolean {
  const opens = index === 0 || passage.words[index - 1]?.sentence !== passage.words[index]?.sentence
  return passage.words[index]?.token.pos === 'VERB' || opens
}

/** Passes over "in a statement to the paper" up to the preposition that the frame names, at most a few words and no comma. */
function skipOccasion(passage: Passage, index: number, limit: number, by: ReadonlySet<string>): number {
  const noun = passage.facts[index + 1]?.noun
  const place = passage.words[index + 1]?.token
  if (!noun && place && (passage.speaks(place.start) || (place.pos === 'PROPN' && place.proclitics.length === 0))) return index + 2
  // "The officer in the police of the town revealed": where he works, up to the preposition that the frame names.
  if (!by.has('object') && (noun?.kind === 'government' || noun?.kind === 'body')) {
    for (let k = index + 2; k < Math.min(limit, index + 10); k++) {
      const { facts, token, quote } = passage.words[k] as SpokenWord
      if (facts.role === 'preposition' && by.has(facts.core)) return k
      if (quote || facts.role === 'comma' || facts.role === 'that' || token.pos === 'VERB') break
    }
  }
  if (!noun || (noun.kind !== 'document' && noun.kind !== 'statement' && noun.kind !== 'occasion' && noun.kind !== 'post')) return index
  if (by.size === 0) {
    let k = index + 2
    while (k < limit && (passage.facts[k]?.role === 'time' || passage.facts[k]?.role === 'adverb')) k++
    return k
  }
  for (let k = index + 2; k < Math.min(limit, index + 9); k++) {
    const facts = passage.facts[k]
    if (facts?.role === 'comma') return k
    if (facts?.role === 'preposition' && by.has(facts.core)) return k
  }
  // "In a statement issued yesterday": an object without preposition follows right behind it.
  if (!by.has('object')) return index
  let k = index + 2
  let issued = false
  for (; k < Math.min(limit, index + 12); k++) {
    const word = passage.words[k] as SpokenWord
    const acts = word.token.pos === 'VERB' || word.facts.sayings.some(one => one.kind === 'finite') || isTime(passage, k + 1)
    if (acts) issued = true
    // "Which the country's agency carried": the agency belongs to the statement.
    const carrier = issued && (passage.speaks(word.token.start) || ['agency', 'publication', 'press'].includes(word.facts.noun?.kind ?? ''))
    if (word.facts.role === null && word.token.pos !== 'ADJ' && !acts && !carrier) break
    if (word.facts.role !== null && !isTime(passage, k)) break
  }
  return k
}

function isTime(passage: Passage, k: number): boolean {
  const role = passage.facts[k]?.role
  return role === 'time' || role === 'adverb'
}

/** A preposition is attached in front. */
function isLed(word: SpokenWord): boolean {
  return word.facts.preposition !== null && word.token.proclitics.some(clitic => clitic.function === 'preposition')
}

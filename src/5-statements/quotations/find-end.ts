import type { Saying } from '../../language/speech-grammar.js'
import type { Passage, SpokenWord } from './passages-of.js'
import { sourceAt } from './source-at.js'

/** How far a cue may stand from the comma before it: an auxiliary, a negation, an adverb or two. */
const REACH = 3
/** So many words of reported speech at most: nobody writes more, and hostile text must not cost the square of its length. */
const LONGEST = 300
/** Whoever says something of his own right behind a verb joined on: "and local media reported that". */
const OWNERS = new Set(['official', 'agency', 'publication'])

/**
 * Where reported speech without quotation marks ends: the index of the first word that is no longer part of it. It ends with its sentence, or
 * before words that take the reporter's part up again: a participle of saying, a source phrase, a new clause of saying, "that being".
 */
export function findEnd(passage: Passage, from: number): number {
  const { words, facts } = passage
  let limit = Math.min(passage.sentenceEnd[from] ?? words.length, from + LONGEST)
  let inner: Saying | null = null
  for (let k = from; k < limit; k++) {
    const word = words[k] as SpokenWord
    if (word.quote) {
      // A quotation that runs over the end of its sentence carries the reported speech on.
      if (k === limit - 1 && limit < words.length && words[limit]?.quote === word.quote && limit - from < LONGEST)
        limit = passage.sentenceEnd[limit] as number
      continue
    }
    if (word.isMark) {
      if (k === limit - 1 && limit < words.length && (words[limit]?.isMark || facts[limit]?.role === 'stop')) continue
      continue
    }
    if (k > from + 1 && sourceAt(passage, k) !== null) return trim(passage, from, k)
    if (word.facts.role === 'stop' && k > from && isStop(passage, k)) return trim(passage, from, k)
    if (word.facts.role === 'comma') {
      if (
        isParticiple(passage, k + 1)
          ? !inner || !goesOnFor(passage, k + 1, inner)
          : startsAnew(passage, k + 1, limit) || isBackground(passage, k + 1, limit)
      )
        return trim(passage, from, k)
    } else if (k > from && isParticiple(passage, k) && hasComplement(passage, k, limit) && !isObject(passage, k))
      return trim(passage, from, k)
    if (k > from + 1 && saysAnew(passage, k)) return trim(passage, from, k)
    if (k > from + 1 && word.facts.beside && actsBeside(passage, k)) return trim(passage, from, k)
    inner = innerCue(passage, k) ?? inner
    if (k > from + 2 && word.facts.and && isOwnClause(passage, k, limit)) return trim(passage, from, k)
    if (k > from + 1 && passage.words[k - 1]?.isMark && word.facts.and && startsAnew(passage, k, limit)) return trim(passage, from, k)
  }
  return trim(passage, from, limit)
}

/** A verb of saying inside what was said, with a subject of its own right before it: participles after it are that subject's. */
function innerCue(passage: Passage, index: number): Saying | null {
  const { token, facts } = passage.words[index] as SpokenWord
  if (token.pos !== 'VERB' || facts.role !== null) return null
  const saying = facts.sayings.find(one => one.kind === 'finite' && one.tense === 'past' && !one.pronoun && one.frame.takes.has('quote'))
  const before = passage.words[index - 1]
  return saying && before && before.facts.role === null && passage.speaks(before.token.start) ? saying : null
}

/** A participle may be the inner subject's: "they affirmed ..., stressing" in the singular is not two parties'. */
function goesOnFor(passage: Passage, index: number, inner: Saying): boolean {
  const participles = passage.facts[index]?.sayings.filter(one => one.kind === 'participle') ?? []
  return participles.some(
    one =>
      (one.number === inner.number || inner.number === null) &&
      (one.gender === inner.gender || one.gender === null || inner.gender === null),
  )
}

/** "and the two sides confirmed that": a past verb of saying joined on, with a subject and a clause of its own. */
function isOwnClause(passage: Passage, index: number, limit: number): boolean {
  const { token, facts } = passage.words[index] as SpokenWord
  if (token.pos !== 'VERB' || facts.role !== null) return false
  if (!facts.sayings.some(one => one.kind === 'finite' && one.tense === 'past' && !one.pronoun && one.frame.takes.has('quote')))
    return false
  const next = passage.words[index + 1]
  return (
    next !== undefined && (passage.speaks(next.token.start) || OWNERS.has(next.facts.noun?.kind ?? '')) && hasClause(passage, index, limit)
  )
}

/** A stop inside a sentence that ends speech: no abbreviation's point. */
function isStop(passage: Passage, index: number): boolean {
  const { token } = passage.words[index] as SpokenWord
  const next = passage.words[index + 1]
  const doubled = next?.facts.role === 'stop' && next.token.start === token.end
  return (
    token.end - token.start > 1 || doubled || passage.words[index - 1]?.isMark === true || passage.words[index - 1]?.facts.role === 'close'
  )
}

/** Leaves out commas, stops and dashes at the end. */
function trim(passage: Passage, from: number, end: number): number {
  let last = end
  while (last > from + 1) {
    const word = passage.words[last - 1] as SpokenWord
    const { role } = word.facts
    if (word.quote || word.isMark) break
    if (role !== 'comma' && role !== 'stop' && role !== 'dash') break
    last--
  }
  return last
}

export function isParticiple(passage: Passage, index: number): boolean {
  const facts = passage.facts[index]
  if (!facts) return false
  // "Voicing his" looks like "a crossing": the participle's own preposition stands behind it.
  const led = facts.noun?.kind === 'name-head' && !facts.noun.definite ? passage.facts[index + 1] : null
  return (
    (facts.noun === null && facts.sayings.some(saying => saying.kind === 'participle')) ||
    (led?.role === 'preposition' && facts.sayings.some(saying => saying.kind === 'participle' && saying.frame.by.has(led.core)))
  )
}

/** "And hit headquarters": right behind a verb in the singular what looks like a participle in the dual or plural is its object. */
function isObject(passage: Passage, index: number): boolean {
  const before = passage.words[index - 1]?.token
  if (before?.pos !== 'VERB' || before.features.number !== 'singular') return false
  const participles = passage.facts[index]?.sayings.filter(one => one.kind === 'participle') ?? []
  return participles.every(one => one.number === 'plural' || one.number === 'dual')
}

/** A clause, a quotation or a colon follows within a few words of a participle. */
export function hasComplement(passage: Passage, index: number, limit: number): boolean {
  for (let k = index + 1; k < Math.min(limit, index + 12); k++) {
    const word = passage.words[k] as SpokenWord
    if (word.quote || word.isMark || word.facts.role === 'that' || word.facts.role === 'colon') return true
    if (word.facts.role === 'comma' || word.facts.role === 'stop') return false
  }
  return false
}

/** "and said: ...": a past verb of saying joined on, with nothing between it and the words in quotation marks or the colon. */
function saysAnew(passage: Passage, index: number): boolean {
  const { token, facts } = passage.words[index] as SpokenWord
  if (!facts.and || facts.role !== null || token.pos !== 'VERB') return false
  if (!facts.sayings.some(one => one.kind === 'finite' && one.tense === 'past' && !one.pronoun && one.frame.takes.has('quote')))
    return false
  const next = passage.words[index + 1]
  return next !== undefined && (next.isMark || next.facts.role === 'colon')
}

/** "While he called on": the speaker's own act, told by the reporter: a past verb of saying in the singular right behind the subordinator. */
function actsBeside(passage: Passage, index: number): boolean {
  const verb = passage.words[index + 1]
  return (
    verb?.token.pos === 'VERB' &&
    verb.facts.role === null &&
    verb.facts.sayings.some(one => one.kind === 'finite' && one.tense === 'past' && one.number === 'singular' && !one.pronoun)
  )
}

/** After a comma "and condemned the attack": the speaker's next act, told by the reporter: a past verb of saying without a subject of its own. */
function isNextAct(passage: Passage, index: number, limit: number): boolean {
  const { token, facts } = passage.words[index] as SpokenWord
  const next = passage.words[index + 1]
  // "And voiced" looks like "and across": the verb's own preposition stands behind it.
  const voices = facts.maybe?.some(one => next?.facts.role === 'preposition' && one.frame.by.has(next.facts.core)) === true
  if (facts.and && voices && index + 1 < limit) return true
  if (!facts.and || facts.role !== null || facts.noun !== null || token.pos !== 'VERB' || !next || index + 1 >= limit) return false
  if (
    !facts.sayings.some(
      one => one.kind === 'finite' && one.tense === 'past' && one.number === 'singular' && !one.pronoun && one.frame.takes.has('phrase'),
    )
  )
    return false
  return !passage.speaks(next.token.start) && next.facts.noun === null
}

const startOf = (passage: Passage, index: number): number => passage.words[index]?.token.start ?? 0

/** After a comma: the reporter speaks again. */
function startsAnew(passage: Passage, index: number, limit: number): boolean {
  const first = passage.facts[index]
  if (!first || index >= limit) return false
  if (passage.words[index]?.quote) return false
  if (first.and && first.role === 'demonstrative') return true
  if (
    passage.words[index]?.token.pos === 'VERB' &&
    passage.facts[index + 1]?.role === 'demonstrative' &&
    first.sayings.some(one => one.frame.takes.has('document'))
  )
    return true
  if (first.role === 'resumption') return opensWithCondition(passage, index)
  if (isNextAct(passage, index, limit)) return true
  const second = passage.facts[index + 1]
  if (
    first.role === 'conjunction' &&
    (first.and || second?.role === 'that' || (first.core.length === 1 && passage.words[index + 1]?.isMark))
  )
    return true
  if (first.and && first.role === null && isNewClause(passage, index, limit)) return true
  const joins =
    first.and || first.role === 'subordinator' || first.role === 'conjunction' || first.role === 'adverb' || first.role === 'preposition'
  if (!joins) return false
  // "And in this context the minister said": a word more before the verb.
  // "But the country's media reported that": whoever speaks against it may be a phrase of several words.
  const isOther =
    first.role === 'conjunction' && second?.role === null && (second.noun !== null || passage.speaks(startOf(passage, index + 1)))
  const reach = isOther ? REACH + 2 : first.role === 'preposition' && second?.role === 'demonstrative' ? REACH + 1 : REACH
  for (let k = index; k < Math.min(limit, index + reach); k++) {
    const facts = passage.facts[k]
    if (passage.words[k]?.quote || facts?.role === 'relative' || facts?.role === 'that') return false
    if (facts?.sayings.some(saying => saying.kind === 'finite' && saying.frame.takes.has('phrase')) && quotesSoon(passage, k, limit))
      return true
    if (
      facts?.sayings.some(
        saying =>
          saying.kind === 'finite' &&
          (saying.frame.takes.has('that') || saying.frame.takes.has('quote') || saying.frame.takes.has('describe')),
      )
    )
      return hasClause(passage, k, limit)
  }
  return false
}

/**
 * After a comma the reporter adds what happens meanwhile or in spite of it: "although talks had stalled", "while Kyiv seeks" - a concession, or
 * a clause of time whose verb has a party of its own. Speakers say such things too, but mostly without a pause.
 */
function isBackground(passage: Passage, index: number, limit: number): boolean {
  const first = passage.facts[index]
  if (!first || index >= limit || passage.words[index]?.quote) return false
  if (first.despite || (first.role === 'preposition' && passage.facts[index + 1]?.despite)) return true
  if (!first.meanwhile) return false
  const verb = passage.words[index + 1]
  const subject = passage.words[index + 2]
  return verb?.token.pos === 'VERB' && subject !== undefined && index + 2 < limit && passage.speaks(subject.token.start)
}

/** A complementiser, a colon or a long quotation follows a finite word of saying, before a participle takes over. */
function hasClause(passage: Passage, index: number, limit: number): boolean {
  let quoted = 0
  for (let k = index + 1; k < Math.min(limit, index + 30); k++) {
    const word = passage.words[k] as SpokenWord
    if (word.quote && ++quoted >= 4) return true
    if (word.facts.role === 'colon' || (word.facts.role === 'that' && passage.facts[k - 1]?.role !== 'circumstance')) return true
    if (word.facts.role === 'comma' && isParticiple(passage, k + 1)) return false
  }
  return false
}

/** Quoted words follow a performative closely: "and congratulated him on his ..." */
function quotesSoon(passage: Passage, index: number, limit: number): boolean {
  for (let k = index + 1; k < Math.min(limit, index + 8); k++) {
    if (passage.words[k]?.isMark) return true
    if (passage.facts[k]?.role === 'comma' || passage.facts[k]?.role === 'that') return false
  }
  return false
}

/** The sentence began with a concession or a source phrase, so that its main clause is still to come. */
function opensWithCondition(passage: Passage, index: number): boolean {
  const sentence = passage.words[index]?.sentence
  for (let k = index - 1; k >= 0 && passage.words[k]?.sentence === sentence; k--) if (passage.facts[k]?.role === 'concession') return true
  return false
}

/** "and Washington condemned": a past verb joined on with a party of its own as its subject. */
function isNewClause(passage: Passage, index: number, limit: number): boolean {
  const { token } = passage.words[index] as SpokenWord
  const next = passage.words[index + 1]
  return (
    token.pos === 'VERB' && token.features.tense === 'past' && next !== undefined && index + 1 < limit && passage.speaks(next.token.start)
  )
}

import type { Passage } from '../passages-of.js'
import { isFiniteVerb } from './is-finite-verb.js'

/** A masdar of saying with a subject of its own: the clause behind it is what that one said. */
export function hasOwnSpeaker(passage: Passage, index: number): boolean {
  const facts = passage.facts[index]
  const noun = facts?.noun ?? null
  const masdar =
    facts?.role === null &&
    (noun === null || noun.kind === 'statement') &&
    facts.sayings.some(saying => saying.kind === 'masdar' && !saying.pronoun)
  return masdar && passage.words[index]?.token.pos !== 'VERB' && passage.speaks(passage.words[index + 1]?.token.start ?? 0)
}

/** "In remarks published on his page": a clause without relative pronoun that only tells where the remarks came out. */
export function tellsOfDocument(passage: Passage, index: number): boolean {
  const noun = passage.facts[index - 1]?.noun
  if (!noun || noun.definite || passage.facts[index]?.and) return false
  if (noun.kind !== 'occasion' && noun.kind !== 'statement' && noun.kind !== 'post' && noun.kind !== 'document') return false
  return passage.facts[index]?.sayings.every(one => !one.frame.takes.has('quote') || one.pronoun) === true
}

export function saysThat(passage: Passage, index: number): boolean {
  return passage.facts[index]?.sayings.some(one => one.kind === 'finite' && one.frame.takes.has('that') && !one.pronoun) === true
}

/** A word of saying in a relative clause that has a subject and a clause of its own. */
export function claims(passage: Passage, index: number): boolean {
  const saying = passage.facts[index]?.sayings.find(one => one.kind === 'finite' && one.frame.takes.has('that') && !one.pronoun)
  if (!saying || !isFiniteVerb(passage, index) || passage.facts[index + 1]?.sates) return false
  const next = passage.facts[index + 1]?.pronounLed ? index + 2 : index + 1
  return passage.speaks(passage.words[next]?.token.start ?? 0) || passage.facts[next]?.noun?.kind === 'official'
}

export function isOtherCue(passage: Passage, index: number): boolean {
  const facts = passage.facts[index]
  const before = passage.facts[index - 1]
  // Joined on, a verb that describes takes the description that follows: "stressed unity, and described the deal as being historic".
  const joined = facts?.and === true && passage.words[index]?.token.pos === 'VERB'
  if (
    !facts?.sayings.some(
      saying =>
        saying.kind === 'finite' &&
        (saying.frame.takes.has('that') || (joined && saying.tense === 'past' && saying.frame.takes.has('describe'))) &&
        (!saying.pronoun || saying.frame.object),
    )
  )
    return false
  return (
    facts.role === null &&
    facts.noun === null &&
    isFiniteVerb(passage, index) &&
    before?.role !== 'relative' &&
    before?.role !== 'auxiliary'
  )
}

import type { Passage, SpokenWord } from '../passages-of.js'
import { isLed } from './word-facts.js'

export function isBare(passage: Passage, a: number, next: number): boolean {
  for (let k = a + 1; k < next; k++) {
    const word = passage.words[k]
    if (
      word &&
      word.token.pos !== 'ADJ' &&
      word.token.pos !== 'DET' &&
      word.facts.role === null &&
      word.facts.noun?.definite !== true &&
      !word.token.features.definite
    )
      return false
    if (word?.facts.role === 'preposition' || (word && isLed(word))) return false
  }
  return true
}

/** Definite by itself or by what it belongs to; a phrase without a speaking noun counts as such. */
export function isDefinitePhrase(passage: Passage, a: number, next: number): boolean {
  const first = passage.words[a] as SpokenWord
  if (first.facts.noun === null || first.facts.noun.definite || first.token.features.definite === true) return true
  return next > a + 1 && passage.words[a + 1]?.token.features.definite === true
}

/** A pronoun stands with the head or with the word behind it: "its minister", "the spokesman in its name". */
export function hasPronoun(passage: Passage, a: number, next: number): boolean {
  return passage.words.slice(a, Math.min(next, a + 2)).some(word => word.token.enclitics.some(clitic => clitic.function === 'pronoun'))
}

export function wordsOf(passage: Passage, a: number, next: number): string[] {
  return passage.words
    .slice(a, next)
    .filter(word => word.token.kind === 'word')
    .map(word => word.facts.core)
}

export function hasNoun(passage: Passage, a: number, next: number, kind: string): boolean {
  for (let k = a; k < next; k++) if (passage.facts[k]?.noun?.kind === kind) return true
  return false
}

/** "A Western diplomat", "the foreign experts": of no one state. An adjective that does not agree is another noun's ("a professor of international law"). */
export function isOfElsewhere(passage: Passage, a: number, next: number): boolean {
  const isDefinite = passage.words[a]?.token.features.definite === true
  for (let k = a + 1; k < next && passage.facts[k]?.role === null; k++) {
    const { token, facts } = passage.words[k] as SpokenWord
    if (facts.domain === 'abroad' && (token.features.definite === true) === isDefinite) return true
  }
  return false
}

/** "The governmental agency", "an official body": a body whose adjective says that it is of some state's government. */
export function isOfState(passage: Passage, a: number, next: number): boolean {
  const head = passage.words[a] as SpokenWord
  const adjective = passage.words[a + 1]
  const kind = head.facts.noun?.kind
  if ((kind !== 'body' && kind !== 'agency') || head.facts.noun?.private || !adjective || a + 1 >= next) return false
  return adjective.facts.domain === 'state' && (adjective.token.features.definite === true) === (head.token.features.definite === true)
}

/** "Many", "some of them", "most states", "some of the experts": of no state, but "some deputies" are of one. */
export function isSome(passage: Passage, a: number): boolean {
  const { facts } = passage.words[a] as SpokenWord
  if (facts.noun?.kind !== 'quantity') return false
  const noun = (passage.facts[a + 1]?.role === 'preposition' ? passage.facts[a + 2] : passage.facts[a + 1])?.noun
  return noun == null || noun.anyone === true || (noun.kind !== 'official' && noun.kind !== 'people')
}

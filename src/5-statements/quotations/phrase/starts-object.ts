import type { SpeechNoun } from '../../../language/speech-grammar.js'
import type { Mention } from '../../../schema/mention.js'
import type { MentionIndex } from '../mention-index.js'
import type { Passage, SpokenWord } from '../passages-of.js'
import { DEEDS } from './word-facts.js'

/** Nouns that stand in apposition to a name. */
const PERSONS: ReadonlySet<SpeechNoun['kind']> = new Set(['official', 'people', 'reporter', 'anonymous'])

/** A noun right behind a name that is no title in apposition: the object begins ("Korea considers the summit"). */
export function startsPlainNoun(word: SpokenWord): boolean {
  return word.token.pos === 'NOUN' && word.facts.noun === null && word.facts.role === null && !word.facts.and
}

/** A body, a deed or a place without an article behind a state's name is no apposition: "which Turkey considers a terrorist organisation". */
export function startsPredicate(word: SpokenWord, name: Mention, index: MentionIndex): boolean {
  const { facts, token } = word
  if (facts.noun === null || facts.role !== null || facts.and || facts.noun.definite || token.pos !== 'NOUN' || token.features.definite)
    return false
  if (token.enclitics.length > 0 || facts.preposition !== null) return false
  return index.isState(name) && !PERSONS.has(facts.noun.kind)
}

/** Behind a proper name or a noun with a pronoun, what somebody did or wrote: the object begins ("so-and-so published a tweet", "her minister called accusations"). */
export function startsDeed(before: SpokenWord, word: SpokenWord): boolean {
  const { token, facts } = word
  if (facts.and || facts.role !== null || word.quote || token.features.definite === true) return false
  if (token.pos !== 'NOUN' && token.pos !== 'DET') return false
  const closed = before.token.enclitics.some(clitic => clitic.function === 'pronoun')
  if (before.token.pos !== 'PROPN' && !closed) return false
  if (facts.noun !== null) return DEEDS.has(facts.noun.kind)
  const { derived, number, gender } = token.features
  return token.pos === 'DET' || derived === 'masdar' || number === 'plural' || gender === 'f'
}

/** An indefinite noun after a definite one, or an accusative: the object begins. */
export function startsObject(passage: Passage, k: number): boolean {
  const { token, facts } = passage.words[k] as SpokenWord
  if (token.pos !== 'NOUN' || token.features.definite === true || facts.and) return false
  if (token.features.case === 'accusative') return true
  const before = passage.words[k - 1] as SpokenWord
  return (
    before.token.features.definite === true &&
    (before.token.pos === 'NOUN' || before.token.pos === 'ADJ') &&
    (facts.noun === null || facts.noun.kind === 'people')
  )
}

import type { Saying } from '../../../language/speech-grammar.js'
import type { Passage } from '../passages-of.js'
import { speakerAt } from '../phrase/speaker-at.js'
import type { SpeakerFound } from '../phrase/speaker-found.js'
import { carriedSpeaker } from './carried-speaker.js'
import type { Scene } from './scene.js'
import { OWNER_REACH } from './speaker-by-context.js'

/** "Came in it": the verb's preposition has a pronoun that stands for a document. */
export function isInIt(passage: Passage, at: number, by: ReadonlySet<string>): boolean {
  const next = passage.facts[at + 1]
  return next?.pronounLed === true && next.preposition !== null && by.has(next.preposition)
}

/** The document, statement or post named last before a word of its sentence. */
export function documentBehind({ passage, index }: Scene, at: number): SpeakerFound | null {
  const sentence = passage.words[at]?.sentence
  for (let k = at - 1; k >= 0 && k > at - OWNER_REACH && passage.words[k]?.sentence === sentence; k--) {
    const kind = passage.facts[k]?.noun?.kind
    if (kind === 'document' || kind === 'statement' || kind === 'post') return speakerAt(passage, k, at, index, true)
  }
  return null
}

/** A statement or remark without a word on who made it is that of whoever the report was telling of: "and a statement said". */
export function ofIssuer(scene: Scene, document: SpeakerFound, at: number, saying: Saying): SpeakerFound {
  if (document.code !== null || document.isBackward || (document.noun !== 'statement' && document.noun !== 'occasion')) return document
  const issuer = carriedSpeaker(scene, at, { ...saying, gender: null, number: null })
  return issuer ? { ...document, code: issuer.speaker.code, sector: issuer.speaker.sector } : document
}

export const DOCUMENTS = new Set(['document', 'statement', 'post'])

/**
 * The indefinite document that a clause without relative pronoun describes: "issued a report accusing X of", "a petition demanding that". It speaks
 * for whoever is the subject of its sentence. With a pronoun that points back ("a statement in which it said") it is no subject: null.
 */
export function documentBefore(scene: Scene, at: number, saying: Saying): SpeakerFound | null {
  const { passage, index } = scene
  const noun = passage.facts[at - 1]?.noun
  const word = passage.words[at - 1]
  if (
    !word ||
    !noun ||
    noun.definite ||
    !DOCUMENTS.has(noun.kind) ||
    word.sentence !== passage.words[at]?.sentence ||
    passage.facts[at]?.and
  )
    return null
  if ((word.token.pos !== 'NOUN' && word.token.pos !== 'ADJ') || index.at(word.token.start) !== null) return null
  if (passage.facts[at + 1]?.pronounLed || saying.pronoun || passage.words[at]?.token.pos !== 'VERB') return null
  const { gender } = word.token.features
  if (gender && saying.gender && gender !== saying.gender) return null
  const found = speakerAt(passage, at - 1, at, index, true)
  if (!found) return null
  if (found.code !== null) return found
  const owner = carriedSpeaker(scene, at, { ...saying, gender: null, number: null })
  return owner?.path === 'same-sentence' ? { ...found, code: owner.speaker.code, sector: owner.speaker.sector } : found
}

import type { Saying } from '../../../language/speech-grammar.js'
import type { SpeakerFound } from '../phrase/speaker-found.js'
import { hasNounBetween } from './has-noun-between.js'
import type { Scene } from './scene.js'
import { DOCUMENTS } from './speaker-of-document.js'

/** Below this the analyser has guessed: the word is in no lexicon, and may be a name. */
const GUESSED = 0.6

/** The one noun phrase behind a verb that must have an object is that object: "and described the embassy as". */
export function isObject(scene: Scene, at: number, saying: Saying, after: SpeakerFound, lead: number): boolean {
  const { takes } = saying.frame
  if (saying.pronoun) return false
  const { passage } = scene
  const closes = passage.words[lead]
  if (!closes?.isMark && closes?.facts.role !== 'that') return false
  if (takes.has('describe') || takes.has('deem')) {
    if (takes.has('that') && passage.facts[lead]?.role === 'that') return false
    if (isThing(scene, after)) return true
    if (hasNounBetween(passage, after.next, lead)) return false
    // "And described efforts at secession as": a thing with the name of a people is no subject of a verb joined on.
    if (scene.passage.facts[at]?.and === true && isNamelessHead(scene, after)) return true
    // One noun phrase only: gender tells the subject from the object.
    return after.gender !== null && saying.gender !== null ? after.gender !== saying.gender : scene.passage.facts[at]?.and === true
  }
  return saying.frame.transitive && !hasNounBetween(passage, after.next, lead)
}

/** The head of the noun phrase is a common noun that names nobody: a step, an agreement. */
function isThing(scene: Scene, found: SpeakerFound): boolean {
  const { passage, index } = scene
  let a = found.next - 1
  while (a > 0 && (passage.words[a]?.token.start ?? 0) > found.span.start) a--
  const head = passage.words[a]
  const names = (mention: ReturnType<typeof index.at>): boolean => mention !== null && mention.form !== 'description'
  if (head?.token.pos !== 'NOUN' || head.quote || names(index.at(found.span.start))) return false
  // A first name may look like a noun.
  const isGuess = head.token.confidence < GUESSED || passage.words[a + 1]?.token.pos === 'PROPN'
  if (found.code !== null && (head.facts.noun !== null || isGuess || index.at(head.token.start) !== null)) return false
  return head.facts.noun === null || head.facts.noun.kind === 'name-head' || DOCUMENTS.has(head.facts.noun.kind)
}

/** The head is a plain noun without article that no mention begins with: efforts of the Spanish provinces. */
function isNamelessHead(scene: Scene, found: SpeakerFound): boolean {
  const { passage, index } = scene
  let a = found.next - 1
  while (a > 0 && (passage.words[a]?.token.start ?? 0) > found.span.start) a--
  const head = passage.words[a]
  if (head?.token.pos !== 'NOUN' || head.quote || head.facts.noun !== null || head.token.features.definite) return false
  return index.at(head.token.start) === null && index.at(head.token.end - 1) === null
}

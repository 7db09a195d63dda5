import type { Saying } from '../../../language/speech-grammar.js'
import type { Passage } from '../passages-of.js'
import { speakerAt } from '../phrase/speaker-at.js'
import { carriedSpeaker } from './carried-speaker.js'
import { hasNounBetween } from './has-noun-between.js'
import { resolveSpeaker } from './resolve-speaker.js'
import type { Scene } from './scene.js'
import type { SpeakerChoice } from './speaker-choice.js'

/** A preposition stands before the deed or is attached to it: "by describing". */
function isLedBy(passage: Passage, at: number): boolean {
  return (
    passage.facts[at - 1]?.role === 'preposition' ||
    passage.words[at]?.token.proclitics.some(one => one.function === 'preposition') === true
  )
}

/** Another noun follows before what was said, also one led by the preposition of a masdar's object: "describing by the minister of the council". */
function hasObjectBehind(passage: Passage, from: number, lead: number): boolean {
  return hasNounBetween(passage, from, lead) || passage.facts.slice(from, lead).some(facts => facts.addresses)
}

export function speakerOfMasdar(scene: Scene, at: number, saying: Saying, lead: number): SpeakerChoice | null {
  const { passage, index } = scene
  if (!saying.pronoun) {
    const next = passage.facts[at + 1]?.leadsAgent ? at + 2 : at + 1
    const possessor = next < lead ? speakerAt(passage, next, lead, index) : null
    // "By describing the council as weak": the one noun of a deed that must have an object is that object, and the subject describes.
    const isOnlyObject = possessor !== null && next === at + 1 && isLedBy(passage, at) && saying.frame.takes.has('describe')
    if (isOnlyObject && !hasObjectBehind(passage, possessor.next, lead)) {
      const subject = carriedSpeaker(scene, at, { ...saying, gender: null, number: null })
      return subject?.path === 'same-sentence' ? subject : null
    }
    const found = possessor
    if (found && found.code !== null) return { speaker: resolveSpeaker(scene, found, at), path: 'possessor', via: [] }
    // "The minister contented himself with saying": with the article it is the subject's own.
    const own = !found && passage.facts[at]?.role === 'adverb' ? carriedSpeaker(scene, at, { ...saying, gender: null, number: null }) : null
    return own?.path === 'same-sentence' ? own : null
  }
  const choice = carriedSpeaker(scene, at, { ...saying, gender: null, number: null })
  return choice ? { ...choice, path: 'possessor' } : null
}

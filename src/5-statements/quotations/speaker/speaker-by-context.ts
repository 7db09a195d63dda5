import type { Saying } from '../../../language/speech-grammar.js'
import type { Passage } from '../passages-of.js'
import { speakerAt } from '../phrase/speaker-at.js'
import { agrees, type SpeakerFound } from '../phrase/speaker-found.js'
import type { Scene } from './scene.js'

/** A topic ("as for X, he said") stands at most so many words before its verb. */
export const TOPIC_REACH = 24

/** So many words may stand between a named speech and "when he said". */
export const OWNER_REACH = 16

/** The title of honour that stands for the speaker right behind the verb: "and his excellency affirmed". */
export function honourAfter(passage: Passage, at: number): string | null {
  const honorific = passage.facts[at + 1]?.honorific
  return honorific?.points && passage.facts[at + 1]?.role === 'adverb' ? honorific.title : null
}

/** "Asked about the fees, he answered": whoever the question was put to, where no other verb has a subject since. */
export function askedBefore(scene: Scene, at: number, saying: Saying): SpeakerFound | null {
  const { passage, index } = scene
  const sentence = passage.words[at]?.sentence
  if (saying.kind !== 'finite' || saying.pronoun || saying.tense !== 'past') return null
  for (let k = at - 1; k >= 0 && k > at - TOPIC_REACH && passage.words[k]?.sentence === sentence; k--) {
    const facts = passage.facts[k]
    if (facts?.question !== true) continue
    const led = passage.words[k]?.token.proclitics.some(clitic => clitic.function === 'preposition')
    const whenAsked = led || passage.facts[k - 1]?.whenAsked === true
    const asked = whenAsked ? speakerAt(passage, k + 1, at, index) : null
    return asked && (asked.code !== null || asked.isBackward) && agrees(asked, saying) ? asked : null
  }
  return null
}

/** Whose speech was just named: "in remarks by the minister, when he said". */
export function speechOwner(scene: Scene, at: number, saying: Saying): SpeakerFound | null {
  const { passage, index } = scene
  const sentence = passage.words[at]?.sentence
  for (let k = at - 2; k >= 0 && k > at - OWNER_REACH && passage.words[k]?.sentence === sentence; k--) {
    const kind = passage.facts[k]?.noun?.kind
    if (kind !== 'occasion' && kind !== 'statement' && kind !== 'post') continue
    const owner = speakerAt(passage, k + 1, at, index)
    return owner && owner.code !== null && agrees(owner, saying) ? owner : null
  }
  return null
}

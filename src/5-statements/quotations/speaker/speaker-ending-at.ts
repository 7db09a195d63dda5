import { speakerAt } from '../phrase/speaker-at.js'
import type { SpeakerFound } from '../phrase/speaker-found.js'
import type { Scene } from './scene.js'
import { SPEAKING } from './speaking-nouns.js'

const ANTECEDENT_REACH = 7

/** The speaking noun whose phrase ends at a word: "the governor of the district so-and-so, who added". */
export function nounEndingAt(scene: Scene, at: number): SpeakerFound | null {
  const { passage, index } = scene
  const sentence = passage.words[at]?.sentence
  const end = passage.facts[at]?.role === 'comma' ? at - 1 : at
  for (let k = end; k >= 0 && k > end - ANTECEDENT_REACH && passage.words[k]?.sentence === sentence; k--) {
    const kind = passage.facts[k]?.noun?.kind
    if (passage.facts[k]?.role === 'comma' || passage.words[k]?.token.pos === 'VERB') return null
    if (kind === undefined || !SPEAKING.has(kind)) continue
    const found = speakerAt(passage, k, end + 1, index, true)
    return found && found.next === end + 1 ? found : null
  }
  return null
}

/** The mention that ends at a word. */
export function speakerEndingAt(scene: Scene, at: number): SpeakerFound | null {
  const { passage, index } = scene
  let k = at
  while (k >= 0 && (passage.facts[k]?.role === 'comma' || passage.words[k]?.isMark || passage.facts[k]?.role === 'close')) k--
  const word = passage.words[k]
  if (!word) return null
  const mention = index.at(word.token.start) ?? index.endingBefore(word.token.end)
  if (!mention) return null
  let a = k
  while (a > 0 && (passage.words[a - 1]?.token.end ?? 0) > mention.start) a--
  return speakerAt(passage, a, k + 1, index)
}

import type { Saying } from '../../../language/speech-grammar.js'
import type { SpeakerFound } from '../phrase/speaker-found.js'
import { carriedSpeaker } from './carried-speaker.js'
import { placeOf, type Scene } from './scene.js'
import { honourAfter, OWNER_REACH } from './speaker-by-context.js'
import type { SpeakerChoice } from './speaker-choice.js'

export function speakerOfParticiple(scene: Scene, at: number, saying: Saying): SpeakerChoice | null {
  const bearer = honouredBefore(scene, at)
  return bearer ? { speaker: bearer, path: 'same-sentence', via: [] } : carriedSpeaker(scene, at, { ...saying, number: null })
}

/** "His majesty voiced his condolences, stressing that": the bearer of the title that is the subject of the sentence so far. */
function honouredBefore(scene: Scene, at: number): SpeakerFound | null {
  const { passage, memory } = scene
  const sentence = passage.words[at]?.sentence
  for (let k = at - 1; k >= 0 && k > at - OWNER_REACH && passage.words[k]?.sentence === sentence; k--) {
    const isAct = passage.words[k]?.token.pos === 'VERB' || passage.facts[k]?.sayings.some(one => one.kind === 'finite')
    const honour = isAct ? honourAfter(passage, k) : null
    if (honour !== null) return memory.honoured(honour, placeOf(scene, k))
  }
  return null
}

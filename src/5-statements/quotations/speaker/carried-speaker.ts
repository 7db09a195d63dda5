import type { Saying } from '../../../language/speech-grammar.js'
import { agrees } from '../phrase/speaker-found.js'
import { isBefore, isOneOfTwo } from '../speaker-memory.js'
import { resolveSpeaker } from './resolve-speaker.js'
import { placeOf, type Scene } from './scene.js'
import { subjectsNear } from './subjects-near.js'
import { askedBefore, honourAfter, speechOwner } from './speaker-by-context.js'
import type { SpeakerChoice } from './speaker-choice.js'

/** A speaker that the words themselves do not name: the subject of the sentence, or whoever spoke or acted last. */
export function carriedSpeaker(scene: Scene, at: number, saying: Saying): SpeakerChoice | null {
  const { passage, memory } = scene
  const here = placeOf(scene, at)
  const honour = honourAfter(passage, at)
  const bearer = honour === null ? null : memory.honoured(honour, here)
  if (bearer) return { speaker: bearer, path: 'carried', via: [] }
  const asked = askedBefore(scene, at, saying)
  if (asked) return { speaker: resolveSpeaker(scene, asked, at), path: 'same-sentence', via: [] }
  const subjects = subjectsNear(scene.subjects, at)
  const last = memory.last(saying, here)
  if (saying.kind === 'finite' && saying.number === 'plural' && last?.speaker.number === 'singular') return null
  const spoken = passage.facts[at - 1]?.role === 'subordinator' ? speechOwner(scene, at, saying) : null
  if (spoken) return { speaker: resolveSpeaker(scene, spoken, at), path: 'same-sentence', via: [] }
  const goesOn = saying.frame.takes.has('continue') || saying.kind === 'participle'
  const sameSentence = last !== null && last.passage === here.passage && last.sentence === here.sentence
  if (last && (goesOn || sameSentence)) {
    const nearer = subjects.findLast(
      one =>
        one.word < at && (last.passage !== here.passage || one.word > last.word) && passage.words[one.word]?.sentence === here.sentence,
    )
    if (sameSentence || !nearer) return { speaker: last.speaker, path: sameSentence ? 'same-sentence' : 'carried', via: [] }
  }
  const subject = subjects.findLast(
    one => one.word < at && agrees(one.speaker, saying) && !isOneOfTwo(one.speaker, saying) && isOpen(scene, one.word, here.sentence),
  )
  if (subject) {
    const inSentence = passage.words[subject.word]?.sentence === here.sentence
    const place = placeOf(scene, subject.word)
    if (inSentence || !last || isBefore(last, place))
      return { speaker: resolveSpeaker(scene, subject.speaker, at), path: inSentence ? 'same-sentence' : 'carried', via: [] }
  }
  const earlier = scene.lastSubject(here, saying)
  // Whoever acted in the paragraph right before goes on, where the last speaker was silent in it.
  const isTopic =
    earlier !== null &&
    !goesOn &&
    saying.kind === 'finite' &&
    (earlier.speaker.noun === 'official' || earlier.speaker.entity?.startsWith('person/') === true) &&
    earlier.passage === here.passage - 1 &&
    (last?.passage ?? -1) < here.passage - 1
  if ((earlier?.isSaying || isTopic) && earlier && (!last || isBefore(last, earlier)))
    return { speaker: resolveSpeaker(scene, earlier.speaker, at), path: 'carried', via: [] }
  const found = last ?? earlier ?? memory.last(null, here)
  return found ? { speaker: found.speaker, path: 'carried', via: [] } : null
}

/** A subject of this sentence, or one of the sentence before that stands in nobody's words. */
function isOpen(scene: Scene, word: number, sentence: number): boolean {
  const own = scene.passage.words[word]?.sentence ?? 0
  if (own === sentence) return true
  return own === sentence - 1 && !scene.said.slice(-8).some(one => one.from <= word && word < one.to)
}

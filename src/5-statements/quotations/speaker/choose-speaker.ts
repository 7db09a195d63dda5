import type { Saying } from '../../../language/speech-grammar.js'
import { speakerAt } from '../phrase/speaker-at.js'
import type { SpeakerFound } from '../phrase/speaker-found.js'
import { sourceAt } from '../source-at.js'
import { resolveSpeaker } from './resolve-speaker.js'
import type { Scene } from './scene.js'
import type { SpeakerChoice } from './speaker-choice.js'
import { speakerOfMasdar } from './speaker-of-masdar.js'
import { speakerOfParticiple } from './speaker-of-participle.js'
import { speakerOfVerb } from './speaker-of-verb.js'

/** The speaker of the word of saying at a word, whose complement begins at `lead`. */
export function chooseSpeaker(scene: Scene, at: number, saying: Saying, lead: number): SpeakerChoice | null {
  const { passage, index } = scene
  const found =
    saying.kind === 'finite'
      ? speakerOfVerb(scene, at, saying, lead)
      : saying.kind === 'participle'
        ? speakerOfParticiple(scene, at, saying)
        : speakerOfMasdar(scene, at, saying, lead)
  if (!found || (saying.frame.written && !isWritten(found.speaker))) return null
  for (let k = at + 1; k < lead; k++) {
    const source = sourceAt(passage, k)
    if (source?.kind !== 'relayed') continue
    const relayed = speakerAt(passage, source.next, lead, index)
    if (relayed) return { speaker: resolveSpeaker(scene, relayed, at), path: 'relayed', via: [found.speaker, ...found.via] }
  }
  return found
}

/** A document, a statement, a speech: what may contain words. */
const isWritten = ({ noun, kind }: SpeakerFound): boolean => kind === 'document' || noun === 'occasion' || noun === 'statement'

import type { Saying } from '../../../language/speech-grammar.js'
import type { MentionIndex } from '../mention-index.js'
import type { Passage } from '../passages-of.js'
import type { SpeakerFound } from '../phrase/speaker-found.js'
import type { Place, SpeakerMemory } from '../speaker-memory.js'

export interface Scene {
  readonly passage: Passage
  readonly passageIndex: number
  readonly index: MentionIndex
  readonly memory: SpeakerMemory
  /** Grammatical subjects of other verbs of the passage, by word index of the verb. */
  readonly subjects: readonly { readonly word: number; readonly speaker: SpeakerFound }[]
  /** Stretches of the passage that are somebody's words: their subjects speak no further. */
  readonly said: { readonly from: number; readonly to: number }[]
  /** The last subject of the passages before; of a word of saying where there is one in the passage right before. */
  readonly lastSubject: (before: Place, saying: Saying) => (Place & { readonly speaker: SpeakerFound; readonly isSaying: boolean }) | null
}

export function placeOf(scene: Scene, word: number): Place {
  return { passage: scene.passageIndex, sentence: scene.passage.words[word]?.sentence ?? 0, word }
}

import type { Saying } from '../../language/speech-grammar.js'
import { agrees, type SpeakerFound } from './find-speaker.js'

interface Remembered {
  readonly speaker: SpeakerFound
  readonly passage: number
  readonly sentence: number
  readonly word: number
}

/** Who has spoken so far, for "he added", "the source", "the statement". */
export interface SpeakerMemory {
  remember(speaker: SpeakerFound, passage: number, sentence: number, word: number): void
  /** The last speaker that may be the subject of a word of saying; in one sentence only where asked. */
  last(saying: Saying | null, within?: { passage: number; sentence: number; before: number }): SpeakerFound | null
  /** The speaker that a phrase such as "the source" points back to. */
  pointedAt(speaker: SpeakerFound): SpeakerFound | null
}

const FAR = 8

export function speakerMemory(): SpeakerMemory {
  const list: Remembered[] = []
  return {
    remember(speaker, passage, sentence, word) {
      list.push({ speaker, passage, sentence, word })
    },
    last(saying, within) {
      for (let k = list.length - 1; k >= 0 && k >= list.length - FAR; k--) {
        const one = list[k] as Remembered
        if (within && (one.passage !== within.passage || one.sentence !== within.sentence || one.word >= within.before)) {
          if (one.passage < within.passage || one.sentence < within.sentence) return null
          continue
        }
        if (!saying || agrees(one.speaker, saying)) return one.speaker
      }
      return null
    },
    pointedAt(speaker) {
      if (speaker.head === null) return null
      for (let k = list.length - 1; k >= 0; k--) {
        const one = (list[k] as Remembered).speaker
        if (one.head === speaker.head && one.code !== null) return one
      }
      for (let k = list.length - 1; k >= 0; k--) {
        const one = (list[k] as Remembered).speaker
        if (one.kind === speaker.kind && one.code !== null) return one
      }
      return null
    },
  }
}

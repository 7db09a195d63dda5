import type { Saying } from '../../language/speech-grammar.js'
import { agrees, type SpeakerFound } from './phrase/speaker-found.js'

/** A place in a report: passage, sentence, word. */
export interface Place {
  readonly passage: number
  readonly sentence: number
  readonly word: number
}

export interface Remembered extends Place {
  readonly speaker: SpeakerFound
}

/** Who has spoken so far, for "he added", "the source", "the statement". */
export interface SpeakerMemory {
  remember(speaker: SpeakerFound, place: Place): void
  /** Takes note of somebody or something that may be pointed back to ("the source") without having spoken. */
  note(speaker: SpeakerFound, place: Place): void
  /** Takes note of somebody called by a title of honour; `acts` where they stand as a subject. */
  noteHonour(title: string, speaker: SpeakerFound, acts: boolean, place: Place): void
  /** Whom a title of honour with a pronoun stands for: who last acted under it, or who last bore it. */
  honoured(title: string, before: Place): SpeakerFound | null
  /** The last speaker before a place that may be the subject of a word of saying. */
  last(saying: Saying | null, before: Place): Remembered | null
  /** The speaker that a phrase such as "the source" points back to. */
  pointedAt(speaker: SpeakerFound, before: Place): SpeakerFound | null
}

const FAR = 8
const NEAR = 2

/** What a noun alone may point back to when nobody was called by it: "the minister" to a person, "the text" to a document; "the ministry" to none but a ministry. */
const LIKE: Readonly<Record<string, SpeakerFound['kind'] | 'somebody'>> = {
  official: 'somebody',
  people: 'somebody',
  anonymous: 'anonymous',
  document: 'document',
  statement: 'document',
  post: 'document',
  agency: 'agency',
  publication: 'publication',
}

function isLike(speaker: SpeakerFound, like: SpeakerFound['kind'] | 'somebody'): boolean {
  if (like !== 'somebody') return speaker.kind === like
  if (speaker.noun === 'official' || speaker.noun === 'people') return true
  return speaker.kind === 'official' && speaker.noun === null && (speaker.entity === null || speaker.entity.startsWith('person/'))
}

/** A verb in the singular without a subject goes on for one speaker, not for two. */
export function isOneOfTwo(speaker: SpeakerFound, saying: Saying): boolean {
  return saying.kind === 'finite' && saying.number === 'singular' && speaker.number === 'dual'
}

export const isBefore = (a: Place, b: Place): boolean => a.passage < b.passage || (a.passage === b.passage && a.word < b.word)

export function speakerMemory(): SpeakerMemory {
  const spoken: Remembered[] = []
  const noted: Remembered[] = []
  const honours: (Remembered & { readonly title: string; readonly acts: boolean })[] = []
  return {
    remember(speaker, place) {
      let k = spoken.length
      while (k > 0 && isBefore(place, spoken[k - 1] as Remembered)) k--
      spoken.splice(k, 0, { passage: place.passage, sentence: place.sentence, word: place.word, speaker })
    },
    note(speaker, place) {
      noted.push({ passage: place.passage, sentence: place.sentence, word: place.word, speaker })
    },
    noteHonour(title, speaker, acts, place) {
      honours.push({ ...place, speaker, title, acts })
    },
    honoured(title, before) {
      const mine = (one: (typeof honours)[number]): boolean => one.title === title && isBefore(one, before)
      return (honours.findLast(one => one.acts && mine(one)) ?? honours.findLast(mine))?.speaker ?? null
    },
    last(saying, before) {
      let steps = 0
      for (let k = spoken.length - 1; k >= 0 && steps < FAR; k--) {
        const one = spoken[k] as Remembered
        if (!isBefore(one, before)) continue
        steps++
        if (!saying || (agrees(one.speaker, saying) && !isOneOfTwo(one.speaker, saying))) return one
      }
      return null
    },
    pointedAt(speaker, before) {
      if (speaker.head === null) return null
      const sameHead = (one: Remembered): boolean => one.speaker.head === speaker.head && isBefore(one, before)
      // The last one called so; where no party is known for that one, the phrase points to nobody else.
      const named = spoken.findLast(one => sameHead(one) && !one.speaker.isBackward)
      if (named && named.speaker.code === null) return null
      const isKnown = (one: Remembered): boolean => sameHead(one) && one.speaker.code !== null
      const found = spoken.findLast(isKnown) ?? noted.findLast(isKnown)
      if (found) return found.speaker
      const like = LIKE[speaker.noun ?? ''] ?? null
      if (like === null || !speaker.isBare || speaker.number === 'plural') return null
      // Another document is meant only where it spoke just now.
      const least = like === 'document' ? before.passage - NEAR : 0
      const sameKind = spoken.findLast(
        one => one.passage >= least && one.speaker.code !== null && isBefore(one, before) && isLike(one.speaker, like),
      )
      return sameKind?.speaker ?? null
    },
  }
}

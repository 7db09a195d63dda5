import type { Span } from '../../schema/span.js'
import type { SpeakerFound } from './phrase/speaker-found.js'
import { speakerAt } from './phrase/speaker-at.js'
import type { MentionIndex } from './mention-index.js'
import type { Passage, SpokenWord } from './passages-of.js'

/** Where and to whom something was said. */
export interface Setting {
  /** The medium it was told to ("to the agency", "in an interview with the paper"), then the document or post it stands in. */
  readonly via: readonly SpeakerFound[]
  /** The words that tell the occasion: "in a speech before parliament". */
  readonly occasion: Span | null
}

const LONGEST = 16
const SAYS = new Set(['occasion', 'statement', 'post', 'document'])
const WRITTEN = new Set(['statement', 'post', 'document'])

/**
 * The setting of a word of saying: phrases between it and what was said, and those that open its sentence ("In remarks to the agency, the
 * minister explained that"; for a tail, "as the army said in a statement", only what follows). A medium that was told is a link of the chain, and so is the statement, report or post that carries the words.
 */
export function findSetting(
  passage: Passage,
  at: number,
  lead: number,
  speaker: SpeakerFound,
  index: MentionIndex,
  isTail = false,
): Setting {
  const media: SpeakerFound[] = []
  const documents: SpeakerFound[] = []
  let occasion: Span | null = null
  const walk = (from: number, until: number): void => {
    for (let k = from; k < until; k++) {
      const word = passage.words[k] as SpokenWord
      if (word.quote || word.isMark || inside(speaker, word)) continue
      const next = prepositionEnd(passage, k)
      if (next === null || next >= until) continue
      const kind = passage.facts[next]?.noun?.kind ?? null
      const place = passage.words[passage.words[next]?.isMark ? next + 1 : next]?.token
      const medium = kind === 'agency' || kind === 'publication' || (place !== undefined && index.isMedium(place.start))
      if (medium && (word.facts.addresses || occasion !== null)) {
        const told = speakerAt(passage, next, until, index, true)
        if (told && media.length === 0 && (told.kind === 'agency' || told.kind === 'publication')) media.push(told)
      } else if (kind !== null && SAYS.has(kind) && !word.facts.addresses && !(kind === 'document' && next === k)) {
        // "After the announcement", "about the statement": they tell of another's words, these ones do not stand in them.
        if (WRITTEN.has(kind) && word.facts.carries !== true) continue
        const end = phraseEnd(passage, next, until)
        const joint = word.token.proclitics[0]
        occasion ??= {
          start: joint?.function === 'conjunction' ? joint.end : word.token.start,
          end: (passage.words[end - 1] as SpokenWord).token.end,
        }
        if (WRITTEN.has(kind) && documents.length === 0) {
          const found = speakerAt(passage, next, Math.min(end, next + 3), index, true)
          if (found?.kind === 'document') documents.push(found)
        }
      }
    }
  }
  if (!isTail) walk(sentenceStart(passage, at), at)
  walk(at + 1, lead)
  return { via: [...media, ...documents], occasion }
}

/** The word is part of the speaker's own noun phrase. */
const inside = (speaker: SpeakerFound, word: SpokenWord): boolean =>
  word.token.start >= speaker.span.start && word.token.end <= speaker.span.end

/** The word after a preposition that stands alone, or the word itself where one is attached; null where there is none. */
function prepositionEnd(passage: Passage, k: number): number | null {
  const word = passage.words[k] as SpokenWord
  if (word.facts.role === 'preposition') return word.facts.pronounLed ? null : k + 1
  return word.facts.role === null && word.token.proclitics.some(clitic => clitic.function === 'preposition') ? k : null
}

function phraseEnd(passage: Passage, from: number, until: number): number {
  let k = from + 1
  while (k < Math.min(until, from + LONGEST)) {
    const role = passage.facts[k]?.role
    if (role === 'comma' || role === 'that' || role === 'colon' || role === 'stop' || passage.words[k]?.isMark) break
    k++
  }
  return k
}

/** The first word of the sentence, as long as nobody else speaks in between. */
function sentenceStart(passage: Passage, at: number): number {
  const sentence = passage.words[at]?.sentence
  let k = at
  while (k > 0 && at - k < LONGEST && passage.words[k - 1]?.sentence === sentence) {
    const before = passage.words[k - 1] as SpokenWord
    if (
      before.quote ||
      (before.facts.role === 'that' && !passage.isInName(before.token.start)) ||
      before.facts.role === 'colon' ||
      before.facts.sayings.some(one => one.kind === 'finite')
    )
      break
    k--
  }
  return k
}

import type { SpeakerFound } from './phrase/speaker-found.js'
import { speakerAt } from './phrase/speaker-at.js'
import type { MentionIndex } from './mention-index.js'
import type { Passage, SpokenWord } from './passages-of.js'

export interface Subject {
  /** Index of its verb, or of its own first word. */
  readonly word: number
  readonly speaker: SpeakerFound
}

/** Grammatical subjects that may speak later in the sentence: the noun phrase after a finite verb, or the one that opens a sentence. */
export function findSubjects(passage: Passage, index: MentionIndex): Subject[] {
  const found: Subject[] = []
  passage.words.forEach((word, k) => {
    if (word.quote || word.isMark) return
    const limit = passage.sentenceEnd[k] as number
    const opens = k === 0 || passage.words[k - 1]?.sentence !== word.sentence
    if (opens) {
      let a = k
      while (a < limit && isPrelude(passage.words[a] as SpokenWord)) a++
      const speaker = a < limit && index.at((passage.words[a] as SpokenWord).token.start) ? speakerAt(passage, a, limit, index) : null
      const isLed = word.facts.role === 'auxiliary'
      if (speaker?.code != null && (isLed || isFollowedByVerb(passage, speaker.next, limit))) found.push({ word: a, speaker })
    }
    const says = opens && word.facts.sayings.some(one => one.kind === 'finite' && one.tense === 'past')
    if ((word.token.pos !== 'VERB' && !says) || word.facts.role !== null || isRelative(passage, k - 1)) return
    const before = passage.words[k - 1]
    const name = before && !before.facts.and && before.sentence === word.sentence ? index.at(before.token.start) : null
    let lead = name ? k - 1 : -1
    while (name && lead > 0 && (passage.words[lead] as SpokenWord).token.start > name.start) lead--
    const opener = lead > 0 ? passage.facts[lead - 1]?.role : null
    if (lead > 0 && (opener === 'that' || opener === 'conjunction' || opener === 'subordinator' || opener === 'comma')) {
      const speaker = speakerAt(passage, lead, k, index)
      if (speaker?.code != null && speaker.next === k) {
        found.push({ word: k, speaker: { ...speaker, gender: word.token.features.gender ?? speaker.gender } })
        return
      }
    }
    let a = k + 1
    while (a < limit && isPassedOver(passage.words[a] as SpokenWord)) a++
    const first = passage.words[a]
    if (!first || a >= limit || (!index.at(first.token.start) && !isSpeaking(first))) return
    const speaker = speakerAt(passage, a, limit, index)
    const saying = word.facts.sayings.find(one => one.kind === 'finite' && one.tense === 'past')
    const gender = saying?.gender ?? word.token.features.gender ?? speaker?.gender ?? null
    // "The ministry condemned it and called on the organisations to": joined on, with one subject before it, the verb has an object.
    const mayHaveObject = word.facts.and && word.facts.sayings.some(one => one.frame.object || one.frame.transitive)
    const earlier = found.at(-1)
    if (mayHaveObject && speaker?.code === null && earlier && passage.words[earlier.word]?.sentence === word.sentence) return
    // "And gives the residents a week": a sound plural or dual that ends as an object does is no subject.
    if (isShownObject(first)) return
    // "And expelled its ambassador": one man is no subject of a feminine verb.
    if (speaker && !isOtherGender(speaker, word, gender)) found.push({ word: k, speaker: { ...speaker, gender } })
  })
  return found
}

/** A dual or a sound plural with the article whose ending is not the subject's: both are then written alike. */
export function isShownObject({ token }: SpokenWord): boolean {
  const { number, gender, definite, case: ending } = token.features
  if (ending !== undefined || gender !== 'm' || definite !== true || (token.pos !== 'NOUN' && token.pos !== 'ADJ')) return false
  if (number === 'dual') return true
  return (
    number === 'plural' &&
    token.alternatives.some(one => one.features.number === 'dual' && one.features.case === undefined && one.stem === token.stem)
  )
}

/** A noun for one man behind a feminine verb is its object. */
export function isOtherGender(speaker: SpeakerFound, verb: SpokenWord, gender: 'm' | 'f' | null): boolean {
  const isMan = speaker.noun === 'official' && speaker.gender === 'm' && speaker.number === 'singular'
  return gender === 'f' && isMan && verb.token.features.tense === 'past'
}

/** "[His Excellency] the minister described": a word of honour belongs to the subject behind it. */
function isPassedOver(word: SpokenWord): boolean {
  return isPrelude(word) || isBound(word) || word.facts.honorific?.points === false
}

function isPrelude(word: SpokenWord): boolean {
  const { role } = word.facts
  return role === 'time' || role === 'adverb' || role === 'auxiliary' || role === 'dash'
}

/** "Voiced it the ministry": a preposition with a pronoun between verb and subject. */
function isBound({ facts }: SpokenWord): boolean {
  return facts.role === 'preposition' && facts.pronounLed
}

/** A relative pronoun, but not that of an adverb ("no sooner than he condemned"). */
function isRelative(passage: Passage, k: number): boolean {
  const facts = passage.facts[k]
  return facts?.role === 'relative' && !(facts.neuter && passage.facts[k - 1]?.role === 'adverb')
}

/** A verb comes within a few words: the noun phrase is its subject, no dateline. */
function isFollowedByVerb(passage: Passage, next: number, limit: number): boolean {
  for (let k = next; k < Math.min(limit, next + 4); k++)
    if (passage.words[k]?.token.pos === 'VERB' || passage.facts[k]?.role === 'auxiliary') return true
  return false
}

function isSpeaking(word: SpokenWord): boolean {
  const kind = word.facts.noun?.kind
  return kind === 'official' || kind === 'reporter' || kind === 'people' || kind === 'body' || kind === 'government' || kind === 'anonymous'
}

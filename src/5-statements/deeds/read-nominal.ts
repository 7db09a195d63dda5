import type { Reading } from '../../language/clause-grammar.js'
import type { Clause } from '../clauses/clause.js'
import type { Phrase } from '../phrases/phrase.js'
import type { Word } from '../words/word.js'
import { distinctReadings } from './distinct-readings.js'
import { fillNominal } from './fill-nominal.js'
import { fillParticiple } from './fill-participle.js'
import { fillerOf } from './filler-of.js'
import { isPartyPhrase } from './is-party-phrase.js'
import { keepDeed } from './keep-deed.js'
import { OBJECT_PRONOUN } from './object-behind.js'
import type { Deed, Scene } from './scene.js'
import { scoreDeed } from './score-deed.js'

export function readNominal(scene: Scene, clause: Clause, at: number, phrase: Phrase, index: number, claimed: Set<number>): void {
  const word = scene.words[index]!
  let best: { deed: Deed; score: number } | null = null
  for (const reading of distinctReadings(word.readings)) {
    if (reading.shape === 'passive') continue
    const circumstantial = reading.shape === 'active'
    // "armed men killed": whoever shows the nominative beside a verb goes along with nobody.
    if (circumstantial && word.features.case === 'nominative' && clause.verb >= 0) continue
    // "manoeuvres" are no women who manoeuvre: a noun of a deed goes along with nobody.
    if (circumstantial && isWomen(word.features) && word.readings.some(one => one.shape === 'noun')) continue
    if (
      circumstantial &&
      word.features.derived !== 'active-participle' &&
      word.classes.size > 0 &&
      !isBeforeParty(scene, at, word) &&
      !isBeforePronoun(scene, word) &&
      !isBeforeDemand(scene, at, word, reading)
    )
      continue
    if (circumstantial && reading.frame.type === null && reading.frame.arguments['subject'] !== 'actor') continue
    if (
      circumstantial &&
      !(
        index === phrase.from &&
        !word.article &&
        (phrase.comma || word.indefinite || (word.features.gender === 'f' && phrase.slot === null && clause.verb >= 0 && clause.verb < at))
      )
    )
      continue
    const deed = circumstantial
      ? fillParticiple(scene, clause, at, phrase, word, reading, claimed)
      : fillNominal(scene, clause, at, phrase, word, reading, claimed)
    const score = scoreDeed(scene, deed) + (reading.length - 1) * 3
    // Behind a comma an indefinite accusative goes along with the sentence rather than being one more noun.
    const goesAlong = circumstantial && phrase.comma && word.indefinite
    const weight = score > 0 && goesAlong ? score + ALONG : score
    if (weight > 0 && (!best || weight > best.score)) best = { deed, score: weight }
  }
  if (best) keepDeed(scene, best.deed, claimed)
}

const ALONG = 2

/** "calling for an inquiry": an indefinite accusative behind a comma, right before what is demanded, is a participle too. */
function isBeforeDemand(scene: Scene, at: number, word: Word, reading: Reading): boolean {
  const own = scene.chunks[at]
  const next = scene.chunks[at + 1]
  if (!word.indefinite || own?.kind !== 'phrase' || !own.comma || next?.kind !== 'phrase' || next.slot === null) return false
  return reading.frame.arguments[next.slot] === 'demanded'
}

/** "accusing Tehran of": an indefinite accusative before a party is a participle, though the same letters name a person ("an accused"). */
function isBeforeParty(scene: Scene, at: number, word: Word): boolean {
  const next = scene.chunks[at + 1]
  return word.indefinite && next?.kind === 'phrase' && next.slot === null && isPartyPhrase(scene, fillerOf(at + 1, next))
}

/** "accusing it": right before an object pronoun the word can only be a participle. */
const isBeforePronoun = (scene: Scene, word: Word): boolean => scene.words[word.index + 1]?.functions.includes(OBJECT_PRONOUN) === true

/** The plural of women, which that of deeds is written like. */
const isWomen = ({ number, gender }: Word['features']): boolean => number === 'plural' && gender === 'f'

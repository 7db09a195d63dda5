import { SYMMETRIC_TYPES } from '../../base/symmetric-types.js'
import { mayReach, sharesOf } from '../../base/linear-classifier.js'
import type { PloverType } from '../../schema/plover.js'
import type { Candidate } from './find-candidates.js'
import { findCandidates } from './find-candidates.js'
import { chooseSides } from './choose-sides.js'
import type { ReportFacts, SentenceFacts } from './report-facts.js'
import type { SecondReadingModel } from '../../language/second-reading-model.js'
import { chancesOfSides } from './side-chances.js'
import { agreementOn, DEED_TYPE, valuesOfSides } from './side-features.js'
import { mayTell, NOT_SOUGHT, weighWord } from './word-features.js'

/** An event that a word may tell. */
export interface Proposal {
  readonly sentence: SentenceFacts
  readonly word: number
  readonly type: PloverType
  /** Chance that the word tells an event of the type. */
  readonly told: number
  /** Chance that, if it does, these are its sides. */
  readonly share: number
  readonly actors: readonly Candidate[]
  readonly recipients: readonly Candidate[]
}

/** Types whose chance is lower are not weighed. */
const LEAST = 0.06
/** Ways of giving a deed its sides that are kept. */
const WAYS = 3
/** A longer sentence is a list or no sentence: it is left to the rules. In words. */
const LONGEST = 250

/** What every word of a report that may tell an event tells, as far as it is at all likely. */
export function readAgain(report: ReportFacts, model: Pick<SecondReadingModel, 'words' | 'sides' | 'shapes'>): Proposal[] {
  const found: Proposal[] = []
  for (const sentence of report.sentences) {
    if (sentence.partyCount === 0 && sentence.scene.topic.length === 0) continue
    if (sentence.scene.words.length > LONGEST) continue
    readSentence(report, sentence, model, found)
  }
  return found
}

function readSentence(
  report: ReportFacts,
  sentence: SentenceFacts,
  { words, sides, shapes }: Pick<SecondReadingModel, 'words' | 'sides' | 'shapes'>,
  found: Proposal[],
): void {
  const { labels } = words
  const sums = new Int32Array(labels.length)
  const bag = new Int32Array(2 * sentence.scene.words.length).fill(NOT_SOUGHT)
  const scratch: number[] = []
  for (let at = 0; at < sentence.scene.words.length; at++) {
    if (!mayTell(sentence, at)) continue
    sums.fill(0)
    weighWord(words, sentence, at, sums, bag, scratch)
    if (!mayReach(words, sums, LEAST)) continue
    const chances = sharesOf(words, sums)
    let candidates: Candidate[] | null = null
    let values: Float64Array[] = []
    for (let l = 1; l < labels.length; l++) {
      const told = chances[l]!
      if (told < LEAST) continue
      if (candidates === null) {
        candidates = findCandidates(report, sentence, at)
        values = valuesOfSides(report, sentence, at, candidates)
      }
      if (candidates.length === 0) break
      const type = labels[l]! as PloverType
      const agreement = agreementOn(sentence, at, type)
      const chancesOf = values.map(one => {
        one[DEED_TYPE] = agreement
        return chancesOfSides(sides, type, one)
      })
      for (const { share, actors, recipients } of chooseSides(type, candidates, chancesOf, shapes, SYMMETRIC_TYPES.has(type), WAYS))
        found.push({ sentence, word: at, type, told, share, actors, recipients })
    }
  }
}

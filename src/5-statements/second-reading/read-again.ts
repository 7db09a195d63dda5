import { SYMMETRIC_TYPES } from '../../base/symmetric-types.js'
import { classify } from '../../base/linear-classifier.js'
import type { PloverType } from '../../schema/plover.js'
import type { Candidate } from './find-candidates.js'
import { findCandidates } from './find-candidates.js'
import { chooseSides } from './choose-sides.js'
import type { ReportFacts, SentenceFacts } from './report-facts.js'
import type { SecondReadingModel } from '../../language/second-reading-model.js'
import { featuresOfSides } from './side-features.js'
import { featuresOfWord, mayTell } from './word-features.js'

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
  /** Features of the word, for its status. */
  readonly features: readonly number[]
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
  const { labels } = model.words
  for (const sentence of report.sentences) {
    if (sentence.partyCount === 0 && sentence.scene.topic.length === 0) continue
    if (sentence.scene.words.length > LONGEST) continue
    for (let at = 0; at < sentence.scene.words.length; at++) {
      if (!mayTell(sentence, at)) continue
      const features = featuresOfWord(sentence, at)
      const chances = classify(model.words, features)
      let candidates: Candidate[] | null = null
      for (let l = 1; l < labels.length; l++) {
        const told = chances[l]!
        if (told < LEAST) continue
        candidates ??= findCandidates(report, sentence, at)
        if (candidates.length === 0) break
        const type = labels[l]! as PloverType
        const sides = featuresOfSides(report, sentence, at, type, candidates).map(list => classify(model.sides, list))
        for (const { share, actors, recipients } of chooseSides(type, candidates, sides, model.shapes, SYMMETRIC_TYPES.has(type), WAYS))
          found.push({ sentence, word: at, type, told, share, actors, recipients, features })
      }
    }
  }
  return found
}

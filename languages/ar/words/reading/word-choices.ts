import { ownString, remember } from '../../../../src/base/remember.js'
import type { Analysis, WordForm } from '../../../../src/schema/token.js'
import { type ChooserWeights, costOf, ownScore, type WordChoices } from './choose-readings.js'
import { findReadings } from './find-readings.js'
import { guessReadings } from './guess-readings.js'
import { analysisAnywhere } from './place-reading.js'
import { type Candidate, candidateOf, hashText, keysOf } from './reading-features.js'
import type { WordLexicon } from './word-lexicon.js'

const NONE = new Int32Array()
/** More readings than these are never looked at. */
const MOST = 8
/** Nor are those that cost so much more than the cheapest. */
const DEAR = 7
/** How many distinct words are kept. */
const KEPT = 16_000

/** Readings of a word, the likeliest by cost first: those of the lexicon, and guesses where it has none or only doubtful ones. */
export function candidatesOf(lexicon: WordLexicon, word: string): Candidate[] {
  let readings = findReadings(lexicon, word)
  const doubtful = readings.every(one => one.spelling === 3)
  if (doubtful) readings = [...readings, ...guessReadings(word)]
  else if (readings.every(one => one.prefix.length > 0 && !one.prefix.article))
    readings = [
      ...readings,
      ...guessReadings(word).filter(one => one.prefix.length === 0 && one.pronoun === null && one.kind.pos === 'PROPN'),
    ]
  const hash = hashText(word)
  const costs = readings
    .map((reading, order) => ({ reading, order, cost: costOf(reading) }))
    .sort((a, b) => a.cost - b.cost || a.order - b.order)
  const dearest = (costs[0]?.cost ?? 0) + DEAR
  return costs
    .slice(0, MOST)
    .filter(one => one.cost <= dearest)
    .map(({ reading }) => candidateOf(word, hash, reading))
}

/** The choices of one word with what of its readings does not depend on its place. */
export interface KnownChoices extends WordChoices {
  /** The word; one string for all its tokens. */
  readonly word: string
  /** The word for what others keep with it. */
  readonly form: WordForm
  /** The stem of each candidate, likewise. */
  readonly stems: readonly WordForm[]
  /** The analysis of each candidate without clitics; null where clitics need a place. */
  readonly anywhere: readonly (Analysis | null)[]
  /** None of its readings has clitics: for each choice the readings not chosen are then always the same, and kept here. */
  readonly others: (readonly Analysis[] | undefined)[] | null
}

const formOf = (text: string): WordForm => ({ text, notes: [] })

/** A source of choices that remembers the words it has seen. */
export const wordChoices = (lexicon: WordLexicon, weights: ChooserWeights): ((word: string) => KnownChoices) =>
  remember(looked => {
    const word = ownString(looked)
    const found = candidatesOf(lexicon, word)
    const form = formOf(word)
    const stems = found.map(({ reading }) => (reading.stem === word ? form : formOf(reading.stem)))
    const anywhere = found.map((candidate, at) => analysisAnywhere(candidate.reading, stems[at] as WordForm))
    return {
      hash: hashText(word),
      // their own weights are summed up: the list of them is let go
      candidates: found.map(
        ({ reading, tag, coarse, lemma, agreement, mood, governs }): Candidate => ({
          reading,
          own: NONE,
          tag,
          coarse,
          lemma,
          agreement,
          mood,
          governs,
        }),
      ),
      scores: found.map(candidate => ownScore(candidate, weights)),
      keys: keysOf(found),
      word,
      form,
      stems,
      anywhere,
      others: anywhere.includes(null) ? null : new Array<readonly Analysis[] | undefined>(found.length).fill(undefined),
    }
  }, KEPT)

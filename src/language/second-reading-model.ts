import { type LinearClassifier, unpackClassifiers } from '../base/linear-classifier.js'

/** What the second reading has learned. */
export interface SecondReadingModel {
  /** Type of the event that a word tells, or `none`. */
  readonly words: LinearClassifier
  /** Whether a side is `actor`, `recipient` or `neither`. */
  readonly sides: LinearClassifier
  /** How the event stands to the world. */
  readonly status: LinearClassifier
  /** Whether an event is right (`yes`, `no`), by all that speaks for it. */
  readonly weigher: LinearClassifier
  /** See `chooseSides`. */
  readonly shapes: Readonly<Record<string, number>>
}

/** Reads what `tools/train/second-reading.ts` wrote; null where nothing was. Throws where the bytes are cut short. */
export function unpackSecondReading(bytes: Uint8Array): SecondReadingModel | null {
  if (bytes.length === 0) return null
  const { models, extra } = unpackClassifiers(bytes)
  const [words, sides, status, weigher] = models
  if (!words || !sides || !status || !weigher) throw new Error('second reading: a classifier is missing')
  return { words, sides, status, weigher, shapes: extra }
}

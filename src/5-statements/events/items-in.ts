import { bySentence } from '../../base/by-sentence.js'
import type { Sentence } from '../../schema/sentence.js'
import type { Span } from '../../schema/span.js'
import type { Value } from '../../schema/value.js'
import type { StatementInput } from '../statement-input.js'

/** What a sentence holds besides its words and mentions. */
interface Items {
  readonly values: readonly Value[]
  readonly quotes: readonly Span[]
}

const sorted = new WeakMap<StatementInput, ReadonlyMap<Sentence, Items>>()

/** The values and quoted stretches that reach into a sentence of a report; sorted once for each report. */
export function itemsIn(input: StatementInput, sentence: Sentence): Items {
  let items = sorted.get(input)
  if (items === undefined) {
    const { sentences } = input.text
    const values = bySentence(sentences, input.values, one => one)
    const quotes = bySentence(sentences, input.text.quotes, one => one)
    items = new Map(sentences.map((one, at) => [one, { values: values[at]!, quotes: quotes[at]! }]))
    sorted.set(input, items)
  }
  // A sentence that is none of the report's own (a test's) looks through all.
  return items.get(sentence) ?? { values: input.values, quotes: input.text.quotes }
}

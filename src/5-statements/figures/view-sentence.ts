import type { Sentence } from '../../schema/sentence.js'
import type { Value } from '../../schema/value.js'
import type { StatementInput } from '../statement-input.js'

/** A sentence with its values and its printed words, as the parts of the figure reader see it. */
export interface SentenceView {
  readonly input: StatementInput
  readonly sentence: Sentence
  readonly values: readonly Value[]
  /** Printed text of a token without its clitics. */
  word(index: number): string | undefined
  /** Index of the first token that begins at or after an offset. */
  tokenAt(offset: number): number
}

export function viewSentence(input: StatementInput, sentence: Sentence, values: readonly Value[]): SentenceView {
  const { text } = input.article
  const { tokens } = sentence
  return {
    input,
    sentence,
    values,
    word(index) {
      const token = tokens[index]
      return token === undefined ? undefined : text.slice(token.stemSpan.start, token.stemSpan.end)
    },
    tokenAt(offset) {
      let low = 0
      let high = tokens.length
      while (low < high) {
        const mid = (low + high) >> 1
        if (tokens[mid]!.end <= offset) low = mid + 1
        else high = mid
      }
      return low
    },
  }
}

import type { Block } from '../schema/article.js'
import type { Span } from '../schema/span.js'
import type { Text } from '../schema/sentence.js'
import type { Token } from '../schema/token.js'

/** What a language pack must know of its words. */
export interface WordAnalyser {
  /** Folds spelling variants of a word or text that mean no difference; for look-ups, never for offsets. */
  fold(text: string): string
  /** Sentences of one block of text; spans are offsets into `text`. */
  cutSentences(text: string, block: Block): Span[]
  /** Tokens of one sentence with chosen readings; spans are offsets into `text`. */
  analyse(text: string, sentence: Span): Token[]
}

/** Room 3 as a whole, for callers that want it in one step. */
export type ReadText = (text: string, blocks: readonly Block[]) => Text

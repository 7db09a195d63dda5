import type { Span } from './span.js'
import type { Token } from './token.js'

/** A pair of quotation marks and what stands between them. */
export interface QuoteSpan extends Span {
  /** Between the marks. */
  readonly inner: Span
  /** Index of the quotation that encloses this one in `Text.quotes`, or null. */
  readonly parent: number | null
  /** False where the closing mark is missing: `end` is then the end of the paragraph. */
  readonly closed: boolean
}

/** What room 3 hands on: one sentence with its words. */
export interface Sentence extends Span {
  readonly tokens: readonly Token[]
  /** Index of its block in `article.blocks`. */
  readonly block: number
  readonly kind: 'title' | 'heading' | 'paragraph'
}

/** The whole text after room 3. Quotation marks may span sentences of one or more paragraphs. */
export interface Text {
  readonly sentences: readonly Sentence[]
  readonly quotes: readonly QuoteSpan[]
}

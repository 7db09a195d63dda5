import type { QuoteSpan } from '../../schema/sentence.js'
import type { Span } from '../../schema/span.js'
import type { Passage, SpokenWord } from './passages-of.js'

/** What was said as a stretch of the text, without the marks around all of it, and how it is rendered. */
export function contentOf(
  passage: Passage,
  from: number,
  to: number,
  quote: QuoteSpan | null,
  text: string,
): { content: Span; form: 'direct' | 'indirect' | 'mixed' } {
  const { words } = passage
  if (quote) return { content: trimmed(text, quote.inner.start, quote.inner.end), form: 'direct' }
  const first = words[from] as SpokenWord
  const last = words[to - 1] as SpokenWord
  const start = first.facts.and && from === 0 ? first.token.stemSpan.start : first.token.start
  let quoted = 0
  for (let k = from; k < to; k++) if (words[k]?.quote) quoted++
  return { content: trimmed(text, start, last.token.end), form: quoted >= 2 || quoted * 3 > to - from ? 'mixed' : 'indirect' }
}

function trimmed(text: string, start: number, end: number): Span {
  let a = start
  let b = end
  while (a < b && /\s/.test(text.charAt(a))) a++
  while (b > a && /\s/.test(text.charAt(b - 1))) b--
  return { start: a, end: b }
}

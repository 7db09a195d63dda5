import type { Block } from '../schema/article.js'
import type { QuoteSpan } from '../schema/sentence.js'

const OPENING = '\u00ab\u201c\u201e\u2039'
const CLOSING = '\u00bb\u201d\u201f\u203a'
const EITHER = '"\uff02'
/** Deeper nesting is noise. */
const DEEPEST = 6

interface Mark {
  readonly at: number
  readonly end: number
  readonly block: number
  readonly family: number
  readonly side: 'open' | 'close' | 'either'
  /** The context leaves room for the other side. */
  readonly loose: boolean
  /** A closing sign that seems to open, behind a proclitic: only where the next mark closes it. */
  readonly hangs: boolean
}

interface Draft {
  start: number
  end: number
  inner: { start: number; end: number }
  parent: number | null
  closed: boolean
}

const BEFORE_OPENING = /[\s([{:\u060c,\u061b\u2013\u2014-]/
/** A letter or two before the mark are a proclitic or a conjunction that the quoted words hang on, joined by a tatweel or not. */
const CLITIC = /(?:^|[^\p{L}\p{M}])\p{L}{1,2}\u0640?$/u
const AFTER_CLOSING = /[\s)\]}.,:;!?\u060c\u061b\u061f\u2026\u2013\u2014-]/

/** Which quotation mark this is, by its sign and by the spaces around it: right-to-left text often has the two sides swapped. */
function markAt(text: string, at: number, block: Block, index: number): Mark | null {
  const sign = text.charAt(at)
  const opening = OPENING.indexOf(sign)
  const closing = CLOSING.indexOf(sign)
  let end = at + 1
  let family = Math.max(opening, closing)
  if (family === 2) family = 1
  if (family < 0) {
    if (EITHER.includes(sign)) family = 1
    else if ((sign === "'" || sign === '`' || sign === '\u2018' || sign === '\u2019') && /['`\u2018\u2019]/.test(text.charAt(at + 1))) {
      family = 1
      end = at + 2
    } else return null
  }
  const before = at === block.start ? ' ' : text.charAt(at - 1)
  const after = end >= block.end ? ' ' : text.charAt(end)
  const canClose = AFTER_CLOSING.test(after) || CLOSING.includes(after) || EITHER.includes(after)
  const canOpen = BEFORE_OPENING.test(before) || OPENING.includes(before) || EITHER.includes(before)
  const hangs = !canOpen && !canClose && closing >= 0 && CLITIC.test(text.slice(Math.max(block.start, at - 5), at))
  const byType = opening >= 0 ? 'open' : closing >= 0 ? 'close' : 'either'
  const side: Mark['side'] = canOpen === canClose ? byType : canOpen ? 'open' : 'close'
  // one sign for both sides, or spaces on both sides: what is open decides
  const loose = byType === 'either' || (canOpen && canClose)
  return { at, end, block: index, family, side: hangs ? 'open' : side, loose, hangs }
}

function marksOf(text: string, blocks: readonly Block[]): Mark[] {
  const marks: Mark[] = []
  blocks.forEach((block, index) => {
    for (let at = block.start; at < block.end; at++) {
      const code = text.charCodeAt(at)
      if (
        code !== 0x22 &&
        code !== 0x27 &&
        code !== 0x60 &&
        code !== 0xab &&
        code !== 0xbb &&
        !(code >= 0x2018 && code <= 0x203a) &&
        code !== 0xff02
      )
        continue
      const mark = markAt(text, at, block, index)
      if (mark) {
        marks.push(mark)
        at = mark.end - 1
      }
    }
  })
  return marks
}

/**
 * Quotation marks of a text, nested, in text order. A quotation may run over paragraphs where its closing mark comes before another opening
 * one; else it ends with its paragraph and is not closed. Linear in the text.
 */
export function findQuotes(text: string, blocks: readonly Block[]): QuoteSpan[] {
  const marks = marksOf(text, blocks)
  const quotes: Draft[] = []
  const open: { index: number; family: number; block: number }[] = []
  const abandon = (from: number): void => {
    for (const one of open.splice(from)) {
      const quote = quotes[one.index] as Draft
      const { end } = blocks[one.block] as Block
      quote.end = end
      quote.inner.end = end
    }
  }
  marks.forEach((mark, number) => {
    const next = marks[number + 1]
    if (mark.hangs && (next?.block !== mark.block || next.side !== 'close')) return
    // a new paragraph: what is open stays open only if the next mark closes it
    const top = open.at(-1)
    if (top && top.block !== mark.block) {
      const closes = mark.side === 'close' && (marks[number - 1]?.block ?? mark.block) >= mark.block - 3
      if (!closes) {
        // a paragraph may repeat the opening mark of a quotation that goes on
        abandon(0)
      }
    }
    const fits = (one: { family: number }): boolean => one.family === mark.family
    const at = open.findLastIndex(fits)
    let side = mark.side === 'either' ? (at >= 0 ? 'close' : 'open') : mark.side
    if (mark.loose && side === 'close' && open.length === 0 && /\s/.test(text.charAt(mark.end)) && marks[number + 1]?.block === mark.block)
      side = 'open'
    if (mark.loose && side === 'open' && mark.family !== 1 && at >= 0) side = 'close'
    const before = marks[number - 1]
    if (side === 'open' && before && at === open.length - 1 && at >= 0 && text.slice(before.end, mark.at).trim() === '') {
      // two opening marks with nothing between are one
      const quote = quotes[(open[at] as { index: number }).index] as Draft
      quote.inner.start = mark.end
      return
    }
    if (side === 'close' && open.length > 0) {
      const found = at >= 0 ? at : open.length - 1
      if (found < open.length - 1) abandon(found + 1)
      const one = open.pop() as { index: number }
      const quote = quotes[one.index] as Draft
      quote.end = mark.end
      quote.inner.end = mark.at
      quote.closed = true
    } else if (side === 'open') {
      if (open.length >= DEEPEST) abandon(0)
      const { end } = blocks[mark.block] as Block
      open.push({ index: quotes.length, family: mark.family, block: mark.block })
      quotes.push({
        start: mark.at,
        end,
        inner: { start: mark.end, end },
        parent: open.length > 1 ? (open[open.length - 2] as { index: number }).index : null,
        closed: false,
      })
    }
  })
  abandon(0)
  return quotes
}

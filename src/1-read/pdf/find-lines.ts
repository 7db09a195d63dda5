import { orderLine, RIGHT_TO_LEFT } from './order-line.js'
import type { PdfItem, PdfLine, PdfPage } from './pdf-page.js'

/** Items whose base lines differ by less than this share of the type's height stand on one line. */
const SAME_LINE = 0.45
/** A gap of so many heights of the type parts columns or cells, not words. */
const WIDE_GAP = 1.8

/** Whether a text is written from right to left for the most part. */
export function isMostlyRightToLeft(text: string): boolean {
  let right = 0
  let left = 0
  for (const sign of text) {
    if (RIGHT_TO_LEFT.test(sign)) right++
    else if (/\p{L}/u.test(sign)) left++
  }
  return right > left
}

/** Lines of a page, from top to bottom; text of several columns comes as one line a column. */
export function findLines(page: PdfPage): PdfLine[] {
  const items = page.items.filter(item => item.text.trim() !== '').sort((a, b) => b.y - a.y || a.x - b.x)
  const isRightToLeft = isMostlyRightToLeft(items.map(item => item.text).join(''))
  const lines: PdfLine[] = []
  for (let from = 0; from < items.length; ) {
    const first = items[from]!
    let to = from + 1
    let tallest = first.size
    // The line is as high as its tallest type; small marks above and below belong to it.
    while (to < items.length && first.y - items[to]!.y < SAME_LINE * Math.max(tallest, items[to]!.size)) {
      tallest = Math.max(tallest, items[to]!.size)
      to++
    }
    for (const part of partAtGaps(items.slice(from, to))) {
      const raw = part.map(item => item.text).join('')
      // A line of a text written from right to left is so too, however many foreign words stand in it, if only one of its own does.
      const text = orderLine(part, isRightToLeft ? RIGHT_TO_LEFT.test(raw) || !/\p{L}/u.test(raw) : isMostlyRightToLeft(raw))
      if (text.trim() === '') continue
      lines.push({
        text,
        left: Math.min(...part.map(item => item.x)),
        right: Math.max(...part.map(item => item.x + item.width)),
        y: first.y,
        size: usualSize(part),
      })
    }
    from = to
  }
  return lines
}

/** The size of type that most letters have. */
function usualSize(items: readonly PdfItem[]): number {
  const letters = new Map<number, number>()
  for (const { size, text } of items) letters.set(size, (letters.get(size) ?? 0) + text.length)
  return [...letters].reduce((best, one) => (one[1] > best[1] ? one : best))[0]
}

function partAtGaps(items: readonly PdfItem[]): PdfItem[][] {
  const sorted = [...items].sort((a, b) => a.x - b.x)
  const parts: PdfItem[][] = []
  let right = Number.NEGATIVE_INFINITY
  for (const item of sorted) {
    if (parts.length === 0 || item.x - right > WIDE_GAP * item.size) parts.push([])
    parts.at(-1)!.push(item)
    right = Math.max(right, item.x + item.width)
  }
  return parts
}

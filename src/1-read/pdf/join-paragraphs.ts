import { isMostlyRightToLeft } from './find-lines.js'
import type { PdfLine } from './pdf-page.js'

/** A paragraph and the size of its type. */
export interface PdfParagraph {
  readonly text: string
  readonly size: number
}

const CLOSED = /[.!?\u061f\u06d4\u2026:]["\u00bb\u201d)\]]*$/
const BULLET = /^\s*(?:[-\u2010-\u2015\u2022\u25cf\u25aa\u25a0*\u00b7]|\p{Nd}{1,2}\s*[-.)])\s/u
/** More room above than this many times the usual begins a paragraph. */
const WIDE = 1.45
const OTHER_SIZE = 0.12
/** Lines of one paragraph are at most so many heights of the type apart. */
const MOST_STEP = 2.2

/**
 * Paragraphs from the lines of one column: a line begins a new one after more room than usual, in another size of type, set in, or after a line
 * that ends short with its sentence closed. Words parted by a hyphen at the end of a line are joined.
 */
export function joinParagraphs(lines: readonly PdfLine[]): PdfParagraph[] {
  const steps = lines.slice(1).map((line, i) => lines[i]!.y - line.y)
  const usual =
    median(steps.filter((step, i) => step > 0 && step < lines[i]!.size * MOST_STEP)) ?? median(lines.map(line => line.size * 1.5)) ?? 0
  const left = Math.min(...lines.map(line => line.left))
  const right = Math.max(...lines.map(line => line.right))
  const isRightToLeft = isMostlyRightToLeft(lines.map(line => line.text).join(''))
  const room = (line: PdfLine, side: 'start' | 'end'): number =>
    (side === 'start') === isRightToLeft ? right - line.right : line.left - left
  const paragraphs: { text: string; size: number }[] = []
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1]
    const step = before === undefined ? 0 : before.y - line.y
    const begins =
      before === undefined ||
      step > usual * WIDE ||
      step < 0 ||
      Math.abs(line.size - before.size) > before.size * OTHER_SIZE ||
      BULLET.test(line.text) ||
      room(line, 'start') > room(before, 'start') + line.size * 0.9 ||
      room(before, 'end') > (right - left) * (CLOSED.test(before.text) ? 0.12 : 0.3) + firstWord(line)
    if (begins) paragraphs.push({ text: line.text, size: line.size })
    else paragraphs.at(-1)!.text = joinLines(paragraphs.at(-1)!.text, line.text)
  }
  return paragraphs
}

/** About how much room the first word of a line takes: where it would have fitted into the line before, that line ends a paragraph. */
function firstWord(line: PdfLine): number {
  return ((line.right - line.left) * (/^\S+/.exec(line.text)?.[0].length ?? 0)) / line.text.length
}

function joinLines(before: string, next: string): string {
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + next
  if (/\p{Ll}[-\u2010]$/u.test(before) && /^\p{Ll}/u.test(next)) return before.slice(0, -1) + next
  return `${before} ${next}`
}

function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}

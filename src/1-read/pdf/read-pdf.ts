import type { Capture } from '../../schema/capture.js'
import type { Notice } from '../../schema/notice.js'
import { type ReadError, readError } from '../read-error.js'
import { extractPdf, type PdfLimits } from './extract-pdf.js'
import { findLines, isMostlyRightToLeft } from './find-lines.js'
import { joinParagraphs, type PdfParagraph } from './join-paragraphs.js'
import { orderColumns } from './order-columns.js'
import type { PdfLine } from './pdf-page.js'

const LIMITS: PdfLimits = { pages: 300, timeout: 30_000 }
/** What a text layer without a usable table of letters is full of: none, and private ones. */
const UNKNOWN = /[\u0000\ufffd\ue000-\uf8ff]/g
const LETTERS = /[\p{L}\p{N}]/gu
const MOST_UNKNOWN = 0.12
/** The end of a line that is no end of a sentence. */
const GOES_ON = /[\p{L}\p{N},]$/u
const FEWEST_WORDS = 6
const TITLE_SIZE = 1.2
const MOST_TITLE_WORDS = 30

/**
 * The text of a PDF file in the order in which it is read: shapes of letters back to letters, lines written from right to left turned round,
 * columns one after the other, paragraphs joined over lines and pages. Running heads and page numbers are left out with a notice. A file of
 * pictures, a locked or broken one is an error that says so.
 */
export async function readPdf(
  source: string,
  bytes: Uint8Array,
  limits: PdfLimits = LIMITS,
): Promise<{ capture: Capture } | { error: ReadError }> {
  const { pages, total, fault, message } = await extractPdf(bytes, limits)
  const notices: Notice[] = []
  if (fault === 'locked') return readError('pdf-locked', source, `${source} is locked with a password; save it without one and give that`)
  const why =
    fault === 'time'
      ? `it took longer than ${limits.timeout / 1000} s`
      : fault === 'memory'
        ? 'it needs too much memory'
        : fault === 'broken'
          ? `it is broken (${message})`
          : null
  if (pages.length === 0)
    return readError(
      'pdf-broken',
      source,
      `${source} could not be read: ${why ?? 'it has no pages'}; open it and save it anew, or give its text`,
    )
  if (why !== null)
    notices.push({ code: 'pdf-cut-short', message: `${pages.length} of ${total} pages were read, then the file had to be left: ${why}` })
  else if (pages.length < total)
    notices.push({ code: 'pdf-cut-short', message: `${pages.length} of ${total} pages were read; longer files are better given in parts` })
  const raw = pages.flatMap(page => page.items.map(item => item.text)).join('')
  const letters = raw.match(LETTERS)?.length ?? 0
  const unknown = raw.match(UNKNOWN)?.length ?? 0
  if (letters + unknown === 0)
    return readError(
      'pdf-no-text',
      source,
      `${source} holds ${total} pages without text, pictures as it seems; run it through text recognition (OCR) first`,
    )
  if (unknown > (letters + unknown) * MOST_UNKNOWN)
    return readError(
      'pdf-unknown-letters',
      source,
      `${source} does not say which letters its shapes are (${Math.round((100 * unknown) / (letters + unknown))} % unknown); run it through text recognition (OCR) first`,
    )
  const { kept, left } = leaveRunningLines(
    pages.map(findLines),
    pages.map(page => page.height),
  )
  if (left > 0)
    notices.push({ code: 'pdf-running-lines', message: `${left} page numbers and lines repeated from page to page were left out` })
  const isRightToLeft = isMostlyRightToLeft(raw)
  const paragraphs: PdfParagraph[] = []
  for (const column of kept.flatMap(lines => orderColumns(lines, isRightToLeft))) {
    const own = joinParagraphs(column)
    const last = paragraphs.at(-1)
    const next = own[0]
    // A sentence goes on in the next column or on the next page.
    if (last !== undefined && next?.size === last.size && GOES_ON.test(last.text) && last.text.split(' ').length >= FEWEST_WORDS)
      paragraphs[paragraphs.length - 1] = { ...last, text: `${last.text} ${own.shift()!.text}` }
    paragraphs.push(...own)
  }
  const title = findTitle(paragraphs)
  return {
    capture: {
      path: source,
      kind: 'text',
      body: paragraphs.map(paragraph => paragraph.text).join('\n'),
      ...(title === null ? {} : { title }),
      notices,
    },
  }
}

/** The largest type among the first paragraphs, where it is larger than that of the text. */
function findTitle(paragraphs: readonly PdfParagraph[]): string | null {
  const letters = new Map<number, number>()
  for (const { text, size } of paragraphs) letters.set(Math.round(size), (letters.get(Math.round(size)) ?? 0) + text.length)
  const usual = [...letters].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0]
  const head = paragraphs.slice(0, 8)
  const largest = head.reduce<PdfParagraph | null>((best, one) => (best === null || one.size > best.size ? one : best), null)
  if (largest === null || largest.size < usual * TITLE_SIZE || largest.text.split(/\s+/).length > MOST_TITLE_WORDS) return null
  return /\p{L}{2}/u.test(largest.text) ? largest.text : null
}

/** Numbers of pages, what stands in the outermost margin, and lines that stand at the same height of three pages or more, digits aside. */
function leaveRunningLines(pages: readonly (readonly PdfLine[])[], heights: readonly number[]): { kept: PdfLine[][]; left: number } {
  const key = (line: PdfLine): string => `${Math.round(line.y / 4)} ${line.text.replace(/\p{N}+/gu, '#')}`
  const onPages = new Map<string, number>()
  const isEdge = (line: PdfLine, page: number): boolean => line.y > heights[page]! * 0.9 || line.y < heights[page]! * 0.1
  pages.forEach((lines, page) => {
    for (const one of new Set(lines.filter(line => isEdge(line, page)).map(key))) onPages.set(one, (onPages.get(one) ?? 0) + 1)
  })
  let left = 0
  const kept = pages.map((lines, page) =>
    lines.filter(line => {
      const isNumber = /^[\s\-\u2010-\u2015(|/]*\p{N}{1,4}(?:\s*\/\s*\p{N}{1,4})?[\s\-\u2010-\u2015)|/]*$/u.test(line.text)
      const isMargin = line.y > heights[page]! * 0.97 || line.y < heights[page]! * 0.03
      const isRunning = isMargin || (isEdge(line, page) && (isNumber || (onPages.get(key(line)) ?? 0) >= 3))
      if (isRunning) left++
      return !isRunning
    }),
  )
  return { kept, left }
}

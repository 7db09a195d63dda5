import { BULLET, CLOSED, drop, type PageLine } from './page-line.js'

const MOST_ITEMS = 14
const MOST_WORDS = 22

/** Kinds that clean texts carry too. */
const OWN: ReadonlySet<string> = new Set(['dateline', 'date', 'credit', 'byline', 'source', 'end-mark', 'separator', 'caption'])

const isItem = (line: PageLine): boolean =>
  line.role === 'body' &&
  line.verdict === null &&
  line.words <= MOST_WORDS &&
  (!/[.:\u061b]\s*["\u00bb\u201d)]?\s*$/.test(line.text) || line.words <= 3)

/** Headlines of other reports: below a heading such as "Related", in runs between paragraphs, and after the last paragraph. */
export function dropLists(lines: readonly PageLine[], goesOn: (line: string) => boolean): void {
  const lastProse = lines.findLastIndex(line => line.isProse && line.role === 'body')
  const firstProse = lines.findIndex(line => line.isProse && line.role === 'body')
  for (let i = 0; i < lines.length; i++) {
    if (lines[i]!.verdict?.opensList !== true) continue
    // In the tail everything below the heading belongs to the list; in the body its first items only.
    const most = i > lastProse ? lines.length : MOST_ITEMS
    for (let k = i + 1, items = 0; k < lines.length && items < most && isItem(lines[k]!); k++, items++)
      drop(lines[k]!, lines[i]!.verdict!.kind)
  }
  const isHeadline = (line: PageLine | undefined): boolean =>
    line !== undefined && isItem(line) && !line.isProse && line.words >= 4 && !BULLET.test(line.text) && !CLOSED.test(line.text)
  for (let i = Math.max(firstProse, 0) + 1; i < lastProse; i++) {
    let end = i
    while (end < lastProse && isHeadline(lines[end])) end++
    const before = lines[i - 1]!
    // A paragraph that ends in a colon introduces the lines as a list of its own.
    if (end - i >= 2 && !/[:\uff1a]\s*$/.test(before.text) && lines.slice(i, end).every(line => line.words >= 4)) {
      for (let k = i; k < end; k++) drop(lines[k]!, 'related')
    }
    i = Math.max(i, end)
  }
  if (lines.filter(line => line.isProse && line.role === 'body').length < 3) return
  // After the last paragraph of a page with furniture stand headlines of other reports; in a clean text one or two at most, the rest is its own.
  const furniture = lines.filter(line => line.role === 'dropped' && line.verdict !== null && !OWN.has(line.verdict.kind)).length
  const tail = lines.slice(lastProse + 1).filter(line => line.role === 'body')
  const headlines = tail.filter(line => isHeadline(line) && line.words >= 5 && !goesOn(line.text))
  if (furniture >= 2 || (tail.length === headlines.length && tail.length <= 3)) for (const line of headlines) drop(line, 'tail')
}

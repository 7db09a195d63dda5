import { BULLET, type PageLine } from './page-line.js'

const MOST_WORDS = 30

/** A headline ends without a full stop or colon. */
function isTitleLike(line: PageLine): boolean {
  return (
    line.verdict === null &&
    line.words >= 2 &&
    line.words <= MOST_WORDS &&
    !/[.:\u060c\u061b;,]\s*$/.test(line.text) &&
    !BULLET.test(line.text)
  )
}

/**
 * The headline among the lines of a page saved as text: a title-like line that stands there twice (print title and body title), else the
 * best of those before the first prose. A shorter line before it is a kicker. Null where the text begins with its first paragraph.
 */
export function findTitleLine(lines: readonly PageLine[]): number | null {
  const firstProse = lines.findIndex(line => line.isProse && !isTitleLike(line))
  const count = new Map<string, number>()
  for (const line of lines) if (isTitleLike(line)) count.set(line.key, (count.get(line.key) ?? 0) + 1)
  const head = lines.slice(0, firstProse < 0 ? lines.length : firstProse).map((_, i) => i)
  const candidates = head.filter(i => isTitleLike(lines[i]!))
  const twice = (i: number) => (count.get(lines[i]!.key) ?? 0) > 1 && lines[i]!.words >= 4
  // Twins side by side are a caption printed under its picture.
  const isCaption = (i: number) => lines[i + 1]?.key === lines[i]!.key || lines[i - 1]?.key === lines[i]!.key
  const repeated = candidates.find(i => twice(i) && !isCaption(i))
  if (repeated !== undefined) return repeated
  const plain = candidates.filter(i => !twice(i) || !isCaption(i))
  const long = plain.find(i => lines[i]!.words >= 5)
  if (long !== undefined) return long
  if (plain.length > 0) return plain.reduce((best, i) => (lines[i]!.words > lines[best]!.words ? i : best))
  // Title blocks copied after the text ("title, standfirst, title").
  const tail = lines.findIndex((line, i) => i > firstProse && isTitleLike(line) && twice(i) && !isCaption(i))
  return tail >= 0 ? tail : null
}

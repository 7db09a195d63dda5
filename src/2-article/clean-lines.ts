import { dropLists } from './drop-lists.js'
import { findTitleLine } from './find-title-line.js'
import type { PageJudge } from './page-judge.js'
import { drop, makePageLine, type PageLine } from './page-line.js'

/** What the lines of a page saved as text turn out to be. */
export interface CleanLines {
  readonly lines: readonly PageLine[]
  readonly title: string | null
  /** Names that the markup sets as those of authors; believed where nothing else names one. */
  readonly names?: readonly string[]
  readonly dropped: readonly { text: string; reason: string }[]
}

/** A line that repeats an earlier one, or a sentence of it, or is a caption printed twice. */
function dropRepeats(lines: readonly PageLine[], title: PageLine | null): void {
  const seen = new Map<string, number>()
  // Only lines of equally many words can be the same: most need not be folded.
  const byCount = new Map<number, number>()
  for (const { words } of title === null ? lines : [...lines, title]) byCount.set(words, (byCount.get(words) ?? 0) + 1)
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    if (line.role !== 'body' || line.words < 3 || byCount.get(line.words) === 1) continue
    if (line.key === title?.key) {
      drop(line, 'repeat')
      continue
    }
    const first = seen.get(line.key)
    if (first === undefined) {
      seen.set(line.key, i)
      continue
    }
    drop(line, 'repeat')
    if (first === i - 1 && !line.isProse) drop(lines[first]!, 'caption')
  }
}

/** A word such as the name of a country between two paragraphs is a heading of the report, not a menu or a dateline. */
function isInnerHeading(lines: readonly PageLine[], i: number): boolean {
  const { verdict, words } = lines[i]!
  if (verdict === null || words > 3 || (verdict.kind !== 'navigation' && verdict.kind !== 'dateline')) return false
  return lines[i - 1]?.isProse === true && lines[i + 1]?.isProse === true
}

/** Lines of a title block that was copied after the text ("title, standfirst, title"): those between title and its repeat. */
function titleBlock(lines: readonly PageLine[], titleAt: number): PageLine[] {
  const again = lines.findIndex((line, i) => i > titleAt && line.key === lines[titleAt]!.key)
  const isAfterText = lines.slice(0, titleAt).some(line => line.isProse)
  return isAfterText && again - titleAt <= 3 ? lines.slice(titleAt + 1, again) : []
}

/**
 * Sorts the lines of a page into title, body and what is dropped, by pattern, position and repetition. Nothing vanishes: each dropped line
 * keeps its reason. A line that no rule knows stays in the body.
 *
 * @param texts trimmed lines in page order
 * @param givenTitle the title where the container told it
 */
export function cleanLines(texts: readonly string[], givenTitle: string | null, judge: PageJudge): CleanLines {
  const { fold } = judge.main
  const lines = texts.map(text => makePageLine(text, judge.judgeLine(text), fold))
  let title = givenTitle
  let titleAt: number | null = null
  if (title === null) {
    titleAt = findTitleLine(lines)
    if (titleAt !== null) {
      const line = lines[titleAt]!
      line.role = 'title'
      title = line.text
    }
  }
  const standfirst = titleAt === null ? [] : titleBlock(lines, titleAt)
  const titleLine = title === null ? null : makePageLine(title, null, fold)
  for (const [i, line] of lines.entries()) {
    if (line.verdict !== null && line.role === 'body' && !isInnerHeading(lines, i)) drop(line, line.verdict.kind)
  }
  dropRepeats(lines, titleLine)
  const firstProse = lines.findIndex(line => line.isProse && line.role === 'body')
  if (titleAt !== null && titleAt < firstProse) for (const line of lines.slice(0, titleAt)) drop(line, 'kicker')
  for (const line of standfirst) if (line.role === 'body') line.role = 'heading'
  dropLists(lines, text => judge.main.goesOn(text))
  for (const line of standfirst) if (line.role === 'heading') line.role = 'body'
  const cuts: { line: PageLine; text: string; reason: string }[] = []
  for (const line of lines) {
    if (line.role !== 'body') continue
    for (const edge of judge.findEdges(line.text).reverse()) {
      cuts.push({ line, text: line.text.slice(edge.start, edge.end).trim(), reason: edge.kind })
      line.text = (line.text.slice(0, edge.start) + line.text.slice(edge.end)).trim()
    }
    if (line.text === '') drop(line, 'repeat')
  }
  const dropped = lines.flatMap(line => [
    ...(line.role === 'dropped' && line.text !== '' ? [{ text: line.text, reason: line.reason ?? 'furniture' }] : []),
    ...cuts.filter(cut => cut.line === line).map(({ text, reason }) => ({ text, reason })),
  ])
  return { lines: [...standfirst, ...lines.filter(line => !standfirst.includes(line))], title, dropped }
}

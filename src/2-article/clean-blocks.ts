import type { CleanLines } from './clean-lines.js'
import type { PageTree } from './html/page-tree.js'
import type { BlockFate } from './html/pick-blocks.js'
import type { BlockWeight } from './html/weigh-blocks.js'
import type { PageJudge } from './page-judge.js'
import { drop, makePageLine, type PageLine } from './page-line.js'

/** What a page says of its report rather than of itself. */
const ATTRIBUTION: ReadonlySet<string> = new Set(['date', 'byline', 'dateline', 'credit', 'source'])
const MOST_HEAD_WORDS = 30
const MOST_HEAD_BLOCKS = 25
const MOST_TAIL_BLOCKS = 4

/** The blocks from the headline to shortly behind the last one kept, in which attribution outside the body is looked for. */
function findHead(page: PageTree, fates: readonly BlockFate[]): { from: number; to: number } {
  const first = fates.findIndex(fate => fate.keep)
  const from = page.blocks.findLastIndex((block, i) => i < first && block.tag === 'h1')
  return from < 0 || first - from > MOST_HEAD_BLOCKS
    ? { from: first, to: first }
    : { from, to: fates.findLastIndex(fate => fate.keep) + 1 + MOST_TAIL_BLOCKS }
}

/** Lines of an article from the blocks that its markup lets through, judged by their words as well. What the markup left out stays in `dropped`. */
export function cleanBlocks(
  page: PageTree,
  weights: readonly BlockWeight[],
  fates: readonly BlockFate[],
  title: string | null,
  judge: PageJudge | null,
): CleanLines {
  const fold = judge?.main.fold ?? ((text: string) => text)
  const lines: PageLine[] = []
  const cuts: { text: string; reason: string }[] = []
  let listOf: string | null = null
  const names: string[] = []
  const head = findHead(page, fates)
  for (const [i, block] of page.blocks.entries()) {
    const fate = fates[i]!
    const { isHeading, words } = weights[i]!
    const isOutside = !fate.keep && fate.reason === 'outside'
    // Between headline and body stand date, byline and dateline; before the headline stands the clock of the site.
    if (isOutside && (i <= head.from || i >= head.to || words > MOST_HEAD_WORDS)) continue
    const verdict = judge?.judgeLine(block.text) ?? null
    const { signs } = page.elements[block.element]!
    if (
      signs.isAuthor &&
      i > head.from &&
      i < head.from + MOST_HEAD_BLOCKS &&
      verdict === null &&
      words >= 2 &&
      words <= 4 &&
      !/[\d.:!?\u061f@]/.test(block.text)
    )
      names.push(block.text.trim())
    if (isOutside && (verdict === null || !ATTRIBUTION.has(verdict.kind))) continue
    const line = makePageLine(block.text, verdict, fold, isHeading)
    lines.push(line)
    if (!fate.keep) {
      drop(line, verdict !== null && ATTRIBUTION.has(verdict.kind) ? verdict.kind : fate.reason)
      continue
    }
    if (verdict !== null && !(isHeading && (verdict.kind === 'navigation' || verdict.kind === 'dateline'))) {
      drop(line, verdict.kind)
      listOf = verdict.opensList ? verdict.kind : null
      continue
    }
    // Below "Read also": list items and short lines, up to the next paragraph.
    if (listOf !== null && !line.isProse && words <= 22 && (block.tag === 'li' || weights[i]!.linkShare > 0.5)) drop(line, listOf)
    else listOf = null
    if (judge === null || line.role !== 'body') continue
    for (const edge of judge.findEdges(line.text).reverse()) {
      cuts.push({ text: line.text.slice(edge.start, edge.end).trim(), reason: edge.kind })
      line.text = (line.text.slice(0, edge.start) + line.text.slice(edge.end)).trim()
    }
  }
  dropRepeats(lines)
  return {
    lines,
    title,
    names,
    dropped: [...lines.filter(l => l.role === 'dropped').map(l => ({ text: l.text, reason: l.reason ?? 'furniture' })), ...cuts],
  }
}

const MOST_REPEATS = 3

/** Long lines that stand on the page twice: the second is a teaser, a copy for sharing or a pull quote. Many repeats are the text's own. */
function dropRepeats(lines: readonly PageLine[]): void {
  const seen = new Set<string>()
  const byCount = new Map<number, number>()
  for (const { words } of lines) byCount.set(words, (byCount.get(words) ?? 0) + 1)
  const repeats = lines.filter(line => {
    if (line.role !== 'body' || line.words < 12 || byCount.get(line.words) === 1) return false
    const isRepeat = seen.has(line.key)
    seen.add(line.key)
    return isRepeat
  })
  if (repeats.length <= MOST_REPEATS) for (const line of repeats) drop(line, 'repeat')
}

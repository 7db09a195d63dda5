import type { CleanLines } from './clean-lines.js'
import type { PageTree } from './html/page-tree.js'
import type { BlockFate } from './html/pick-blocks.js'
import type { BlockWeight } from './html/weigh-blocks.js'
import type { PageJudge } from './page-judge.js'
import { drop, makePageLine, type PageLine } from './page-line.js'

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
  for (const [i, block] of page.blocks.entries()) {
    const fate = fates[i]!
    if (!fate.keep && fate.reason === 'outside') continue
    const { isHeading, words } = weights[i]!
    const verdict = judge?.judgeLine(block.text) ?? null
    const line = makePageLine(block.text, verdict, fold, isHeading)
    lines.push(line)
    if (!fate.keep) {
      drop(
        line,
        verdict !== null &&
          (verdict.kind === 'date' ||
            verdict.kind === 'byline' ||
            verdict.kind === 'dateline' ||
            verdict.kind === 'credit' ||
            verdict.kind === 'source')
          ? verdict.kind
          : fate.reason,
      )
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
    dropped: [...lines.filter(l => l.role === 'dropped').map(l => ({ text: l.text, reason: l.reason ?? 'furniture' })), ...cuts],
  }
}

const MOST_REPEATS = 3

/** Long lines that stand on the page twice: the second is a teaser, a copy for sharing or a pull quote. Many repeats are the text's own. */
function dropRepeats(lines: readonly PageLine[]): void {
  const seen = new Set<string>()
  const repeats = lines.filter(line => {
    if (line.role !== 'body' || line.words < 12) return false
    const isRepeat = seen.has(line.key)
    seen.add(line.key)
    return isRepeat
  })
  if (repeats.length <= MOST_REPEATS) for (const line of repeats) drop(line, 'repeat')
}

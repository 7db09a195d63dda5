import type { PdfLine } from './pdf-page.js'

const LEAST_LINES = 4
const LEAST_GUTTER = 9
/** Lines that may run across a gutter (headlines, rules) as a share of all. */
const CROSSING = 0.35
const MOST_DEPTH = 3

/**
 * Lines in the order in which they are read: where white runs down the page, one column after the other, from the right in texts written from
 * right to left; a line across the columns is read where it stands. Tables come out row by row as long as their columns are short.
 */
export function orderColumns(lines: readonly PdfLine[], isRightToLeft: boolean, depth = 0): PdfLine[][] {
  const gutter = depth < MOST_DEPTH ? findGutter(lines) : null
  if (gutter === null) return lines.length === 0 ? [] : [[...lines]]
  const columns: PdfLine[][] = []
  const sizes = lines.map(line => line.size).sort((a, b) => a - b)
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0
  let left: PdfLine[] = []
  let right: PdfLine[] = []
  const close = (): void => {
    for (const side of isRightToLeft ? [right, left] : [left, right]) columns.push(...orderColumns(side, isRightToLeft, depth + 1))
    left = []
    right = []
  }
  for (const line of lines) {
    const last = columns.at(-1)
    if (left.length + right.length === 0 && last !== undefined && isHeadlineOver(last.at(-1)!, line, gutter, usual)) last.push(line)
    else if (line.right <= gutter) left.push(line)
    else if (line.left >= gutter) right.push(line)
    else {
      close()
      const group = columns.at(-1)
      if (group?.every(one => one.left < gutter && one.right > gutter)) group.push(line)
      else columns.push([line])
    }
  }
  close()
  return columns
}

/** The line goes on with a headline that runs across the columns. */
function isHeadlineOver(before: PdfLine, line: PdfLine, gutter: number, usual: number): boolean {
  const isAcross = before.left < gutter && before.right > gutter
  return isAcross && line.size > usual * 1.15 && Math.abs(line.size - before.size) < line.size * 0.06 && before.y - line.y < line.size * 2
}

/** Where the widest white stripe runs down between lines on both sides; null where there is none. */
function findGutter(lines: readonly PdfLine[]): number | null {
  if (lines.length < LEAST_LINES * 2) return null
  const edges = [...new Set(lines.map(line => line.right))].sort((a, b) => a - b)
  let best: { at: number; width: number } | null = null
  for (const edge of edges) {
    const rights = lines.filter(line => line.left > edge)
    if (rights.length < LEAST_LINES) continue
    const next = Math.min(...rights.map(line => line.left))
    const at = (edge + next) / 2
    const lefts = lines.filter(line => line.right <= edge)
    const crossing = lines.length - lefts.length - rights.length
    if (next - edge < LEAST_GUTTER || lefts.length < LEAST_LINES || crossing > lines.length * CROSSING) continue
    if (!standSideBySide(lefts, rights)) continue
    if (best === null || next - edge > best.width) best = { at, width: next - edge }
  }
  return best?.at ?? null
}

/** Columns are level with each other for most of their height. */
function standSideBySide(a: readonly PdfLine[], b: readonly PdfLine[]): boolean {
  const top = Math.min(Math.max(...a.map(line => line.y)), Math.max(...b.map(line => line.y)))
  const bottom = Math.max(Math.min(...a.map(line => line.y)), Math.min(...b.map(line => line.y)))
  const least = Math.min(...[a, b].map(side => Math.max(...side.map(line => line.y)) - Math.min(...side.map(line => line.y))))
  return top - bottom > least * 0.5
}

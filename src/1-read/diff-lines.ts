/** A stretch of lines that one version has and the other has not. */
export interface LineChange {
  readonly removed: readonly string[]
  readonly added: readonly string[]
}

const MOST_CELLS = 4_000_000

/** What changed between two versions of a text, line by line (longest common subsequence). Very long texts are compared as one change. */
export function diffLines(before: string, after: string): LineChange[] {
  const a = before.split('\n')
  const b = after.split('\n')
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let endA = a.length
  let endB = b.length
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--
    endB--
  }
  const rows = endA - start
  const columns = endB - start
  if (rows === 0 && columns === 0) return []
  if (rows * columns > MOST_CELLS) return [{ removed: a.slice(start, endA), added: b.slice(start, endB) }]
  const width = columns + 1
  const common = new Uint32Array((rows + 1) * width)
  for (let i = rows - 1; i >= 0; i--) {
    for (let k = columns - 1; k >= 0; k--) {
      common[i * width + k] =
        a[start + i] === b[start + k]
          ? common[(i + 1) * width + k + 1]! + 1
          : Math.max(common[(i + 1) * width + k]!, common[i * width + k + 1]!)
    }
  }
  const changes: LineChange[] = []
  let removed: string[] = []
  let added: string[] = []
  const close = (): void => {
    if (removed.length > 0 || added.length > 0) changes.push({ removed, added })
    removed = []
    added = []
  }
  for (let i = 0, k = 0; i < rows || k < columns; ) {
    if (i < rows && k < columns && a[start + i] === b[start + k]) {
      close()
      i++
      k++
    } else if (k >= columns || (i < rows && common[(i + 1) * width + k]! >= common[i * width + k + 1]!)) removed.push(a[start + i++]!)
    else added.push(b[start + k++]!)
  }
  close()
  return changes
}

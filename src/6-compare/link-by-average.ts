/** A known relation of two items: how much speaks for joining them. */
export type Edge = readonly [a: number, b: number, odds: number]

interface Join {
  readonly odds: number
  readonly a: number
  readonly b: number
}

/** Before: more odds, then lower numbers, so that the result does not depend on chance. */
const before = (x: Join, y: Join): boolean => x.odds > y.odds || (x.odds === y.odds && (x.a < y.a || (x.a === y.a && x.b < y.b)))

/** A binary heap of possible joins, the best on top. */
function heapOf(): { push(join: Join): void; pop(): Join | undefined } {
  const list: Join[] = []
  const swap = (i: number, j: number) => {
    const held = list[i] as Join
    list[i] = list[j] as Join
    list[j] = held
  }
  return {
    push(join) {
      let at = list.push(join) - 1
      while (at > 0) {
        const up = (at - 1) >> 1
        if (!before(list[at] as Join, list[up] as Join)) break
        swap(at, up)
        at = up
      }
    },
    pop() {
      const top = list[0]
      const last = list.pop()
      if (top === undefined || last === undefined || list.length === 0) return top
      list[0] = last
      for (let at = 0; ; ) {
        let best = at
        for (const child of [2 * at + 1, 2 * at + 2])
          if (child < list.length && before(list[child] as Join, list[best] as Join)) best = child
        if (best === at) return top
        swap(at, best)
        at = best
      }
    },
  }
}

/**
 * Joins items into groups from the surest pair down; two groups are joined while the mean odds of the known pairs between them exceed a
 * threshold (average linkage over known pairs) and `mayJoin` allows it. Pairs without an edge say nothing.
 *
 * Takes time in the order of the edges times the logarithm of their number.
 *
 * @returns The groups, each in ascending order, ordered by their first member.
 */
export function linkByAverage(
  size: number,
  edges: readonly Edge[],
  threshold: number,
  mayJoin: (a: readonly number[], b: readonly number[]) => boolean,
): number[][] {
  const members: (number[] | null)[] = Array.from({ length: size }, (_, i) => [i])
  const links: Map<number, { sum: number; count: number }>[] = Array.from({ length: size }, () => new Map())
  const heap = heapOf()
  for (const [a, b, odds] of edges) {
    const link = { sum: odds, count: 1 }
    links[a]?.set(b, link)
    links[b]?.set(a, link)
    if (odds > threshold) heap.push({ odds, a: Math.min(a, b), b: Math.max(a, b) })
  }
  for (let top = heap.pop(); top !== undefined; top = heap.pop()) {
    const { a, b } = top
    const [left, right] = [members[a], members[b]]
    const link = links[a]?.get(b)
    // An entry whose groups have changed since is stale: a fresh one stands elsewhere in the heap.
    if (!left || !right || !link || link.sum / link.count !== top.odds) continue
    if (!mayJoin(left, right)) {
      links[a]?.delete(b)
      links[b]?.delete(a)
      continue
    }
    members[a] = [...left, ...right]
    members[b] = null
    links[a]?.delete(b)
    for (const [other, { sum, count }] of links[b] ?? []) {
      if (other === a) continue
      const known = links[a]?.get(other) ?? { sum: 0, count: 0 }
      const joined = { sum: known.sum + sum, count: known.count + count }
      links[a]?.set(other, joined)
      links[other]?.set(a, joined)
      links[other]?.delete(b)
      const odds = joined.sum / joined.count
      if (odds > threshold) heap.push({ odds, a: Math.min(a, other), b: Math.max(a, other) })
    }
    links[b]?.clear()
  }
  return members.flatMap(group => (group ? [[...group].sort((x, y) => x - y)] : [])).sort((x, y) => (x[0] as number) - (y[0] as number))
}

import type { Edge } from './link-by-average.js'

/** What is known of two groups: the surest pair between each report of the one and each of the other. */
interface Link {
  readonly a: number
  readonly b: number
  readonly pairs: ReadonlyMap<string, number>
  readonly mean: number
}

/**
 * Joins groups of items from the surest pair of groups down, report by report: two groups are joined while the mean, over the pairs of their
 * reports, of the surest pair between two reports exceeds a threshold and `mayJoin` allows it. A report that tells an act in its lead and
 * alludes to it five times in its background speaks for it by the lead.
 *
 * @param groups Groups already found (`linkByAverage`); items stand in one each.
 * @returns The groups, each in ascending order, ordered by their first member.
 */
export function linkByReports(
  groups: readonly (readonly number[])[],
  edges: readonly Edge[],
  reportOf: (item: number) => number,
  threshold: number,
  mayJoin: (a: readonly number[], b: readonly number[]) => boolean,
): number[][] {
  const members: (number[] | null)[] = groups.map(group => [...group])
  const groupOf = new Map<number, number>()
  groups.forEach((group, g) => {
    for (const item of group) groupOf.set(item, g)
  })
  const surest = new Map<string, Map<string, number>>()
  for (const [a, b, odds] of edges) {
    const [g, h] = [groupOf.get(a) ?? 0, groupOf.get(b) ?? 0]
    const [r, s] = [reportOf(a), reportOf(b)]
    if (g === h || r === s) continue
    const key = g < h ? `${g} ${h}` : `${h} ${g}`
    const pairs = surest.get(key) ?? new Map<string, number>()
    surest.set(key, pairs)
    raise(pairs, pairKey(r, s), odds)
  }
  // A mean cannot exceed the surest of its pairs: what lies below from the start is never joined.
  const links = new Map<string, Link>()
  for (const [key, pairs] of surest) {
    if (Math.max(...pairs.values()) <= threshold) continue
    const [a = 0, b = 0] = key.split(' ').map(Number)
    links.set(key, { a, b, pairs, mean: meanOf(pairs) })
  }
  for (let best = bestOf(links, threshold); best !== null; best = bestOf(links, threshold)) {
    const { a, b } = best
    const [left, right] = [members[a] ?? [], members[b] ?? []]
    links.delete(`${a} ${b}`)
    if (!mayJoin(left, right)) continue
    members[a] = [...left, ...right]
    members[b] = null
    for (const [key, link] of [...links]) {
      if (link.a !== b && link.b !== b) continue
      links.delete(key)
      const other = link.a === b ? link.b : link.a
      const [x, y] = a < other ? [a, other] : [other, a]
      const pairs = new Map(links.get(`${x} ${y}`)?.pairs ?? [])
      for (const [pair, odds] of link.pairs) raise(pairs, pair, odds)
      links.set(`${x} ${y}`, { a: x, b: y, pairs, mean: meanOf(pairs) })
    }
  }
  return members.flatMap(group => (group ? [[...group].sort((x, y) => x - y)] : [])).sort((x, y) => (x[0] ?? 0) - (y[0] ?? 0))
}

const pairKey = (r: number, s: number): string => (r < s ? `${r} ${s}` : `${s} ${r}`)
const raise = (pairs: Map<string, number>, pair: string, odds: number): void => {
  pairs.set(pair, Math.max(pairs.get(pair) ?? Number.NEGATIVE_INFINITY, odds))
}
const meanOf = (pairs: ReadonlyMap<string, number>): number => [...pairs.values()].reduce((x, y) => x + y, 0) / pairs.size

/** The link of the highest mean above the threshold; of equal ones that of the lowest numbers. */
function bestOf(links: ReadonlyMap<string, Link>, threshold: number): Link | null {
  let best: Link | null = null
  for (const link of links.values()) {
    if (link.mean <= threshold) continue
    if (best === null || link.mean > best.mean || (link.mean === best.mean && (link.a < best.a || (link.a === best.a && link.b < best.b))))
      best = link
  }
  return best
}

/** Sets of the numbers 0 to n-1 that can be joined (union-find with path halving). */
export interface DisjointSets {
  find(item: number): number
  join(a: number, b: number): void
  /** The sets, each in ascending order, ordered by their first member. */
  groups(): number[][]
}

/** n sets of one member each. */
export function disjointSets(n: number): DisjointSets {
  const parent = Array.from({ length: n }, (_, i) => i)
  const find = (item: number): number => {
    let at = item
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number
      at = parent[at] as number
    }
    return at
  }
  return {
    find,
    join(a, b) {
      const x = find(a)
      const y = find(b)
      if (x !== y) parent[Math.max(x, y)] = Math.min(x, y)
    },
    groups() {
      const byRoot = new Map<number, number[]>()
      for (let i = 0; i < n; i++) {
        const root = find(i)
        const group = byRoot.get(root)
        if (group) group.push(i)
        else byRoot.set(root, [i])
      }
      return [...byRoot.values()]
    },
  }
}

/** A minimal acyclic automaton that numbers its words: word number n is the n-th in code unit order. */
export interface AutomatonTables {
  /** Code units of the alphabet, by their small numbers. */
  readonly alphabet: readonly number[]
  /** First edge of each node; one more for the end. Node 0 is the start. */
  readonly first: Uint32Array
  /** 1 where a word ends at the node. */
  readonly final: Uint8Array
  readonly label: Uint8Array
  readonly target: Uint32Array
  /** Words of the node that come before those through this edge. */
  readonly skipped: Uint32Array
}

interface Node {
  id: number
  final: boolean
  labels: number[]
  targets: Node[]
  words: number
}

/** Builds the automaton from words in code unit order without repeats (Daciuk et al. 2000, incremental construction from sorted data). */
export function buildAutomaton(words: readonly string[]): AutomatonTables {
  const codes = new Set<number>()
  for (const word of words) for (let at = 0; at < word.length; at++) codes.add(word.charCodeAt(at))
  const alphabet = [...codes].sort((a, b) => a - b)
  const numberOf = new Map(alphabet.map((code, number) => [code, number]))
  const make = (): Node => ({ id: -1, final: false, labels: [], targets: [], words: 0 })
  const register = new Map<string, Node>()
  const nodes: Node[] = []
  const settle = (node: Node): Node => {
    let key = node.final ? '!' : '.'
    for (let edge = 0; edge < node.labels.length; edge++) key += `${node.labels[edge]}>${node.targets[edge]?.id} `
    const known = register.get(key)
    if (known) return known
    node.id = nodes.length
    node.words = (node.final ? 1 : 0) + node.targets.reduce((sum, target) => sum + target.words, 0)
    nodes.push(node)
    register.set(key, node)
    return node
  }
  const root = make()
  const path: Node[] = [root]
  let before = ''
  const settleDownTo = (depth: number): void => {
    for (let at = path.length - 1; at > depth; at--) {
      const parent = path[at - 1] as Node
      parent.targets[parent.targets.length - 1] = settle(path[at] as Node)
    }
    path.length = depth + 1
  }
  for (const word of words) {
    if (word <= before && before !== '') throw new Error(`Words out of order: ${before}, ${word}`)
    let common = 0
    while (common < word.length && common < before.length && word[common] === before[common]) common++
    settleDownTo(common)
    for (let at = common; at < word.length; at++) {
      const node = make()
      const parent = path[at] as Node
      parent.labels.push(numberOf.get(word.charCodeAt(at)) as number)
      parent.targets.push(node)
      path.push(node)
    }
    ;(path[word.length] as Node).final = true
    before = word
  }
  settleDownTo(0)
  settle(root)
  nodes.reverse() // the start comes first
  const last = nodes.length - 1
  const place = (node: Node): number => last - node.id
  const edges = nodes.reduce((sum, node) => sum + node.labels.length, 0)
  const tables = {
    alphabet,
    first: new Uint32Array(nodes.length + 1),
    final: new Uint8Array(nodes.length),
    label: new Uint8Array(edges),
    target: new Uint32Array(edges),
    skipped: new Uint32Array(edges),
  }
  let edge = 0
  nodes.forEach((node, number) => {
    tables.first[number] = edge
    tables.final[number] = node.final ? 1 : 0
    let skipped = node.final ? 1 : 0
    node.labels.forEach((label, at) => {
      const target = node.targets[at] as Node
      tables.label[edge] = label
      tables.target[edge] = place(target)
      tables.skipped[edge] = skipped
      skipped += target.words
      edge++
    })
  })
  tables.first[nodes.length] = edge
  return tables
}

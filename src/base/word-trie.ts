/** A trie over words: phrases in, longest and shorter matches out. Words are interned, so a look-up of an unknown word costs one hash. */
export interface WordTrie<T> {
  add(words: readonly string[], value: T): void
  /** The id of a word that occurs in some phrase, or -1. */
  wordId(word: string): number
  /** The node after one more word, or -1. The root is 0. */
  step(node: number, wordId: number): number
  /** What ends at a node. */
  values(node: number): readonly T[]
}

const NONE: readonly never[] = []

/** Makes an empty trie. */
export function makeWordTrie<T>(): WordTrie<T> {
  const words = new Map<string, number>()
  const edges = makeEdges()
  const ends: (T[] | undefined)[] = [undefined]
  return {
    add(phrase, value) {
      let node = 0
      for (const word of phrase) {
        let id = words.get(word)
        if (id === undefined) {
          id = words.size
          words.set(word, id)
        }
        let next = edges.find(node, id)
        if (next < 0) {
          next = ends.length
          ends.push(undefined)
          edges.add(node, id, next)
        }
        node = next
      }
      const at = ends[node]
      if (at === undefined) ends[node] = [value]
      else at.push(value)
    },
    wordId: word => words.get(word) ?? -1,
    step: (node, word) => (word < 0 ? -1 : edges.find(node, word)),
    values: node => ends[node] ?? NONE,
  }
}

interface Edges {
  /** The node that an edge leads to, or -1. */
  find(node: number, word: number): number
  /** Adds an edge that is not there yet. */
  add(node: number, word: number, to: number): void
}

/** Three numbers for each edge: the node that it leaves, its word, and the node that it leads to, which is never the root; 0 where a place is free. */
const WIDTH = 3
const FIRST_PLACES = 1024

/**
 * Edges in one table with open addressing: a map would need one number for node and word together, which is too large for a small integer and
 * so would be made anew, on the heap, for each look.
 */
function makeEdges(): Edges {
  let places = FIRST_PLACES
  let table = new Int32Array(places * WIDTH)
  let count = 0
  /** Where an edge stands, or the free place where it would. */
  const placeOf = (node: number, word: number): number => {
    const hash = Math.imul(Math.imul(node, 0x9e3779b1) ^ word, 0x85ebca6b)
    let place = (hash ^ (hash >>> 15)) & (places - 1)
    for (;;) {
      const at = place * WIDTH
      if (table[at + 2] === 0 || (table[at] === node && table[at + 1] === word)) return at
      place = (place + 1) & (places - 1)
    }
  }
  const put = (node: number, word: number, to: number): void => {
    const at = placeOf(node, word)
    table[at] = node
    table[at + 1] = word
    table[at + 2] = to
  }
  const grow = (): void => {
    const old = table
    places *= 2
    table = new Int32Array(places * WIDTH)
    for (let at = 0; at < old.length; at += WIDTH) if (old[at + 2] !== 0) put(old[at]!, old[at + 1]!, old[at + 2]!)
  }
  return {
    find: (node, word) => table[placeOf(node, word) + 2]! || -1,
    add(node, word, to) {
      // At least half of the places stay free, so that a look ends soon.
      if (2 * ++count > places) grow()
      put(node, word, to)
    },
  }
}

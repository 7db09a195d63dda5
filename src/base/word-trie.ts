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
  const edges = new Map<number, number>()
  const ends: (T[] | undefined)[] = [undefined]
  const edge = (node: number, word: number): number => node * 1_048_576 + word
  return {
    add(phrase, value) {
      let node = 0
      for (const word of phrase) {
        let id = words.get(word)
        if (id === undefined) {
          id = words.size
          words.set(word, id)
        }
        const key = edge(node, id)
        let next = edges.get(key)
        if (next === undefined) {
          next = ends.length
          ends.push(undefined)
          edges.set(key, next)
        }
        node = next
      }
      const at = ends[node]
      if (at === undefined) ends[node] = [value]
      else at.push(value)
    },
    wordId: word => words.get(word) ?? -1,
    step: (node, word) => (word < 0 ? -1 : (edges.get(edge(node, word)) ?? -1)),
    values: node => ends[node] ?? NONE,
  }
}

import type { AutomatonTables } from './build-automaton.js'

/** The number of a letter in the alphabet of an automaton, 255 where it has none. */
export function letterNumbers(alphabet: readonly number[]): Uint8Array {
  const numbers = new Uint8Array(65536).fill(255)
  alphabet.forEach((code, number) => {
    numbers[code] = number
  })
  return numbers
}

/** The edge that leaves a node with a letter, or -1. */
export function edgeOf(tables: AutomatonTables, node: number, letter: number): number {
  const { first, label } = tables
  for (let edge = first[node] as number, end = first[node + 1] as number; edge < end; edge++) if (label[edge] === letter) return edge
  return -1
}

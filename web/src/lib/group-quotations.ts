import type { Quoted } from './api'

/** The same words passed on by several reports: the first of them, and the others. */
export interface Passed {
  readonly first: Quoted
  readonly others: readonly Quoted[]
}

/** What is left of words when quotation marks, stops and runs of spaces do not count. */
const bare = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()

/** Puts quotations with the same words under one: reprints and headlines repeat them. Order of the first is kept. */
export function groupQuotations(list: readonly Quoted[]): Passed[] {
  const groups = new Map<string, Quoted[]>()
  for (const quoted of list) {
    const key = `${quoted.statement.speaker.code} ${bare(quoted.text)}`
    groups.set(key, [...(groups.get(key) ?? []), quoted])
  }
  return [...groups.values()].flatMap(([first, ...others]) => (first ? [{ first, others }] : []))
}

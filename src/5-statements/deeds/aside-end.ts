import type { Clause } from '../clauses/clause.js'
import { opensList } from '../parties/opens-list.js'
import { isComma, isDash } from '../phrases/punctuation.js'
import { isTemporal } from './is-temporal.js'
import type { Scene } from './scene.js'

/**
 * The comma that closes an aside opened by the comma at a chunk, or -1: a time (", on Tuesday,"), a place or manner behind a preposition
 * (", in a statement,"), a name in apposition to the title before it.
 */
export function asideEnd(scene: Scene, clause: Clause, from: number): number {
  const before = scene.chunks[from - 1]
  const lists = before?.kind === 'phrase' && opensList(scene, before, from + 1)
  const apposed = appositionEnd(scene, clause, from)
  if (apposed > 0) return apposed
  for (let at = from + 1; at <= from + LONGEST_ASIDE; at++) {
    const chunk = scene.chunks[at]
    if (!chunk) return -1
    if (at > from + SHORT_ASIDE && !isSaidOf(scene, from + 1)) return -1
    if (chunk.kind === 'mark' && chunk.word.functions.includes('aside')) continue
    // ", the heaviest in weeks,": what is said of the phrase before by a pronoun.
    if (chunk.kind === 'mark' && at === from + 1 && (lists || isSaidOf(scene, at))) continue
    if (chunk.kind === 'mark') return chunk.word.kind === 'punctuation' && isComma(chunk.word) && at > from + 1 ? at : -1
    const head = scene.words[chunk.head]!
    if (chunk.slot === null && at === from + 2 && isSaidOf(scene, from + 1)) continue
    // "eight states, among them A and B, condemned": the names of those counted.
    if (lists && chunk.slot === null && at === from + 2) continue
    const isName = head.mention !== null && scene.input.entities.get(head.mention.entity)?.kind === 'person' && chunk.joined.length === 0
    const afterTitle =
      before?.kind === 'phrase' &&
      at === from + 1 &&
      (scene.words[before.head]!.classes.has('official') || scene.words[before.head]!.mention?.form === 'title')
    if (!isTemporal(scene, chunk) && chunk.slot === null && !(isName && afterTitle)) return -1
  }
  return -1
}

const SHORT_ASIDE = 3
const LONGEST_ASIDE = 5

/** A pronoun of the third person right behind a comma, with a phrase and no verb behind it. */
export function isSaidOf(scene: Scene, at: number): boolean {
  const [chunk, next] = [scene.chunks[at], scene.chunks[at + 1]]
  return (
    chunk?.kind === 'mark' &&
    chunk.word.functions.includes('subject-pronoun') &&
    !chunk.word.conjunction &&
    next?.kind === 'phrase' &&
    next.slot === null &&
    scene.words[next.head]!.mention === null
  )
}

const LONGEST_APPOSITION = 5

/** "Turkey, the neighbour to the north, condemned": the comma that closes what is said of the subject right behind the verb, or -1. */
function appositionEnd(scene: Scene, clause: Clause, from: number): number {
  const { chunks, words } = scene
  const [subject, first] = [chunks[from - 1], chunks[from + 1]]
  if (clause.verb !== from - 2 || subject?.kind !== 'phrase' || subject.slot !== null || words[subject.head]!.mention === null) return -1
  if (first?.kind !== 'phrase' || first.slot !== null || first.conjunction) return -1
  for (let at = from + 2; at < Math.min(chunks.length - 1, from + LONGEST_APPOSITION); at++) {
    const chunk = chunks[at]!
    if (chunk.kind === 'phrase') {
      if (chunk.slot === null) return -1
      continue
    }
    const next = chunks[at + 1]!
    if (!isComma(chunk.word) && !isDash(chunk.word)) return -1
    return next.kind === 'phrase' && next.slot === null && !next.conjunction ? at : -1
  }
  return -1
}

import type { Clause } from '../clauses/clause.js'
import { isBreak, isComma } from '../phrases/punctuation.js'
import { asideEnd } from './aside-end.js'
import { countedFiller } from './filler-of.js'
import { isTemporal } from './is-temporal.js'
import type { Filler, Scene } from './scene.js'

export interface Room {
  readonly bare: Filler[]
  readonly prepositional: Filler[]
}

/** The phrases of a clause after a chunk, up to the end of the sentence or the next full break. */
export function phrasesAfter(scene: Scene, clause: Clause, from: number): Room {
  const bare: Filler[] = []
  const prepositional: Filler[] = []
  let far = false
  // Up to this chunk stands an aside between commas: it breaks nothing off.
  let asideTo = -1
  for (const [index, at] of clause.chunks.entries()) {
    if (at <= from) continue
    const chunk = scene.chunks[at]!
    if (chunk.kind === 'mark') {
      if (chunk.word.kind === 'punctuation') {
        if (isBreak(chunk.word)) break
        if (isComma(chunk.word)) {
          const end = asideEnd(scene, clause, at)
          const resumes = (clause.chunks[index + 1] ?? 0) > at + 1
          if (end > 0) asideTo = end
          else if (resumes) continue
          else if (at !== asideTo) far = true
        }
      }
      continue
    }
    if (at < asideTo && chunk.slot === null) continue
    if (isTemporal(scene, chunk) || scene.words[chunk.head]!.kind === 'demonstrative') continue
    ;(chunk.slot === null ? bare : prepositional).push(countedFiller(scene, at, chunk, far))
  }
  return { bare, prepositional }
}

export function phrasesBefore(scene: Scene, clause: Clause, upTo: number): Filler[] {
  const found: Filler[] = []
  for (const at of clause.chunks) {
    if (at >= upTo) break
    const chunk = scene.chunks[at]!
    if (chunk.kind === 'mark' && chunk.word.kind === 'punctuation' && isBreak(chunk.word)) found.length = 0
    if (chunk.kind === 'phrase' && chunk.slot === null && !isTemporal(scene, chunk)) found.push(countedFiller(scene, at, chunk, false))
  }
  return found
}

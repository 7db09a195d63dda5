import type { Word } from '../words/word.js'
import { endOfPhrase } from './end-of-phrase.js'
import { headOf } from './head-of.js'
import { joinPhrases } from './join-phrases.js'
import type { Chunk } from './phrase.js'
import { isComma } from './punctuation.js'
import { skipOpening } from './skip-opening.js'

/** Cuts the words of a sentence into nominal phrases and marks (verbs, particles, punctuation). */
export function buildPhrases(words: readonly Word[]): Chunk[] {
  const chunks: Chunk[] = []
  let comma = false
  for (let at = 0; at < words.length; ) {
    const word = words[at]!
    if (word.kind === 'inside') {
      at++
      continue
    }
    if (word.kind === 'preposition') {
      const next = skipOpening(words, at + 1)
      const follower = words[next]
      const inner = lastInside(words, at)
      if (inner > at && words[inner]!.pronoun) {
        // "at her side": the pronoun hangs on the last word of the preposition.
        chunks.push({
          kind: 'phrase',
          from: at,
          to: inner + 1,
          head: inner,
          slot: word.slot,
          conjunction: word.conjunction,
          comma,
          joined: [],
        })
        at = inner + 1
      } else if (word.pronoun) {
        chunks.push({ kind: 'phrase', from: at, to: at + 1, head: at, slot: word.slot, conjunction: word.conjunction, comma, joined: [] })
        at++
      } else if (follower && isNominal(follower) && follower.slot === null) {
        const to = endOfPhrase(words, next)
        const head = headOf(words, next, to)
        chunks.push({
          kind: 'phrase',
          from: next,
          to,
          head,
          // "in a state of alert" sets no condition.
          slot: word.slot === 'condition' && words[head]!.classes.has('alert') ? 'fi' : word.slot,
          conjunction: word.conjunction,
          comma,
          joined: [],
        })
        at = to
      } else {
        chunks.push({ kind: 'mark', from: at, to: at + 1, word })
        at++
      }
      comma = false
      continue
    }
    if (isNominal(word)) {
      const to = endOfPhrase(words, at)
      chunks.push({
        kind: 'phrase',
        from: at,
        to,
        head: headOf(words, at, to),
        slot: word.slot,
        conjunction: word.conjunction,
        comma,
        joined: [],
      })
      at = to
      comma = false
      continue
    }
    chunks.push({ kind: 'mark', from: at, to: at + 1, word })
    comma = word.kind === 'punctuation' && isComma(word)
    at++
  }
  return joinPhrases(words, chunks)
}

const isNominal = (word: Word): boolean => word.kind === 'nominal' || word.kind === 'demonstrative'

/** The last word of a function word of several. */
function lastInside(words: readonly Word[], at: number): number {
  let last = at
  while (words[last + 1]?.kind === 'inside') last++
  return last
}

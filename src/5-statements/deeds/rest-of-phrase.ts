import type { Phrase } from '../phrases/phrase.js'
import type { Word } from '../words/word.js'

export function restOfPhrase(phrase: Phrase, from: number, words: readonly Word[]): Phrase | null {
  if (from >= phrase.to) return null
  let start = from
  while (start < phrase.to && (words[start]!.kind === 'punctuation' || words[start]!.kind === 'inside')) start++
  if (start >= phrase.to) return null
  let head = start
  while (
    head + 1 < phrase.to &&
    !words[head]!.mention &&
    (words[head]!.classes.has('quantity') || words[head]!.token.kind === 'number' || words[head]!.kind === 'demonstrative')
  )
    head++
  return { ...phrase, from: start, head, slot: null }
}

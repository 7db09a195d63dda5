import type { Word } from '../words/word.js'
import { OPENING } from './punctuation.js'

export function skipOpening(words: readonly Word[], at: number): number {
  let next = at
  while (words[next]?.kind === 'inside') next++
  while (words[next]?.kind === 'punctuation' && OPENING.has(words[next]!.token.text)) next++
  return next
}

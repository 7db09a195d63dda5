import type { Chunk, Phrase } from '../phrases/phrase.js'
import type { Word } from '../words/word.js'

/** The phrase that a relative pronoun describes: the nearest one before it that agrees. */
export function antecedentOf(words: readonly Word[], chunks: readonly Chunk[], at: number, pronoun: Word): number {
  let nearest = -1
  for (let i = at - 1, seen = 0; i >= 0 && seen < 4; i--) {
    const chunk = chunks[i]!
    if (chunk.kind !== 'phrase') {
      if (chunk.word.kind === 'verb' && nearest >= 0 && seen > 1) break
      continue
    }
    seen++
    if (nearest < 0) nearest = i
    if (agreesWithPronoun(words, chunk, pronoun)) return i
  }
  return nearest
}

function agreesWithPronoun(words: readonly Word[], phrase: Phrase, pronoun: Word): boolean {
  const wanted = pronoun.functions.find(name => name.startsWith('relative:'))?.slice(9)
  if (wanted === undefined || wanted === 'free') return true
  for (const one of [phrase, ...phrase.joined]) {
    for (let at = one.from; at < one.to; at++) {
      const word = words[at]!
      if (word.kind !== 'nominal') continue
      const { gender, number } = word.features
      const plural = number === 'plural'
      if (wanted === 'f' && (gender === 'f' || plural || word.mention !== null)) return true
      if (wanted === 'm' && gender !== 'f' && !plural) return true
      if ((wanted === 'p' || wanted === 'd') && (plural || number === 'dual' || one !== phrase || phrase.joined.length > 0)) return true
    }
  }
  return false
}

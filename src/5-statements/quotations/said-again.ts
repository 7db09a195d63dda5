import type { Draft } from './draft.js'
import type { Passage, SpokenWord } from './passages-of.js'

/** So much of a headline's words must come again. */
const SHARE = 0.9

/** A headline's quotation that a quotation of the body says again. */
export function isSaidAgain(draft: Draft, drafts: readonly Draft[], passages: readonly Passage[]): boolean {
  if (draft.shape === 'phrase' || draft.shape === 'describe') return false
  const words = keys(draft, passages)
  if (words.length === 0) return true
  return drafts.some(other => {
    if (other.passage === draft.passage || passages[other.passage]?.kind !== 'paragraph') return false
    const body = new Set(keys(other, passages))
    return words.filter(word => body.has(word)).length >= SHARE * words.length
  })
}

/** Words that carry meaning, by lemma where the analyser knows it. */
function keys(draft: Draft, passages: readonly Passage[]): string[] {
  const words = (passages[draft.passage] as Passage).words.slice(draft.from, draft.to)
  return words.filter(bearsMeaning).map(word => word.token.lemma || word.facts.core)
}

function bearsMeaning(word: SpokenWord): boolean {
  return word.token.kind !== 'punctuation' && !word.isMark && word.facts.role === null
}

import type { Token } from '../../../src/schema/token.js'
import { foldNameWord } from './fold-name.js'

/** Readings under this confidence are guesses of the analyser: the word is not in its lexicon. */
const GUESS = 0.55
const ARTICLE = '\u0627\u0644'

/**
 * 0..1: how likely a word belongs to a person's name. `listed` holds words seen in names; the analyser says whether the word is a common one.
 * A word of both kinds ("Said", "Karim" are adjectives too) is a name only beside others.
 */
export function nameLikeness(token: Token, listed: ReadonlySet<string>): number {
  if (token.kind !== 'word') return 0
  const folded = foldNameWord(token.text)
  const isListed = listed.has(folded)
  if (token.confidence < GUESS) {
    if (isListed) return 0.9
    return hasParticle(token) ? 0.3 : folded.startsWith(ARTICLE) ? 0.45 : 0.6
  }
  if (token.pos === 'PROPN') return 0.9
  if (token.pos === 'NOUN' || token.pos === 'ADJ') return isListed ? 0.5 : 0.15
  return 0.1
}

const hasParticle = (token: Token): boolean => token.proclitics.some(clitic => clitic.function !== 'article')

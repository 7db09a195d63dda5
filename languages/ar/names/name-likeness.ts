import { rememberForm } from '../../../src/base/remember-form.js'
import type { Token } from '../../../src/schema/token.js'
import { foldNameWord } from './fold-name.js'

/** Readings under this confidence are guesses of the analyser: the word is not in its lexicon. */
const GUESS = 0.55
/** How many printed words are remembered. */
const KEPT = 16_000
const ARTICLE = '\u0627\u0644'

/** What of a printed word a list of words seen in names tells. */
interface NameFacts {
  readonly isListed: boolean
  readonly hasArticle: boolean
}

/**
 * 0..1: how likely a word belongs to a person's name. `listed` holds words seen in names; the analyser says whether the word is a common one.
 * A word of both kinds ("Said", "Karim" are adjectives too) is a name only beside others.
 */
export function makeNameLikeness(listed: ReadonlySet<string>): (token: Token) => number {
  const factsOf = rememberForm((printed): NameFacts => {
    const folded = foldNameWord(printed)
    return { isListed: listed.has(folded), hasArticle: folded.startsWith(ARTICLE) }
  }, KEPT)
  return token => {
    if (token.kind !== 'word') return 0
    if (token.confidence >= GUESS) {
      if (token.pos === 'PROPN') return 0.9
      if (token.pos !== 'NOUN' && token.pos !== 'ADJ') return 0.1
      return factsOf(token.text, token.printed).isListed ? 0.5 : 0.15
    }
    const { isListed, hasArticle } = factsOf(token.text, token.printed)
    if (isListed) return 0.9
    return hasParticle(token) ? 0.3 : hasArticle ? 0.45 : 0.6
  }
}

const hasParticle = (token: Token): boolean => token.proclitics.some(clitic => clitic.function !== 'article')

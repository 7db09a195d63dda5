import type { Mention } from '../../schema/mention.js'
import type { Analysis, Token } from '../../schema/token.js'
import { hasArticle } from './has-article.js'

/** A word as the noun that its letters may also be. */
export const nounOf = (token: Token, chosen: Analysis): Analysis =>
  token.alternatives.find(one => one.pos !== 'VERB' && one.pos !== 'AUX' && one.pos !== 'PART') ?? { ...chosen, pos: 'NOUN', features: {} }

/** The same noun without its article, where its letters may be read so. */
export const bareOf = (token: Token, chosen: Analysis): Analysis =>
  token.alternatives.find(one => one.pos === chosen.pos && one.stem === chosen.stem && !hasArticle(one)) ?? chosen

/** "for the meeting of his counterpart": right before a definite noun that is no adjective stands no article. */
export const governs = (chosen: Analysis, next: Token | undefined, mention: Mention | undefined): boolean =>
  chosen.pos === 'NOUN' &&
  hasArticle(chosen) &&
  next !== undefined &&
  next.pos !== 'ADJ' &&
  next.proclitics.every(one => one.function === 'article') &&
  ((mention !== undefined && mention.form !== 'description') ||
    (next.pos === 'NOUN' && (next.enclitics.length > 0 || next.features.definite === true)))

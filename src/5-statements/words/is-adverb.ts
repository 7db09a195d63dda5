import type { Token } from '../../schema/token.js'
import type { Word } from './word.js'

/** "helped militarily its ally": a relational adjective in the bare accusative behind a verb, a name or a whole noun describes none of them. */
export function isAdverb(token: Token, words: readonly Word[]): boolean {
  if (token.kind !== 'word' || token.proclitics.length > 0 || token.enclitics.length > 0) return false
  const adjective = [token, ...token.alternatives].find(one => one.pos === 'ADJ' && one.features.derived === 'nisba')
  if (adjective?.features.case !== 'accusative' || adjective.features.number !== 'singular') return false
  const before = words.at(-1)
  if (!before || before.conjunction) return false
  if (before.kind === 'verb' || before.kind === 'particle') return token.pos === 'ADJ'
  return before.kind === 'nominal' && !before.temporal && (before.article || before.mention !== null || before.pronoun !== null)
}

import type { Token } from '../../schema/token.js'
import type { StatementInput } from '../statement-input.js'

/** A word as the patterns of relations know it: folded, without the conjunction in front. */
export function coreOf(input: StatementInput, token: Token): string {
  const joint = token.proclitics[0]?.function === 'conjunction' ? token.proclitics[0] : null
  return joint ? input.pack.speech.fold(input.article.text.slice(joint.end, token.end)) : input.pack.speech.wordOf(token).core
}

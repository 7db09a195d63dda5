import { formNotes } from '../../base/remember-form.js'
import type { Token } from '../../schema/token.js'
import type { StatementInput } from '../statement-input.js'

/** The core of a word behind a conjunction of a certain length, by a certain fold. */
interface NotedCore {
  readonly fold: (word: string) => string
  readonly cut: number
  readonly core: string
}

const noted = formNotes<NotedCore>()

/** A word as the patterns of relations know it: folded, without the conjunction in front. */
export function coreOf({ pack, article }: StatementInput, token: Token): string {
  const joint = token.proclitics[0]
  if (joint?.function !== 'conjunction') return pack.speech.wordOf(token).core
  const { fold } = pack.speech
  const { printed } = token
  if (printed === undefined) return fold(article.text.slice(joint.end, token.end))
  const cut = joint.end - token.start
  const known = noted.get(printed)
  if (known?.cut === cut && known.fold === fold) return known.core
  const core = fold(printed.text.slice(cut))
  noted.set(printed, { fold, cut, core })
  return core
}

import type { FigureRole } from '../../language/figure-grammar.js'
import type { FigureStatement } from '../../schema/statement.js'
import type { Value } from '../../schema/value.js'
import type { SentenceView } from './view-sentence.js'

type Standing = NonNullable<FigureStatement['standing']>

const BACK = 12
const STANDINGS = ['target', 'forecast', 'estimate', 'claim'] as const satisfies readonly (Standing & FigureRole)[]

/** Whether a number is told as a target, a forecast, an estimate or somebody's claim, by the nearest such word before it in its clause. */
export function standingOf(view: SentenceView, value: Value): Standing | undefined {
  const grammar = view.input.pack.figures
  const at = view.tokenAt(value.start)
  for (let k = at - 1; k >= 0 && k >= at - BACK; k--) {
    const token = view.sentence.tokens[k]
    const word = view.word(k)
    if (token === undefined || word === undefined) continue
    if (token.text === ';' || token.kind === 'number') return undefined
    const found = STANDINGS.find(standing => grammar.role(word, standing) || grammar.role(token.text, standing))
    if (found) return found
  }
  return undefined
}

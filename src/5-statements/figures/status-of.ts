import type { Status } from '../../schema/statement.js'
import type { Value } from '../../schema/value.js'
import type { SentenceView } from './view-sentence.js'

const BACK = 12

/** Aims, forecasts and pledges are planned; so is what a deadline ahead belongs to. Everything else is told as fact. */
export function statusOf(view: SentenceView, value: Value): Status {
  const grammar = view.input.pack.figures
  const at = view.tokenAt(value.start)
  for (let k = at - 1; k >= 0 && k >= at - BACK; k--) {
    const token = view.sentence.tokens[k]
    const word = view.word(k)
    if (token === undefined || word === undefined) continue
    if (token.proclitics.some(c => c.function === 'future')) return 'planned'
    if (grammar.role(word, 'planned')) return 'planned'
    if (token.pos === 'VERB' && token.features.tense === 'past') break
  }
  const near = view.values.some(v => v.kind === 'date' && v.relation === 'by' && v.start >= value.end && v.start - value.end < 40)
  return near ? 'planned' : 'happened'
}

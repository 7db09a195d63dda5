import type { Value } from '../../schema/value.js'
import type { Count } from './count-of.js'
import type { SentenceView } from './view-sentence.js'

export interface MeasureFound {
  readonly id: string
  readonly en: string
  readonly change?: 'up' | 'down'
}

const BACK = 14
const AHEAD = 4

/** What the number measures: the nearest measure word before it, else right after it; and whether it tells a rise or a fall. */
export function measureOf(view: SentenceView, value: Value, count: Count): MeasureFound | null {
  const grammar = view.input.pack.figures
  const at = view.tokenAt(value.start)
  const after = view.tokenAt(value.end)
  const change = changeOf(view, at)
  const named = (id: string, en: string): MeasureFound => ({ id, en, ...(change ? { change } : {}) })
  if (count.measure) return named(count.measure, '')
  let weak: { id: string; en: string } | null = null
  for (let k = at - 1; k >= 0 && k >= at - BACK; k--) {
    const word = view.word(k)
    const measure = word === undefined ? null : grammar.measure(word, view.word(k + 1))
    if (!measure || (k + 1 === at && count.rule === 'dual')) continue
    if (measure.id !== 'value') return named(measure.id, measure.en)
    weak ??= measure
  }
  for (let k = after; k < after + AHEAD; k++) {
    const word = view.word(k)
    const measure = word === undefined ? null : grammar.measure(word, view.word(k + 1))
    if (measure && measure.id !== 'value') return named(measure.id, measure.en)
  }
  return weak ? named(weak.id, weak.en) : change ? { id: 'change', en: 'change', change } : null
}

/** "Rose by", "a fall of": the number is the change, not the level. */
function changeOf(view: SentenceView, at: number): 'up' | 'down' | undefined {
  const grammar = view.input.pack.figures
  let by = false
  for (let k = at - 1; k >= 0 && k >= at - BACK; k--) {
    const word = view.word(k)
    if (word === undefined) continue
    if (grammar.role(word, 'by') && at - k <= 2) by = true
    if (!by && at - k > 2) return undefined
    if (grammar.role(word, 'up')) return 'up'
    if (grammar.role(word, 'down')) return 'down'
  }
  return undefined
}

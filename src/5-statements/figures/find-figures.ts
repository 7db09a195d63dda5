import type { Sentence } from '../../schema/sentence.js'
import type { FigureStatement, QuotationStatement } from '../../schema/statement.js'
import type { Value } from '../../schema/value.js'
import type { StatementInput } from '../statement-input.js'
import { confidenceOf } from './confidence-of.js'
import { countOf, type Count } from './count-of.js'
import { measureOf } from './measure-of.js'
import { periodOf } from './period-of.js'
import { statusOf } from './status-of.js'
import { subjectsOf } from './subjects-of.js'
import { type SentenceView, viewSentence } from './view-sentence.js'

/**
 * Every number that measures or counts something in the world, with its unit, what it measures, of whom and for when. Dates, clock times,
 * ordinals, ages and identifiers are no figures; a length of time that a date names ("for 25 years") is one. `id` and `chain` are filled in
 * by the assembler.
 */
export function findFigures(input: StatementInput, _quotations: readonly QuotationStatement[]): FigureStatement[] {
  const out: FigureStatement[] = []
  let k = 0
  for (const sentence of input.text.sentences) {
    const values: Value[] = []
    while (k < input.values.length && input.values[k]!.end <= sentence.start) k++
    for (let j = k; j < input.values.length && input.values[j]!.start < sentence.end; j++) values.push(input.values[j]!)
    if (values.length > 0) out.push(...figuresOf(viewSentence(input, sentence, values)))
  }
  return out
}

function figuresOf(view: SentenceView): FigureStatement[] {
  const out: FigureStatement[] = []
  let before: Count | null = null
  for (const value of view.values) {
    const count = countOf(view, value, before)
    if (!count) continue
    const figure = figureOf(view, value, count)
    out.push(figure)
    before = count
  }
  return out
}

function figureOf(view: SentenceView, value: Value, count: Count): FigureStatement {
  const { input, sentence } = view
  const measure = measureOf(view, value, count)
  const period = periodOf(view, value)
  const what = [count.noun, measure?.en].filter((x): x is string => !!x && x !== '').join(', ')
  return {
    id: '',
    kind: 'figure',
    sentence: spanOf(sentence),
    trigger: { start: value.start, end: value.end },
    chain: [...input.outerChain],
    status: statusOf(view, value),
    time: null,
    place: null,
    rule: `figure/${count.rule}`,
    confidence: confidenceOf(count, measure !== null),
    measure: measure?.id ?? null,
    what: what === '' ? 'amount' : what,
    subjects: subjectsOf(view, value),
    value: { min: count.min, max: count.max, approx: count.approx },
    unit: count.unit,
    period,
    ...(measure?.change ? { change: measure.change } : {}),
  }
}

const spanOf = (s: Sentence) => ({ start: s.start, end: s.end })

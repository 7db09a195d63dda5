import type { Sentence } from '../../schema/sentence.js'
import type { FigureStatement, Period, QuotationStatement } from '../../schema/statement.js'
import type { Value } from '../../schema/value.js'
import type { StatementInput } from '../statement-input.js'
import { baseOf } from './base-of.js'
import { confidenceOf } from './confidence-of.js'
import { countOf, type Count } from './count-of.js'
import { measureOf } from './measure-of.js'
import { withStatedRanges } from './stated-ranges.js'
import { perOf } from './per-of.js'
import { periodOf } from './period-of.js'
import { standingOf } from './standing-of.js'
import { statusOf } from './status-of.js'
import { subjectsOf } from './subjects-of.js'
import { type SentenceView, viewSentence } from './view-sentence.js'
import { whyNoFigure } from './why-no-figure.js'

/**
 * Every number that measures or counts something in the world, with its unit, what it measures, of whom and for when. Dates, clock times,
 * ordinals, ages and identifiers are no figures; a length of time that a date names ("for 25 years") is one. `id` and `chain` are filled in
 * by the assembler.
 */
export function findFigures(input: StatementInput, _quotations: readonly QuotationStatement[]): FigureStatement[] {
  const out: FigureStatement[] = []
  let k = 0
  let last = -2 // the sentence of the last figure
  for (const [n, sentence] of input.text.sentences.entries()) {
    const values: Value[] = []
    while (k < input.values.length && input.values[k]!.end <= sentence.start) k++
    for (let j = k; j < input.values.length && input.values[j]!.start < sentence.end; j++) values.push(input.values[j]!)
    const figures = values.length > 0 ? figuresOf(viewSentence(input, sentence, values)) : []
    const before = last === n - 1 ? out.at(-1) : undefined
    const dated = values.some(v => v.kind === 'date' && v.interval && v.granularity !== 'time')
    out.push(...(before && !dated ? figures.map(f => carryPeriod(f, before)) : figures))
    if (figures.length > 0) last = n
  }
  return withoutRepeats(input, withStatedRanges(input, out))
}

/** A sentence without any date goes on with the period of the sum or share just told. */
const carryPeriod = (f: FigureStatement, before: FigureStatement): FigureStatement =>
  f.period === null && before.period !== null && f.unit === before.unit && !f.unit.startsWith('count') && f.unit !== 'persons'
    ? { ...f, period: before.period }
    : f

/** A headline's figure that the body repeats is told once, in the body; so is one that a later sentence repeats word for word. */
function withoutRepeats(input: StatementInput, figures: readonly FigureStatement[]): FigureStatement[] {
  const { text, blocks } = input.article
  const title = blocks.find(b => b.kind === 'title')
  const same = (a: FigureStatement, b: FigureStatement) =>
    a.unit === b.unit &&
    a.value.min === b.value.min &&
    a.value.max === b.value.max &&
    (a.unit !== 'persons' || a.what.split(',')[0] === b.what.split(',')[0])
  const wording = (f: FigureStatement) => text.slice(f.trigger.start, f.trigger.end + TAIL)
  return figures.filter((f, i) => {
    if (title && f.trigger.end <= title.end) return !figures.some(g => g !== f && g.trigger.start >= title.end && same(f, g))
    return !figures.slice(0, i).some(g => (!title || g.trigger.start >= title.end) && same(f, g) && wording(f) === wording(g))
  })
}
const TAIL = 12

function figuresOf(view: SentenceView): FigureStatement[] {
  const out: FigureStatement[] = []
  let before: Count | null = null
  for (const value of view.values) {
    const count = countOf(view, value, before)
    if (!count || isConversion(view, value, before)) {
      view.input.onReject?.(whyNoFigure(view, value, count !== null))
      continue
    }
    const figure = figureOf(view, value, count, out.at(-1)?.period ?? null)
    out.push(figure)
    before = count
  }
  return out
}

/** A sum in brackets right after a sum is the same one in another currency. */
function isConversion(view: SentenceView, value: Value, before: Count | null): boolean {
  if (value.kind !== 'money' || before?.rule !== 'money') return false
  return /^[\s,\u060c]*[([]\s*$/.test(view.input.article.text.slice(before.end, value.start))
}

function figureOf(view: SentenceView, value: Value, count: Count, before: Period): FigureStatement {
  const { input, sentence } = view
  const measure = measureOf(view, value, count)
  const status = statusOf(view, value)
  const period = periodOf(view, value, { count, measure: measure?.id ?? null, isAhead: status === 'planned', before })
  const standing = standingOf(view, value)
  const per = perOf(view, value)
  const base = baseOf(view, value)
  const what = [count.noun, measure?.en].filter((x): x is string => !!x && x !== '').join(', ')
  return {
    id: '',
    kind: 'figure',
    sentence: spanOf(sentence),
    trigger: { start: value.start, end: value.end },
    chain: [...input.outerChain],
    status,
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
    ...(base ? { base } : {}),
    ...(per ? { per } : {}),
    ...(standing ? { standing } : {}),
  }
}

const spanOf = (s: Sentence) => ({ start: s.start, end: s.end })

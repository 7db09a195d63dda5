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
    // A part of a name ("Izz al-Din") measures nothing.
    const token = view.sentence.tokens[k]
    const isName = token?.pos === 'PROPN' || (token?.features.definite === true && view.sentence.tokens[k - 1]?.pos === 'PROPN')
    const measure = word === undefined || isName ? null : grammar.measure(word, view.word(k + 1))
    if (!measure || (k + 1 === at && count.rule === 'dual') || !suits(measure.id, count.unit)) continue
    if (measure.id !== 'value') return named(measure.id, measure.en)
    weak ??= measure
  }
  for (let k = after; k < after + AHEAD; k++) {
    const word = view.word(k)
    const measure = word === undefined ? null : grammar.measure(word, view.word(k + 1))
    if (measure && measure.id !== 'value' && suits(measure.id, count.unit)) return named(measure.id, measure.en)
  }
  return weak ? named(weak.id, weak.en) : change ? { id: 'change', en: 'change', change } : null
}

const OF_MONEY = new Set([
  'trade-deficit',
  'trade-surplus',
  'loan',
  'debt',
  'budget',
  'contract-value',
  'price',
  'tariff',
  'fine',
  'cost',
  'revenue',
  'reserves',
])
const OF_PEOPLE = new Set(['casualties-killed', 'casualties-wounded', 'prisoners', 'expulsions', 'troops', 'refugees', 'population'])
const OF_SPACE = new Set(['area', 'distance'])
const OF_TIME = new Set(['sentence', 'visits'])
const LENGTHS = new Set(['year', 'month', 'day', 'count:week', 'count:hour', 'count:minute', 'count:second'])
const SPACES = new Set(['km', 'km2', 'm2'])

/** Whether a measure can be told in a unit: no distance in years, no debt in people, no dead in dollars. */
function suits(measure: string, unit: string): boolean {
  const isMoney = /^[A-Z]{3}$/.test(unit)
  if (LENGTHS.has(unit)) return OF_TIME.has(measure)
  if (SPACES.has(unit)) return OF_SPACE.has(measure)
  if (OF_TIME.has(measure)) return measure === 'visits' && unit.startsWith('count')
  if (OF_SPACE.has(measure)) return unit === '%'
  if (OF_PEOPLE.has(measure)) return !isMoney
  if (OF_MONEY.has(measure)) return isMoney || unit === '%' || (!unit.startsWith('count') && unit !== 'persons')
  return true
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

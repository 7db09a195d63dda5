import type { Approximation } from '../../schema/statement.js'
import type { Value } from '../../schema/value.js'
import { bareYear } from './clause-dates.js'
import type { SentenceView } from './view-sentence.js'

/** A number as a figure: bounds and unit of the record. */
export interface Count {
  readonly min: number | null
  readonly max: number | null
  readonly approx: Approximation
  readonly unit: string
  /** English gloss of the counted noun. */
  readonly noun: string | null
  readonly measure: string | undefined
  readonly rule:
    | 'money'
    | 'percent'
    | 'share'
    | 'quantity'
    | 'duration'
    | 'span'
    | 'count'
    | 'unknown-noun'
    | 'dual'
    | 'elided'
    | 'casualty'
  readonly end: number
}

/** How a measure of the value finder is written in the record: its code and the factor to it. */
const QUANTITY: Readonly<Record<string, readonly [string, number]>> = {
  pp: ['%', 1],
  '{bp}': ['%', 0.01],
  km: ['km', 1],
  m: ['km', 0.001],
  km2: ['km2', 1],
  m2: ['m2', 1],
  t: ['t', 1],
  kt: ['t', 1000],
  kg: ['kg', 1],
  bbl: ['bbl', 1],
  MW: ['MW', 1],
  GW: ['MW', 1000],
  kW: ['MW', 0.001],
  m3: ['m3', 1],
  km3: ['m3', 1e9],
}
const DURATION: Readonly<Record<string, readonly [string, number]>> = {
  a: ['year', 1],
  '10a': ['year', 10],
  '100a': ['year', 100],
  mo: ['month', 1],
  qt: ['month', 3],
  wk: ['count:week', 1],
  d: ['day', 1],
  '{night}': ['day', 1],
  h: ['count:hour', 1],
  min: ['count:minute', 1],
  s: ['count:second', 1],
}
const REACH = 60

/** The count that a value makes in its sentence, or null where it counts nothing. `before` is the figure before it, for elided units. */
export function countOf(view: SentenceView, value: Value, before: Count | null): Count | null {
  const q = value.value
  if (!q || value.kind === 'ordinal') return null
  if (bareYear(view, value) !== null && value.end - value.start <= 4) return null
  if (isPartOfWord(view, value) || isNamed(view, value) || isDatePart(view, value)) return null
  const base = (unit: string, factor: number, rule: Count['rule'], noun: string | null = null, measure?: string): Count => {
    const { min, max, approx } = bounded(view, value, factor)
    return { min, max, approx, unit, noun, measure, rule, end: value.end }
  }
  switch (value.kind) {
    case 'money':
      return base(value.unit ?? 'XXX', 1, 'money')
    case 'percent':
      return base('%', 1, 'percent')
    case 'ratio':
      return followedByNoun(view, value) ? { ...base('%', 100, 'share'), min: percent(q.min), max: percent(q.max) } : null
    case 'quantity': {
      const [unit, factor] = QUANTITY[value.unit ?? ''] ?? [value.unit ?? '', 1]
      return unit === 'deg' ? null : base(unit, factor, 'quantity')
    }
    case 'duration':
    case 'date': {
      const known = DURATION[value.unit ?? '']
      if (!known || isAge(view, value) || isDualAdjective(view, value)) return null
      if (value.kind === 'date' && (value.value?.min ?? 0) < 2) return null
      return base(known[0], known[1], value.kind === 'date' ? 'span' : 'duration')
    }
    default:
      return countedOf(view, value, before, base)
  }
}

/** The letters of a number inside another word are no number. */
function isPartOfWord(view: SentenceView, value: Value): boolean {
  const token = view.sentence.tokens[view.tokenAt(value.start)]
  if (!value.value?.vague || !token || token.start >= value.start || token.stemSpan.start === value.start) return false
  const { text } = view.input.article
  return (
    LETTER.test(text.charAt(value.start)) && LETTER.test(text.charAt(value.start - 1)) && !token.proclitics.some(c => c.end === value.start)
  )
}
const LETTER = /\p{L}/u

/** A name that looks like a dual or a number: a movement called "students", a brigade with its number. */
function isNamed(view: SentenceView, value: Value): boolean {
  const isDual = value.counted?.start === value.start && value.value?.min === 2
  if (isDual && view.input.mentions.some(m => m.form === 'name' && m.start <= value.start && m.end >= value.end)) return true
  if (value.kind !== 'number' || !value.counted || !/^[0-9\u0660-\u0669]/.test(view.input.article.text.slice(value.start))) return false
  const counted = view.sentence.tokens[view.tokenAt(value.counted.start)]
  const before = view.sentence.tokens[view.tokenAt(value.start) - 1]
  return counted?.features.definite === true && before?.features.definite === true && before.end < value.start
}

/** Behind a dual noun a dual is its adjective: "two general headquarters" are no two years. */
function isDualAdjective(view: SentenceView, value: Value): boolean {
  if (value.value?.min !== 2 || value.value.max !== 2 || value.kind !== 'duration') return false
  const at = view.tokenAt(value.start)
  const before = view.sentence.tokens[at - 1]
  const isOneWord = (view.sentence.tokens[at]?.end ?? 0) >= value.end
  return isOneWord && before?.pos === 'NOUN' && before.features.number === 'dual'
}

/** The year of a date written with strokes, whatever letter follows it. */
function isDatePart(view: SentenceView, value: Value): boolean {
  return value.kind === 'quantity' && /[/-]\s?$/.test(view.input.article.text.slice(Math.max(0, value.start - 2), value.start))
}

/** The bounds of a value with what its words behind it ("at least") and before it ("the total reaches") make of them. */
function bounded(view: SentenceView, value: Value, factor: number): Pick<Count, 'min' | 'max' | 'approx'> {
  const q = value.value
  const min = q?.min == null ? null : tidy(q.min * factor)
  const max = q?.max == null || q.vague ? null : tidy(q.max * factor)
  const approx = q?.approx ?? 'exact'
  const word = behindCounted(view, value)
  if (approx === 'up-to' && max !== null && !saysAtMost(view, value) && reachesAsTotal(view, value))
    return { min: max, max, approx: 'exact' }
  // A year that a greater number follows is no bound: "from 5 billion in 2020 to 12 billion".
  if (approx === 'between' && bareYear(view, value) !== null) return { min: max, max, approx: 'exact' }
  if (approx !== 'exact') return { min, max, approx }
  const limit = limitBefore(view, value)
  if (limit === 'least') return { min, max: null, approx: 'more-than' }
  if (limit === 'most') return { min: null, max, approx: 'up-to' }
  if (word === 'at-least') return { min, max: null, approx: 'more-than' }
  if (word === 'at-most') return { min: null, max, approx: 'up-to' }
  return { min, max, approx: word === 'roughly' ? 'about' : approx }
}

/** "90 million at most": the value's own words are the bound. */
function saysAtMost(view: SentenceView, value: Value): boolean {
  const { tokens } = view.sentence
  for (let k = view.tokenAt(value.start); (tokens[k]?.start ?? value.end) < value.end; k++)
    if (view.input.pack.figures.role(tokens[k]?.text ?? '', 'at-most')) return true
  return false
}

const LIMIT_REACH = 7

/**
 * A bound that its subject parts from the number: "exceeded [the value of exports] 5 billion", "is not less [the number of soldiers] than 400".
 * Nothing but the noun phrase of the subject stands between, and the preposition of "less than".
 */
function limitBefore(view: SentenceView, value: Value): 'least' | 'most' | null {
  const grammar = view.input.pack.figures
  const at = view.tokenAt(value.start)
  for (let k = at - 1; k >= 0 && k >= at - LIMIT_REACH; k--) {
    const token = view.sentence.tokens[k]
    const word = view.word(k)
    if (!token || word === undefined || token.kind !== 'word') return null
    const isLess = grammar.role(word, 'less')
    const isExceeding = grammar.role(word, 'exceed')
    if (isLess || isExceeding) {
      const isDenied = grammar.role(view.word(k - 1) ?? '', 'not')
      if (isLess) return isDenied ? 'least' : null
      return isDenied ? 'most' : 'least'
    }
    if (token.pos === 'VERB' || (token.pos === 'ADP' && !grammar.role(token.text, 'from'))) return null
    if (token.proclitics.some(clitic => clitic.function === 'preposition' || clitic.function === 'conjunction')) return null
  }
  return null
}

const HEDGES = ['at-least', 'at-most', 'roughly'] as const
const HEDGE_REACH = 5

/** "At least", "at most", "nearly" behind the counted noun. */
function behindCounted(view: SentenceView, value: Value): (typeof HEDGES)[number] | null {
  const grammar = view.input.pack.figures
  const { tokens } = view.sentence
  const from = view.tokenAt(Math.max(value.end, value.counted?.end ?? 0))
  for (let k = from; k < tokens.length && k < from + HEDGE_REACH; k++) {
    const token = tokens[k]
    if (token === undefined || token.kind !== 'word' || token.pos === 'VERB') return null
    const found = HEDGES.find(role => grammar.role(token.text, role))
    if (found) return found
  }
  return null
}

/** "The total of the aid reaches 2 billion": with such a subject between verb and number the number is no upper bound. */
function reachesAsTotal(view: SentenceView, value: Value): boolean {
  const grammar = view.input.pack.figures
  const at = view.tokenAt(value.start)
  for (let k = at - 1; k >= 0 && k >= at - 8; k--) {
    const token = view.sentence.tokens[k]
    if (token?.pos === 'VERB' || token?.kind === 'punctuation') return false
    if (grammar.role(view.word(k) ?? '', 'total')) return true
  }
  return false
}

type Base = (unit: string, factor: number, rule: Count['rule'], noun?: string | null, measure?: string) => Count

function countedOf(view: SentenceView, value: Value, before: Count | null, base: Base): Count | null {
  const grammar = view.input.pack.figures
  if (value.counted) {
    const printed = view.input.article.text.slice(value.counted.start, value.counted.end)
    const noun = grammar.noun(printed)
    const dual = value.counted.start === value.start && value.value?.min === 2
    // A dual behind "lasted" is a length of time: two decades, no two contracts.
    if (noun && dual && lastsBefore(view, value)) return null
    if (noun) return base(noun.person ? 'persons' : `count:${noun.en}`, 1, dual ? 'dual' : 'count', noun.en, noun.measure)
    if (nounLike(view, value.counted.start)) {
      const casualty = nearCasualty(view, value)
      return base(casualty ? 'persons' : 'count:item', 1, 'unknown-noun', casualty ? 'person' : null)
    }
  }
  if (nearCasualty(view, value)) return base('persons', 1, 'casualty', 'person')
  if (isYear(view, value)) return null
  // 28 billion dollars in 2023 and 26 in 2024: the unit is not said again.
  if (before && value.start - before.end < REACH && linked(view, before.end, value.start)) {
    return base(before.unit, 1, 'elided', before.noun, before.measure)
  }
  return null
}

function lastsBefore(view: SentenceView, value: Value): boolean {
  const before = view.sentence.tokens[view.tokenAt(value.start) - 1]
  return before !== undefined && view.input.pack.figures.role(before.text, 'lasting')
}

/** A bare number that may be a year is no elided count. */
function isYear(view: SentenceView, value: Value): boolean {
  const n = value.value?.min ?? 0
  const printed = view.input.article.text.slice(value.start, value.end)
  return n >= 1900 && n <= 2100 && Number.isInteger(n) && !/\s/.test(printed)
}

/** Is the word that is counted a noun for the analyser? */
function nounLike(view: SentenceView, start: number): boolean {
  const token = view.sentence.tokens[view.tokenAt(start)]
  return (
    token !== undefined &&
    (token.pos === 'NOUN' || token.pos === 'ADJ') &&
    token.kind === 'word' &&
    token.proclitics.every(c => c.function === 'article')
  )
}

function nearCasualty(view: SentenceView, value: Value): boolean {
  const grammar = view.input.pack.figures
  const at = view.tokenAt(value.start)
  for (let k = at - 1; k >= 0 && k >= at - 3; k--) {
    const word = view.word(k)
    const token = view.sentence.tokens[k]!
    if (word === undefined || token.kind === 'punctuation') return false
    if (grammar.role(word, 'casualty')) return true
  }
  return false
}

/** "And", "to", "among them" or a range of years between two numbers of one measure. */
function linked(view: SentenceView, from: number, to: number): boolean {
  const grammar = view.input.pack.figures
  const first = view.tokenAt(from)
  const last = view.tokenAt(to)
  if (last - first > 7) return false
  const token = view.sentence.tokens[last]
  if (token?.proclitics.some(c => c.function === 'conjunction')) return true
  for (let k = first; k < last; k++) {
    const t = view.sentence.tokens[k]!
    if (t.pos === 'CCONJ') return true
    if (grammar.role(t.text, 'among') || grammar.role(t.text, 'instead')) return true
  }
  return false
}

function followedByNoun(view: SentenceView, value: Value): boolean {
  const token = view.sentence.tokens[view.tokenAt(value.end)]
  return token !== undefined && token.kind === 'word'
}

export function isAge(view: SentenceView, value: Value): boolean {
  const grammar = view.input.pack.figures
  const at = view.tokenAt(value.start)
  for (let k = at - 1; k >= 0 && k >= at - 5; k--) {
    const word = view.word(k)
    if (view.sentence.tokens[k]!.kind === 'number') break
    if (word !== undefined && (grammar.role(word, 'age') || grammar.role(view.sentence.tokens[k]!.text, 'age'))) return true
  }
  // The boy of four years.
  const right = view.word(at - 1)
  if (value.unit === 'a' && right !== undefined && grammar.role(right, 'aged')) return true
  // A name, then a number of years in brackets or bare.
  if (value.kind !== 'duration' || (value.unit !== 'a' && value.unit !== 'mo')) return false
  const { text } = view.input.article
  if (/\(\s*$/.test(text.slice(value.start - 2, value.start)) && /^\s*\)/.test(text.slice(value.end, value.end + 2))) return true
  const before = view.sentence.tokens[at - 1]
  return before?.pos === 'PROPN' && before.kind === 'word' && text.slice(before.end, value.start).trim() === ''
}

const tidy = (n: number) => Number(n.toPrecision(12))
const percent = (n: number | null) => (n === null ? null : Math.round(n * 10000) / 100)

import type { DataSource } from '../../../src/base/data-source.js'
import { fileData } from '../../../src/base/file-data.js'
import type { Span } from '../../../src/schema/span.js'
import type { Approximation } from '../../../src/schema/statement.js'
import type { Value } from '../../../src/schema/value.js'
import type { Amount } from './amount.js'
import { findValues } from './create-value-finder.js'
import { findAmounts, findNumbers, findOrdinals } from './find-amounts.js'
import { findDatesIn, momentOf } from './find-dates.js'
import { type Lexicon, loadLexicon } from './lexicon.js'
import { printedSpan } from './scan-words.js'
import { dateValue } from './show-value.js'

export interface ArabicValueOptions {
  /** ISO day or date-time from which relative dates are reckoned. */
  readonly reference?: string
  /** `news` (default) takes a bare weekday or month by the tense of its verb; `spoken` also reads clock hours, bare units and dialect. */
  readonly style?: 'news' | 'spoken'
  /** ISO 3166 alpha-2 of the state whose currency a bare name means. */
  readonly state?: string
  /** Where the compiled data come from; by default the package's own folder. */
  readonly data?: DataSource
}

/** A plain number or ordinal in a text. */
export interface NumberFound extends Span {
  readonly value: number
}

/** An amount with its unit: ISO 4217 for money, UCUM for measures and durations. */
export interface AmountFound extends Span {
  readonly min: number | null
  readonly max: number | null
  readonly approx: Approximation
  readonly unit: string
  readonly per?: string
}

const loaded = new WeakMap<DataSource, Lexicon>()
let packageData: DataSource | undefined

function lexiconOf(options: ArabicValueOptions): Lexicon {
  packageData ??= fileData()
  const data = options.data ?? packageData
  const lexicon = loaded.get(data) ?? loadLexicon(data)
  loaded.set(data, lexicon)
  return lexicon
}

/**
 * The numerals of an Arabic text, in words or digits, whatever they count.
 *
 * @example numbers('\u062e\u0645\u0633\u0629 \u0648\u0639\u0634\u0631\u0648\u0646')[0]?.value // 25
 */
export function numbers(text: string, options: ArabicValueOptions = {}): NumberFound[] {
  const { reader, found } = findNumbers(text, lexiconOf(options))
  return found.map(n => ({ ...printedSpan(reader.folded, n.s, n.e), value: n.v }))
}

/** The ordinals of an Arabic text: third, the twenty-fifth, the twentieth after the hundred. */
export function ordinals(text: string, options: ArabicValueOptions = {}): NumberFound[] {
  const { reader, found } = findOrdinals(text, lexiconOf(options))
  return found.map(n => ({ ...printedSpan(reader.folded, n.s, n.e), value: n.v }))
}

function amounts(text: string, options: ArabicValueOptions, kind: Amount['kind']): AmountFound[] {
  const { reader, amounts } = findAmounts(text, lexiconOf(options), options.state)
  return amounts
    .filter(a => a.kind === kind)
    .map(a => ({
      ...printedSpan(reader.folded, a.s, a.e),
      min: a.min,
      max: a.max,
      approx: a.approx,
      unit: a.unit ?? '1',
      ...(a.per ? { per: a.per } : {}),
    }))
}

/** Sums of money; `unit` is the ISO 4217 code, XXX where the text does not tell which dinar or pound is meant. */
export const money = (text: string, options: ArabicValueOptions = {}): AmountFound[] => amounts(text, options, 'money')

/** Measures with UCUM units: km, t, m3, MW, degrees; the trade units bbl and pp (percentage points). */
export const measures = (text: string, options: ArabicValueOptions = {}): AmountFound[] => amounts(text, options, 'quantity')

/** Percentages, whether with the sign or in words. */
export const percentages = (text: string, options: ArabicValueOptions = {}): AmountFound[] => amounts(text, options, 'percent')

/** Lengths of time; several parts ("an hour and ten minutes") are summed in seconds. */
export const durations = (text: string, options: ArabicValueOptions = {}): AmountFound[] => amounts(text, options, 'duration')

/**
 * The dates of an Arabic text as values of the record: Gregorian (Levantine, Egyptian and Maghrebi month names), Umm al-Qura and solar Hijri,
 * relative expressions and ranges. Without `reference` what is relative stays unresolved and says so.
 */
export function dates(text: string, options: ArabicValueOptions = {}): Value[] {
  const lexicon = lexiconOf(options)
  const reference = options.reference ?? null
  if (reference !== null && Number.isNaN(momentOf(reference))) throw new RangeError(`not an ISO date: ${reference}`)
  if (options.style === 'spoken') {
    const { reader, found } = findDatesIn(text, lexicon, reference)
    return found.map(w => dateValue(reader, w))
  }
  return findValues(text, { published: reference, style: 'news', ...(options.state ? { state: options.state } : {}) }, lexicon).filter(
    v => v.kind === 'date',
  )
}

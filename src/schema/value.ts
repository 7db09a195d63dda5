import type { Span } from './span.js'
import type { Quantity } from './statement.js'

/** A value that a text states in digits or words: number, money, measure, percentage, date, duration. */
export interface Value extends Span {
  readonly kind: 'number' | 'ordinal' | 'percent' | 'money' | 'quantity' | 'duration' | 'date' | 'ratio'
  /** Numbers of every kind but dates. For an ordinal min = max. */
  readonly value?: Quantity & { readonly minExclusive?: boolean; readonly maxExclusive?: boolean; readonly vague?: boolean }
  /** ISO 4217 for money, UCUM-like for quantities (km, t, bbl, MW, m3, year, month, day), % for percent; absent for plain numbers. */
  readonly unit?: string
  /** Unit of the denominator of a rate (day, year, persons). */
  readonly per?: string
  /** The counted noun as printed (number-noun agreement), its folded singular where known. */
  readonly counted?: Span & { readonly lemma: string }
  /** Dates: both ends included, ISO days; null side where open (since, until). */
  readonly interval?: { readonly from: string | null; readonly to: string | null }
  readonly granularity?:
    | 'time'
    | 'day-part'
    | 'day'
    | 'week'
    | 'month-part'
    | 'month'
    | 'quarter'
    | 'half-year'
    | 'season'
    | 'year'
    | 'decade'
    | 'century'
  /** stated: the text gives the whole date; relative: reckoned from the day of publication; anaphoric: from an earlier date in the text. */
  readonly basis?: 'stated' | 'relative' | 'anaphoric'
  readonly relation?: 'at' | 'by' | 'since' | 'until' | 'before' | 'after' | 'during'
  readonly calendar?: 'gregorian' | 'islamic-umalqura' | 'persian'
  /** Number is the increase or decrease ("by 20 %") rather than the level. */
  readonly change?: 'up' | 'down'
  /** For dates that cannot be resolved: why; interval is then absent. */
  readonly unresolved?: string
}

import type { FurnitureKind } from '../page-grammar.js'

/**
 * A pattern of folded words, separated by blanks: a word, `a|b` one of them, `NUM` a number, `_` any one word, `*` up to twelve words,
 * a trailing `?` for a word that may be absent.
 */
export type Pattern = string

/** The page knowledge of one language as compiled from its YAML sources; all words folded. */
export interface PageData {
  readonly language: string
  /** Unicode name of the script the language is written in. */
  readonly script: string
  /** Order of numeric dates such as 3/4/2018. */
  readonly numericDates: 'day-first' | 'month-first'
  /** One list per month, January first; each name a sequence of folded words. */
  readonly months: readonly (readonly string[])[]
  readonly islamicMonths: readonly (readonly string[])[]
  /** Words that may stand beside the date on a date line: weekdays, "published on", "GMT", marks of the calendar and of the half of day. */
  readonly dateWords: readonly string[]
  readonly afternoon: readonly string[]
  readonly morning: readonly string[]
  readonly furniture: readonly {
    readonly kind: FurnitureKind
    readonly at: 'line' | 'start' | 'end' | 'front' | 'back'
    /** Longest line in words that the pattern may judge. */
    readonly most?: number
    readonly opensList?: boolean
    readonly words: readonly Pattern[]
  }[]
  readonly agencies: readonly { readonly code: string; readonly forms: readonly Pattern[]; readonly weak?: readonly Pattern[] }[]
  /** Words that may stand in a credit beside an agency: "agencies", "exclusive", "follow-up". */
  readonly creditWords: readonly string[]
  readonly reporting: readonly Pattern[]
  readonly bylines: readonly Pattern[]
  /** Byline words that also open headlines. */
  readonly weakBylines: readonly string[]
  readonly bylineEnds: readonly string[]
  /** Words with which a line goes on from the text before it. */
  readonly continuations: readonly Pattern[]
  readonly continuationPrefix?: string
  readonly continuationExcept: readonly string[]
  readonly places: readonly string[]
  readonly translations: readonly { readonly from: string; readonly words: readonly Pattern[] }[]
  readonly walls: readonly { readonly why: 'paywall' | 'video'; readonly words: readonly Pattern[] }[]
}

import type { Value } from '../schema/value.js'

export interface ValueOptions {
  /** ISO day (or date-time) from which relative expressions are reckoned; null leaves them unresolved. */
  readonly published: string | null
  /** Which reading to take where newspapers and speech differ (a bare weekday, "next"). */
  readonly style?: 'news' | 'spoken'
  /** ISO code of the state whose currency and calendar habits are meant by bare units. */
  readonly state?: string
}

/** What a language pack must know of numbers, dates, money and measures. */
export interface ValueFinder {
  /** All values of a text in text order, not overlapping except that a date may hold numbers. */
  findValues(text: string, options: ValueOptions): Value[]
}

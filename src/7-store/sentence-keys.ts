/** Keys of one day: of 2^27 sentences, each with how many statements it holds, or of as many reports. */
const A_DAY = 2 ** 32
/** What a sentence's key says of its statements: fewer than so many are counted. */
const COUNTS = 32
/** Days between 1900 and 1970: earlier days stand together, before all others. */
const BEFORE_1970 = 25_567

/**
 * The first key that a sentence of a day (ISO, or '' for none) may have. Keys rise with the day of publication, so that the newest answers of
 * a search are those with the highest keys, and no list of answers is ever sorted.
 */
export function firstKeyOf(day: string): number {
  const time = Date.parse(`${day.slice(0, 10)}T00:00:00Z`)
  return (Number.isNaN(time) ? 0 : Math.max(1, Math.floor(time / 86_400_000) + BEFORE_1970)) * A_DAY
}
/** The last key that a sentence of a day may have. */
export const lastKeyOf = (day: string): number => firstKeyOf(day) + A_DAY - 1

/** The key of the sentence that comes next after one (or first of its day), which holds so many statements. */
export const nextSentenceKey = (first: number, last: number | null, statements: number): number =>
  first + (last === null ? 0 : Math.floor((last - first) / COUNTS) + 1) * COUNTS + Math.min(statements, COUNTS - 1)

/** How many statements a sentence holds, by its key; null where there are too many for it to say. */
export function statementsByKey(key: number): number | null {
  const count = key % COUNTS
  return count === COUNTS - 1 ? null : count
}

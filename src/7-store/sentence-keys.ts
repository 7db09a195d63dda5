/** Sentences of one day that can be told apart. */
const A_DAY = 2 ** 32
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

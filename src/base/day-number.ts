const DAY = 86_400_000

/**
 * Days since 1970-01-01 of an ISO date, or null where it is none.
 *
 * @example dayNumber('1970-01-02') // 1
 */
export function dayNumber(iso: string | null | undefined): number | null {
  const time = iso ? Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) : Number.NaN
  return Number.isNaN(time) ? null : Math.floor(time / DAY)
}

/**
 * The ISO date of a day counted from 1970-01-01.
 *
 * @example isoOfDay(1) // '1970-01-02'
 */
export const isoOfDay = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10)

import type { Period } from '../../schema/statement.js'
import type { StatementInput } from '../statement-input.js'

/** The day of publication, or null. */
export const publishedDay = (input: Pick<StatementInput, 'article'>): string | null => input.article.published?.value.slice(0, 10) ?? null

const inYear = (day: string, year: number): string => `${year}${day.slice(4) === '-02-29' ? '-02-28' : day.slice(4)}`

/** A period moved so that it ends in a year: the first half of 2024 to the first half of 2023. */
export function shiftYears(period: NonNullable<Period>, year: number): NonNullable<Period> {
  const by = Number(period.to.slice(0, 4)) - Number(period.from.slice(0, 4))
  return { from: inYear(period.from, year - by), to: inYear(period.to, year) }
}

/** Whole years that a period spans, counted by its years of the calendar. */
export const yearsOf = (period: NonNullable<Period>): number => Number(period.to.slice(0, 4)) - Number(period.from.slice(0, 4)) + 1

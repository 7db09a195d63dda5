import type { FigureStatement, Period } from '../../schema/statement.js'
import type { StatementInput } from '../statement-input.js'
import { publishedDay, yearsOf } from './days.js'

/**
 * "The last ten years", where the report says elsewhere which ten: "over ten years (2007 to 2016)". A period of several years that is only
 * reckoned back from the day of publication takes the one range of as many years that the report states.
 */
export function withStatedRanges(input: StatementInput, figures: readonly FigureStatement[]): readonly FigureStatement[] {
  const published = publishedDay(input)
  if (published === null) return figures
  const lengths = input.values.filter(v => v.kind === 'duration' || v.kind === 'date')
  const ranges = input.values.flatMap(v => {
    const from = v.kind === 'date' && v.basis === 'stated' ? v.interval?.from?.slice(0, 10) : undefined
    const to = v.interval?.to?.slice(0, 10)
    // The length stands right before its range: "over ten years (2007 to 2016)".
    const isTold = lengths.some(length => length !== v && length.end <= v.start && v.start - length.end <= BRACKET)
    return from && to && isTold && yearsOf({ from, to }) > 1 && from.endsWith('-01-01') && to.endsWith('-12-31') ? [{ from, to }] : []
  })
  if (ranges.length === 0) return figures
  return figures.map(figure => {
    const { period } = figure
    if (period === null || !isReckoned(period, published)) return figure
    const same = ranges.filter(range => yearsOf(range) === yearsOf(period) - 1)
    const [one] = same
    return one && same.every(other => other.from === one.from) ? { ...figure, period: one } : figure
  })
}

/** From a day of some year to the day of publication or the one before, the same day of the calendar. */
const isReckoned = (period: NonNullable<Period>, published: string): boolean =>
  period.from.slice(5) === published.slice(5) && Math.abs(Date.parse(period.to) - Date.parse(published)) <= DAY
/** Code units between a length of time and its range in brackets. */
const BRACKET = 4
const DAY = 86_400_000

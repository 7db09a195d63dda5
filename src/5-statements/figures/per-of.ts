import type { FigureStatement } from '../../schema/statement.js'
import type { Value } from '../../schema/value.js'
import { clauseDates } from './clause-dates.js'
import type { SentenceView } from './view-sentence.js'

type Per = NonNullable<FigureStatement['per']>

/** Codes of the value finder for the denominator of a rate. */
const CODES: Readonly<Record<string, Per>> = {
  a: 'year',
  mo: 'month',
  d: 'day',
  h: 'hour',
  year: 'year',
  month: 'month',
  day: 'day',
  hour: 'hour',
}
const ROLES = [
  ['per-year', 'year'],
  ['per-month', 'month'],
  ['per-day', 'day'],
] as const
const AHEAD = 4
const NEAR = 12

/** What a rate is for: "annually", "a day". Said with the number, or within a few words behind it before a mark. */
export function perOf(view: SentenceView, value: Value): Per | undefined {
  const coded = value.per === undefined ? undefined : CODES[value.per]
  // "In the fiscal year 2023" names a year, it is no rate.
  if (coded && !clauseDates(view).some(date => date.start < value.end + NEAR && date.end > value.start)) return coded
  const grammar = view.input.pack.figures
  const { tokens } = view.sentence
  for (let k = view.tokenAt(value.end); k < tokens.length && k < view.tokenAt(value.end) + AHEAD; k++) {
    const token = tokens[k]
    const word = view.word(k)
    if (token === undefined || token.kind === 'punctuation' || token.kind === 'number') return undefined
    const found = ROLES.find(([role]) => grammar.role(word ?? '', role) || grammar.role(token.text, role))
    if (found) return found[1]
  }
  return undefined
}

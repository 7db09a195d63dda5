import type { Span } from '../../schema/span.js'
import type { Time } from '../../schema/statement.js'
import type { StatementInput } from '../statement-input.js'

/** A date so close behind the last party belongs to the relation. */
const REACH = 24

/** The date right behind a relation in its sentence: "joined the alliance in April 2023", "a member since 2004". Null where none is said. */
export function timeBehind(input: StatementInput, sentence: Span, from: number): Time {
  const { text } = input.article
  const date = input.values.find(v => v.kind === 'date' && v.start >= from && v.end <= sentence.end)
  if (!date?.interval || date.start - from > REACH || /[,.;\u060c\u061b]/.test(text.slice(from, date.start))) return null
  const start = date.interval.from ?? date.interval.to
  const published = input.article.published?.value.slice(0, 10)
  const end = date.interval.to ?? (date.relation === 'since' ? published : undefined) ?? start
  if (!start || !end) return null
  return { from: start, to: end, basis: date.basis === 'relative' ? 'relative' : 'stated', text: text.slice(date.start, date.end) }
}

import type { Period } from '../../schema/statement.js'
import type { Value } from '../../schema/value.js'
import type { SentenceView } from './view-sentence.js'

const WIDE = new Set(['month', 'quarter', 'half-year', 'year', 'decade', 'season', 'month-part'])

/** The time for which a figure holds: the nearest date of its sentence that is a month or longer, no other figure between them. */
export function periodOf(view: SentenceView, value: Value, ahead: boolean): Period {
  if (value.kind === 'date') return null
  let best: Value | null = null
  let distance = Number.POSITIVE_INFINITY
  for (const date of view.values) {
    if (date.kind !== 'date' || !date.interval?.from || !date.interval.to || !WIDE.has(date.granularity ?? '')) continue
    if (date.relation === 'by' || date.relation === 'since') continue
    const gap = date.start >= value.end ? date.start - value.end : value.start - date.end
    // What follows is nearer than what went before, for dates are mostly said after their figure.
    const cost = date.start >= value.end ? gap : gap * 1.2
    if (cost < distance && gap < (date.start >= value.end ? 60 : 200)) {
      best = date
      distance = cost
    }
  }
  if (!best?.interval?.from || !best.interval.to) return null
  const from = best.interval.from.slice(0, 10)
  const to = best.interval.to.slice(0, 10)
  // What happened this year happened up to the day of publication.
  const published = view.input.article.published?.value.slice(0, 10)
  return { from, to: !ahead && published !== undefined && from <= published && published < to ? published : to }
}

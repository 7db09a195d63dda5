import type { Period } from '../../schema/statement.js'
import type { Value } from '../../schema/value.js'
import type { SentenceView } from './view-sentence.js'

const WIDE = new Set(['month', 'quarter', 'half-year', 'year', 'decade', 'season', 'month-part'])
/** Marks that part clauses: comma, semicolon, full stop, colon, in both scripts. */
const PARTING = /[,;:.\u060c\u061b]/g
/** What a parting mark between figure and date counts, in code units of distance. */
const PARTING_COST = 60

/**
 * The time for which a figure holds: the nearest date of its sentence that is a month or longer. A date with another figure or a parting mark
 * between belongs rather to that other clause ("stood at 28 in 2023, and in the first months of 2024 at 20"). A deadline ("by 2025") is the
 * time of a figure that is still to come.
 */
export function periodOf(view: SentenceView, value: Value, ahead: boolean): Period {
  if (value.kind === 'date') return null
  const { text } = view.input.article
  let best: Value | null = null
  let distance = Number.POSITIVE_INFINITY
  for (const date of view.values) {
    if (date.kind !== 'date' || !date.interval?.to || !WIDE.has(date.granularity ?? '')) continue
    if (date.relation === 'since' || (date.relation === 'by') !== ahead) {
      if (date.relation === 'since' || date.relation === 'by') continue
    }
    if (!date.interval.from && date.relation !== 'by') continue
    const after = date.start >= value.end
    const [from, to] = after ? [value.end, date.start] : [date.end, value.start]
    const gap = to - from
    if (gap < 0 || gap >= (after ? 60 : 200)) continue
    const between = view.values.some(v => v !== value && v.kind !== 'date' && v.kind !== 'ordinal' && v.start >= from && v.end <= to)
    const parted = text.slice(from, to).match(PARTING)?.length ?? 0
    // What follows is nearer than what went before, for dates are mostly said after their figure.
    const cost =
      (after ? gap : gap * 1.2) + (parted + (between ? 1 : 0)) * PARTING_COST - (ahead && date.relation === 'by' ? PARTING_COST : 0)
    if (cost < distance) {
      best = date
      distance = cost
    }
  }
  if (!best?.interval?.to) return null
  const to = best.interval.to.slice(0, 10)
  const from = best.interval.from?.slice(0, 10) ?? `${to.slice(0, 4)}-01-01`
  // What happened this year happened up to the day of publication.
  const published = view.input.article.published?.value.slice(0, 10)
  return { from, to: !ahead && published !== undefined && from <= published && published < to ? published : to }
}

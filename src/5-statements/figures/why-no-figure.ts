import type { Rejection } from '../../schema/rejection.js'
import type { Value } from '../../schema/value.js'
import { bareYear } from './clause-dates.js'
import { isAge } from './count-of.js'
import type { SentenceView } from './view-sentence.js'

/** Why a number is no figure; for explanations only. */
export function whyNoFigure(view: SentenceView, value: Value, isConversion: boolean): Rejection {
  return { kind: 'figure', start: value.start, end: value.end, reason: isConversion ? 'conversion' : reasonOf(view, value) }
}

function reasonOf(view: SentenceView, value: Value): Rejection['reason'] {
  if (value.kind === 'ordinal') return 'ordinal'
  if (value.kind === 'date' && !value.value) return 'date'
  if (isAge(view, value)) return 'age'
  if (value.kind === 'date') return 'date'
  return bareYear(view, value) === null ? 'counts-nothing' : 'year'
}

import type { DeskState } from '../desk.js'
import { type DyadMonth, dyadMonths } from './dyad-months.js'
import { originsOf, type ScoredHappening, scoreHappening } from './score-happening.js'

const scored = new WeakMap<DeskState, readonly ScoredHappening[]>()
const months = new WeakMap<DeskState, readonly DyadMonth[]>()

/** All happenings of a state of the desk with their scores, newest first; computed once for each state. */
export function scoredHappenings(state: DeskState): readonly ScoredHappening[] {
  const known = scored.get(state)
  if (known) return known
  const originOf = originsOf(state.comparison.stories)
  const made = state.comparison.happenings
    .map(happening => scoreHappening(happening, state.reports, originOf))
    .sort((x, y) => (y.when ?? '').localeCompare(x.when ?? '') || (x.id < y.id ? -1 : 1))
  scored.set(state, made)
  return made
}

/** The table of dyads and months of a state of the desk; computed once for each state. */
export function dyadMonthsOf(state: DeskState): readonly DyadMonth[] {
  const known = months.get(state)
  if (known) return known
  const made = dyadMonths(scoredHappenings(state))
  months.set(state, made)
  return made
}

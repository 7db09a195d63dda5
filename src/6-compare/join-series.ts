import { contentHash } from '../base/hash.js'
import type { SeriesPart } from '../schema/comparing.js'
import type { Series } from '../schema/comparison.js'
import type { FigureStatement, Quantity } from '../schema/statement.js'
import type { CompareOptions } from './compare-options.js'
import { type Backed, countBacking } from './count-backing.js'
import { judgeSeries } from './judge-series.js'
import { sayVerdict } from './say-verdict.js'

/** Measures of which later reports know more: a higher count does not contradict an earlier one. */
const CUMULATIVE = /kill|dead|death|died|wound|injur|victim|casualt|arrest|detain|missing|displaced|refugee|infect|surviv/

function describe(parts: readonly SeriesPart[], options: CompareOptions): Series {
  const said = parts.flatMap(part => part.said)
  const first = [...said].sort((a, b) => b.figure.confidence - a.figure.confidence)[0]?.figure as FigureStatement
  const claims = said.map(s => s.claim)
  const subjects = new Map<string, number>()
  for (const { figure } of said)
    for (const code of new Set(figure.subjects.map(s => s.code))) if (code !== '') subjects.set(code, (subjects.get(code) ?? 0) + 1)
  const judged = said.map(({ claim, figure, day }) => ({
    report: claim.report,
    day,
    value: figure.value,
    planned: figure.status === 'planned',
  }))
  const backed = said.map(({ claim, origin = claim.report }) => ({ ...claim, origin }))
  const verdict = judgeSeries(judged, CUMULATIVE.test(`${first.what} ${first.measure ?? ''}`))
  return {
    id: `series/${contentHash(
      claims
        .map(c => c.statement)
        .sort()
        .join(),
    ).slice(0, 16)}`,
    what: first.what,
    measure: first.measure,
    subjects: [...subjects].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([code]) => code),
    unit: first.unit,
    period: said.find(s => s.figure.period)?.figure.period ?? null,
    claims,
    verdict,
    why: sayVerdict(
      verdict,
      said.map(s => s.figure),
      options,
    ),
    backing: countBacking(backed),
    values: valuesOf(backed),
  }
}

/** Each value with what stands behind it: the one with most origins first, then that with most reports, then the lowest. */
function valuesOf(said: readonly (Backed & { readonly value: Quantity })[]): NonNullable<Series['values']> {
  const groups = new Map<string, (Backed & { readonly value: Quantity })[]>()
  for (const one of said) {
    const key = [one.value.min, one.value.max, one.value.approx].join()
    const known = groups.get(key)
    if (known) known.push(one)
    else groups.set(key, [one])
  }
  return [...groups.values()]
    .map(group => ({ value: (group[0] as (typeof group)[number]).value, ...countBacking(group) }))
    .sort((a, b) => b.origins - a.origins || b.reports - a.reports || (a.value.min ?? a.value.max ?? 0) - (b.value.min ?? b.value.max ?? 0))
}

/**
 * Joins the parts of a series that different stories hold (the trade of two states in one year, reported months apart) and judges each
 * series. Parts are joined by their key alone; a story that holds two parts of one key (two values in one report) stays out, since it is not
 * known which of them the other stories speak of. A series stands where its first part stands.
 */
export function joinSeries(parts: readonly SeriesPart[], options: CompareOptions): Series[] {
  const byKey = new Map<string, SeriesPart[]>()
  for (const part of parts) {
    if (part.key === null) continue
    const same = byKey.get(part.key)
    if (same) same.push(part)
    else byKey.set(part.key, [part])
  }
  const joined = new Map<SeriesPart, readonly SeriesPart[]>()
  for (const same of byKey.values()) {
    const stories = new Map<string, number>()
    for (const { story } of same) stories.set(story, (stories.get(story) ?? 0) + 1)
    const sure = same.filter(part => stories.get(part.story) === 1)
    sure.forEach((part, i) => {
      joined.set(part, i === 0 ? sure : [])
    })
  }
  return parts.flatMap(part => {
    const group = joined.get(part) ?? [part]
    return group.length > 0 ? [describe(group, options)] : []
  })
}

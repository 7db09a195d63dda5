/** What the index needs of a happening. */
export interface DatedScore {
  readonly time: { readonly from: string; readonly to: string } | null
  readonly status: string
  readonly score: number
}

export interface MonthIndex {
  readonly month: string
  /** Mean score of happenings that were done in the month, or null where nothing dated was observed. */
  readonly mean: number | null
  readonly count: number
  readonly cooperation: number
  readonly conflict: number
}

/** The relation index: mean PLOVER score of dated, done happenings by month, from the first month to the last; a happening counts once, however many report it. */
export function indexByMonth(happenings: readonly DatedScore[]): MonthIndex[] {
  const months = new Map<string, number[]>()
  for (const h of happenings) {
    if (!h.time || h.status === 'planned' || h.status === 'called-for' || h.status === 'denied') continue
    if (h.time.from.slice(0, 7) !== h.time.to.slice(0, 7)) continue
    const month = h.time.from.slice(0, 7)
    const scores = months.get(month)
    if (scores) scores.push(h.score)
    else months.set(month, [h.score])
  }
  const known = [...months.keys()].sort()
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last) return []
  const found: MonthIndex[] = []
  for (let month = first; month <= last && found.length < 600; month = monthAfter(month)) {
    const scores = months.get(month) ?? []
    found.push({
      month,
      mean: scores.length > 0 ? Math.round((scores.reduce((a, b) => a + b, 0) / scores.length) * 100) / 100 : null,
      count: scores.length,
      cooperation: scores.filter(s => s > 0).length,
      conflict: scores.filter(s => s < 0).length,
    })
  }
  return found
}

/** The month after one, both as YYYY-MM. */
function monthAfter(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}

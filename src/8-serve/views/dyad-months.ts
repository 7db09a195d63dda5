import { PLOVER_QUADS } from '../../schema/plover-quads.js'
import type { ScoredHappening } from './score-happening.js'

/** What two parties did to each other in a month: one row of the table that analysts start from. */
export interface DyadMonth {
  readonly a: string
  readonly b: string
  /** YYYY-MM. */
  readonly month: string
  readonly happenings: number
  /** Sum of the scores in tenths, exact; the mean is its tenth divided by the number of happenings. */
  readonly scoreTenths: number
  readonly mean: number
  readonly cooperation: number
  readonly conflict: number
  /** Happenings by quad: verbal cooperation, material cooperation, verbal conflict, material conflict. */
  readonly quads: readonly [number, number, number, number]
}

/** The month in which a happening was done, or null: no day, not done, or over the end of a month. */
export function monthDone(happening: Pick<ScoredHappening, 'time' | 'status'>): string | null {
  const { time, status } = happening
  if (!time || status === 'planned' || status === 'called-for' || status === 'denied') return null
  const month = time.from.slice(0, 7)
  return month === time.to.slice(0, 7) ? month : null
}

/** The pairs of parties of a happening, each in order of code. */
export function pairsOf(happening: Pick<ScoredHappening, 'actors' | 'recipients'>): [string, string][] {
  const codes = [...new Set([...happening.actors, ...happening.recipients])].filter(code => code !== '').sort()
  return codes.flatMap((a, i) => codes.slice(i + 1).map((b): [string, string] => [a, b]))
}

/** The table of dyads and months over happenings; a happening counts once for each pair of its parties, however many reports tell it. */
export function dyadMonths(happenings: Iterable<ScoredHappening>): DyadMonth[] {
  const rows = new Map<string, { a: string; b: string; month: string; scores: number[]; quads: [number, number, number, number] }>()
  for (const happening of happenings) {
    const month = monthDone(happening)
    if (month === null) continue
    for (const [a, b] of pairsOf(happening)) {
      const key = `${a} ${b} ${month}`
      const row = rows.get(key) ?? { a, b, month, scores: [], quads: [0, 0, 0, 0] }
      row.scores.push(Math.round(happening.score * 10))
      const quad = PLOVER_QUADS[happening.type]
      row.quads[quad - 1] = (row.quads[quad - 1] ?? 0) + 1
      rows.set(key, row)
    }
  }
  return [...rows.entries()]
    .sort(([x], [y]) => (x < y ? -1 : 1))
    .map(([, { a, b, month, scores, quads }]) => {
      const scoreTenths = scores.reduce((sum, score) => sum + score, 0)
      return {
        a,
        b,
        month,
        happenings: scores.length,
        scoreTenths,
        mean: scoreTenths / 10 / scores.length,
        cooperation: scores.filter(score => score > 0).length,
        conflict: scores.filter(score => score < 0).length,
        quads,
      }
    })
}

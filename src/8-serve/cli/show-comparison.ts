import type { Claim, Comparison } from '../../schema/comparison.js'
import { showNumber } from '../show-number.js'
import { showChain } from './show-report.js'

/** Verdicts worth a look, most urgent first. */
const ORDER = ['contradicts', 'evolves', 'differs', 'adds', 'agree', 'single']

const claimLines = (claim: Claim, head: string): string[] => [
  `    ${head}${claim.report} (${claim.status})`,
  `      ${claim.text}`,
  `      ${showChain(claim.chain)}`,
]

/** A comparison for people: contradictions first, each with its sentences and chains. */
export function showComparison(comparison: Comparison, options: { readonly language: string; readonly all: boolean }): string {
  const lines: string[] = []
  const why = (reasons: Record<string, string>) => reasons[options.language] ?? reasons.en ?? Object.values(reasons)[0] ?? ''
  const series = comparison.series
    .filter(s => options.all || !['agree', 'single'].includes(s.verdict))
    .sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict))
  for (const s of series) {
    lines.push(
      `${s.verdict}: ${s.what} (${s.unit}) ${s.subjects.join('+')}${s.period ? ` ${s.period.from}/${s.period.to}` : ''}`,
      `    ${why(s.why)}`,
    )
    for (const claim of s.claims) lines.push(...claimLines(claim, `${showNumber(claim.value)}  `))
    lines.push('')
  }
  for (const d of comparison.differences) {
    lines.push(`differs in ${d.kind}`, `    ${why(d.why)}`)
    for (const claim of d.sides) lines.push(...claimLines(claim, ''))
    lines.push('')
  }
  const origins = comparison.stories.reduce((n, s) => n + s.origins.length, 0)
  const reports = comparison.stories.reduce((n, s) => n + s.reports.length, 0)
  lines.push(
    `${reports} reports, ${origins} independent origins, ${comparison.stories.length} stories, ${comparison.happenings.length} happenings, ${series.length} series shown`,
  )
  return lines.join('\n')
}

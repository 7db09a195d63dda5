import type { Claim, Comparison, Series, Story, Taking } from '../../schema/comparison.js'
import { showNumber } from '../show-number.js'
import { showChain } from './show-report.js'

/** Verdicts worth a look, most urgent first. */
const ORDER = ['contradicts', 'evolves', 'differs', 'adds', 'agree', 'single']

const claimLines = (claim: Claim, head: string): string[] => [
  `    ${head}${claim.report} (${claim.status})`,
  `      ${claim.text}`,
  `      ${showChain(claim.chain)}`,
]

/** How much stands behind something, where more than one report does. */
const backed = (of: { readonly reports: number; readonly origins: number } | undefined): string =>
  of && of.reports > 1 ? `${of.reports} reports, ${of.origins} independent ${of.origins === 1 ? 'origin' : 'origins'}` : ''

const valueLines = ({ values = [] }: Series): string[] =>
  values.length < 2 || values.every(one => one.reports < 2)
    ? []
    : values.map(one => `    ${[showNumber(one.value), backed(one)].filter(Boolean).join('  ')}`)

/** "b <- a: 7 sentences, its source is not known to be earlier": who took what from whom. */
function takingLine({ report, from, basis, order, count }: Taking): string {
  const what = count === 0 ? 'as a whole' : count === 1 ? '1 sentence' : `${count} sentences`
  const when = order === 'same-day' ? ', of the same day: which was first is not known' : ''
  return `    ${report} <- ${from.id ?? from.name} (${basis.join(', ')}): ${what}${when}`
}
const storyLines = (story: Story): string[] =>
  story.reports.length < 2
    ? []
    : [
        `story: ${story.title}`,
        `    ${backed({ reports: story.reports.length, origins: story.origins.length })}`,
        ...(story.takings ?? []).map(takingLine),
        '',
      ]

/** A comparison for people: contradictions first, each with its sentences and chains. */
export function showComparison(comparison: Comparison, options: { readonly language: string; readonly all: boolean }): string {
  const lines: string[] = comparison.stories.flatMap(storyLines)
  const why = (reasons: Record<string, string>) => reasons[options.language] ?? reasons.en ?? Object.values(reasons)[0] ?? ''
  const stories = new Map(comparison.stories.map(story => [story.id, story]))
  for (const { title, stories: ids, links } of comparison.sagas ?? []) {
    const reasons = new Map(links.map(link => [link.later, link.why]))
    lines.push(`saga: ${title}`)
    for (const id of ids) {
      const story = stories.get(id)
      lines.push(`    ${story?.episode?.from ?? 'undated'}  ${story?.title ?? id}`)
      const reason = reasons.get(id)
      if (reason) lines.push(`      ${why(reason)}`)
    }
    lines.push('')
  }
  const series = comparison.series
    .filter(s => options.all || !['agree', 'single'].includes(s.verdict))
    .sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict))
  for (const s of series) {
    lines.push(
      `${s.verdict}: ${s.what} (${s.unit}) ${s.subjects.join('+')}${s.period ? ` ${s.period.from}/${s.period.to}` : ''}`,
      `    ${why(s.why)}`,
      ...valueLines(s),
    )
    for (const claim of s.claims) lines.push(...claimLines(claim, `${showNumber(claim.value)}  `))
    lines.push('')
  }
  const differences = comparison.differences.filter(d => options.all || !d.slight)
  for (const d of differences) {
    lines.push(`differs in ${d.kind}`, `    ${why(d.why)}`)
    for (const claim of d.sides) lines.push(...claimLines(claim, ''))
    lines.push('')
  }
  const slight = comparison.differences.length - differences.length
  if (slight > 0)
    lines.push(
      `${slight} more differ${slight === 1 ? 's' : ''} only in spelling, figures, forms of address or names of days (--all shows them)`,
    )
  const origins = comparison.stories.reduce((n, s) => n + s.origins.length, 0)
  const reports = comparison.stories.reduce((n, s) => n + s.reports.length, 0)
  lines.push(
    `${reports} reports, ${origins} independent ${origins === 1 ? 'origin' : 'origins'}, ${comparison.stories.length} stories, ${comparison.happenings.length} happenings, ${series.length} series shown`,
  )
  return lines.join('\n')
}

import { readingChance } from '../../base/reading-chance.js'
import type { ComparisonWords } from '../../language/comparison-words.js'
import type { Claim, Comparison, Difference, Saga, Series, Story, Taking } from '../../schema/comparison.js'
import { showNumber } from '../show-number.js'
import { showChain } from './show-report.js'

export interface ComparisonStyle {
  readonly language: string
  readonly words: ComparisonWords
  /** Also what agrees, what stands in one report only and what differs slightly. */
  readonly all: boolean
  /** A report for people, by the id that the comparison has for it: outlet and day. */
  readonly nameOf: (report: string) => string
  /** An agency, outlet or publication by its id, where it has a name. */
  readonly sourceName: (entity: string) => string | null
}

/** Verdicts worth a look, most urgent first. */
const ORDER = ['contradicts', 'evolves', 'differs', 'adds', 'agree', 'single']

/** What lines of one comparison are made with. */
interface Writer extends ComparisonStyle {
  /** A pattern of the language with its places filled in. */
  word(key: string, values?: Readonly<Record<string, string | number>>): string
  why(reasons: Readonly<Record<string, string>>): string
}

function writerOf(style: ComparisonStyle): Writer {
  const patterns = style.words.compare ?? {}
  return {
    ...style,
    word: (key, values = {}) => (patterns[key] ?? key).replace(/\{(\w+)\}/g, (_, name: string) => `${values[name] ?? ''}`),
    why: reasons => reasons[style.language] ?? reasons.en ?? Object.values(reasons)[0] ?? '',
  }
}

const claimLines = (claim: Claim, head: string, { nameOf, words, word }: Writer): string[] => {
  const check = readingChance(claim.confidence) === 'lead' ? `, ${word('lead')}` : ''
  const chain = showChain(claim.chain)
  return [
    `    ${head}${nameOf(claim.report)} (${words.statuses[claim.status] ?? claim.status}${check})`,
    `      ${claim.text}`,
    ...(chain === '' ? [] : [`      < ${chain}`]),
  ]
}

/** How much stands behind something, where more than one report does. */
const backed = (of: { readonly reports: number; readonly origins: number } | undefined, { words }: Writer): string =>
  of && of.reports > 1
    ? (words.dossier?.origins ?? '{reports}/{origins}').replace('{reports}', String(of.reports)).replace('{origins}', String(of.origins))
    : ''

function seriesLines(series: Series, writer: Writer): string[] {
  const { words, why } = writer
  const period = series.period ? ` ${series.period.from}/${series.period.to}` : ''
  const values = series.values ?? []
  return [
    `${words.verdictNames?.[series.verdict] ?? series.verdict}: ${series.what} (${series.unit}) ${series.subjects.join('+')}${period}`,
    `    ${why(series.why)}`,
    ...(values.length < 2 || values.every(one => one.reports < 2)
      ? []
      : values.map(one => `    ${[showNumber(one.value), backed(one, writer)].filter(Boolean).join('  ')}`)),
    ...series.claims.flatMap(claim => claimLines(claim, `${showNumber(claim.value)}  `, writer)),
    '',
  ]
}

const differenceLines = (difference: Difference, writer: Writer): string[] => [
  writer.word('difference', { kind: writer.words.differenceNames?.[difference.kind] ?? difference.kind }),
  `    ${writer.why(difference.why)}`,
  ...difference.sides.flatMap(claim => claimLines(claim, '', writer)),
  '',
]

/** Who took what from whom. */
function takingLine({ report, from, basis, order, count }: Taking, writer: Writer): string {
  const { word, nameOf, sourceName } = writer
  const source = from.kind === 'report' ? nameOf(from.id ?? from.name) : ((from.id && sourceName(from.id)) ?? from.name)
  const how = basis.map(one => word(`basis-${one}`)).join(', ')
  const what = count === 0 ? word('whole') : count === 1 ? word('sentence') : word('sentences', { count })
  return `    ${nameOf(report)} <- ${source} (${how}): ${what}${order === 'same-day' ? `, ${word('same-day')}` : ''}`
}

function sagaLines({ title, stories: ids, links }: Saga, stories: ReadonlyMap<string, Story>, { word, why }: Writer): string[] {
  const reasons = new Map(links.map(link => [link.later, link.why]))
  const lines = [`${word('saga')}: ${title}`]
  for (const id of ids) {
    const story = stories.get(id)
    lines.push(`    ${story?.episode?.from ?? word('undated')}  ${story?.title ?? id}`)
    const reason = reasons.get(id)
    if (reason) lines.push(`      ${why(reason)}`)
  }
  return [...lines, '']
}

/**
 * A comparison for people: contradictions of all stories first, then story by story what differs, and who took what from whom; each line with
 * its sentences and chains.
 *
 * @returns lines joined by newlines; empty stories (one report, nothing to tell) leave no line but in the sum at the end
 */
export function showComparison(comparison: Comparison, style: ComparisonStyle): string {
  const writer = writerOf(style)
  const { all, word } = writer
  const stories = new Map(comparison.stories.map(story => [story.id, story]))
  const storyOf = new Map(comparison.stories.flatMap(story => story.reports.map(report => [report, story.id] as const)))
  const shown = comparison.series
    .filter(s => all || !['agree', 'single'].includes(s.verdict))
    .sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict))
  const contradictions = shown.filter(s => s.verdict === 'contradicts')
  const homes = (series: Series) => new Set(series.claims.map(claim => storyOf.get(claim.report)))
  const across = shown.filter(s => s.verdict !== 'contradicts' && homes(s).size > 1)
  const differences = comparison.differences.filter(d => all || !d.slight)
  const lines = contradictions.flatMap(one => seriesLines(one, writer))
  for (const story of comparison.stories) {
    const told = [
      ...shown
        .filter(s => s.verdict !== 'contradicts' && homes(s).size === 1 && homes(s).has(story.id))
        .flatMap(one => seriesLines(one, writer)),
      ...differences.filter(d => d.story === story.id).flatMap(one => differenceLines(one, writer)),
    ]
    if (story.reports.length < 2 && told.length === 0) continue
    const behind = backed({ reports: story.reports.length, origins: story.origins.length }, writer)
    lines.push(`== ${story.title}`, ...(behind === '' ? [] : [`   ${behind}`]), '', ...told)
    const takings = (story.takings ?? []).map(one => takingLine(one, writer))
    if (takings.length > 0) lines.push(word('takings'), ...takings, '')
  }
  const apart = [
    ...across.flatMap(one => seriesLines(one, writer)),
    ...differences.filter(d => d.story === null || !stories.has(d.story)).flatMap(one => differenceLines(one, writer)),
  ]
  if (apart.length > 0) lines.push(`== ${word('across')}`, '', ...apart)
  for (const saga of comparison.sagas ?? []) lines.push(...sagaLines(saga, stories, writer))
  const slight = comparison.differences.length - differences.length
  if (slight > 0) lines.push(word('slight', { count: slight }))
  lines.push(
    word('sum', {
      reports: storyOf.size,
      origins: comparison.stories.reduce((n, s) => n + s.origins.length, 0),
      stories: comparison.stories.length,
      happenings: comparison.happenings.length,
      contradictions: contradictions.length,
      series: shown.length - contradictions.length,
      differences: differences.length,
    }),
  )
  return lines.join('\n')
}

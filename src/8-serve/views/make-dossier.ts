import { partiesOf } from '../../7-store/rows-of.js'
import type { Difference, Series } from '../../schema/comparison.js'
import type { Entity } from '../../schema/entity.js'
import type { QuotationStatement, RelationStatement } from '../../schema/statement.js'
import type { Desk } from '../desk.js'
import { indexByMonth, type MonthIndex } from './index-by-month.js'
import { type ReportHead, reportHead, sentenceOf } from './report-head.js'
import { originsOf, type ScoredHappening, scoreHappening } from './score-happening.js'

/** All that is known between two parties, each line with its sentences. */
export interface Dossier {
  readonly a: { readonly code: string; readonly name: Record<string, string> }
  readonly b: { readonly code: string; readonly name: Record<string, string> }
  readonly happenings: readonly ScoredHappening[]
  readonly months: readonly MonthIndex[]
  readonly series: readonly Series[]
  readonly quotations: readonly {
    readonly statement: QuotationStatement
    readonly report: ReportHead
    readonly text: string
    readonly sentence: string
  }[]
  readonly differences: readonly Difference[]
  readonly relations: readonly { readonly statement: RelationStatement; readonly sentence: string; readonly report: ReportHead }[]
  readonly people: readonly { readonly entity: Entity; readonly offices: readonly string[]; readonly mentions: number }[]
  readonly reports: readonly ReportHead[]
  /** Names of the entities that quotations and relations name. */
  readonly names: Readonly<Record<string, Record<string, string>>>
}

/** Puts together the dossier of a dyad of party codes (RUS, KAZ). Parties in any order; happenings newest first. */
export async function makeDossier(desk: Desk, a: string, b: string): Promise<Dossier> {
  const { reports, comparison } = await desk.state()
  const originOf = originsOf(comparison.stories)
  const both = (codes: readonly string[]) => codes.includes(a) && codes.includes(b)
  const involved = [...reports.values()].filter(report => {
    const codes = new Set(report.statements.flatMap(s => partiesOf(s).map(p => p.party.code)))
    return codes.has(a) && codes.has(b)
  })
  const ids = new Set(involved.map(r => r.article.id))
  const happenings = comparison.happenings
    .filter(h => both([...h.actors, ...h.recipients]))
    .map(h => scoreHappening(h, reports, originOf))
    .sort((x, y) => (y.when ?? '').localeCompare(x.when ?? '') || y.reports - x.reports)
  const inHappenings = new Set(happenings.flatMap(h => h.claims.map(c => c.statement)))
  const series = comparison.series
    .filter(s => both(s.subjects) || (s.claims.some(c => ids.has(c.report)) && s.subjects.some(c => c === a || c === b)))
    .sort((x, y) => rank(x) - rank(y))
  const head = (id: string) => {
    const report = reports.get(id)
    return report ? reportHead(report, desk) : null
  }
  const quotations = involved.flatMap(report =>
    report.statements
      .filter((s): s is QuotationStatement => s.kind === 'quotation' && (s.speaker.code === a || s.speaker.code === b))
      .map(statement => ({
        statement,
        report: head(report.article.id) as ReportHead,
        text: sentenceOf(report, statement.content),
        sentence: sentenceOf(report, statement.sentence),
      })),
  )
  const relations = involved.flatMap(report =>
    report.statements
      .filter(
        (s): s is RelationStatement =>
          s.kind === 'relation' && (both([s.subject.code, s.object.code]) || [s.subject.code, s.object.code].some(c => c === a || c === b)),
      )
      .map(statement => ({ statement, sentence: sentenceOf(report, statement.sentence), report: head(report.article.id) as ReportHead })),
  )
  const named = new Set([
    ...quotations.flatMap(q => q.statement.speaker.entity ?? []),
    ...relations.flatMap(r => [r.statement.subject.entity ?? [], r.statement.object.entity ?? []].flat()),
  ])
  const names: Record<string, Record<string, string>> = {}
  for (const report of involved) for (const entity of report.entities) if (named.has(entity.id)) names[entity.id] = entity.name
  return {
    a: { code: a, name: desk.nameOf(a) },
    b: { code: b, name: desk.nameOf(b) },
    happenings,
    months: indexByMonth(happenings),
    series,
    quotations,
    differences: comparison.differences.filter(d => d.sides.some(c => inHappenings.has(c.statement))),
    relations,
    people: peopleOf(desk, involved, a, b),
    reports: involved.map(r => reportHead(r, desk)).sort((x, y) => (y.published ?? '').localeCompare(x.published ?? '')),
    names,
  }
}

const VERDICTS = ['contradicts', 'evolves', 'differs', 'adds', 'agree', 'single']
const rank = (series: Series): number => VERDICTS.indexOf(series.verdict)

/** Persons who act for either side, most mentioned first. */
function peopleOf(desk: Desk, involved: readonly import('../../schema/report.js').Report[], a: string, b: string): Dossier['people'] {
  const counts = new Map<string, { entity: Entity; mentions: number }>()
  for (const report of involved) {
    const entities = new Map(report.entities.map(e => [e.id, e]))
    for (const mention of report.mentions) {
      const entity = entities.get(mention.entity)
      if (entity?.kind !== 'person' || (entity.code !== a && entity.code !== b)) continue
      const known = counts.get(entity.id)
      if (known) known.mentions++
      else counts.set(entity.id, { entity, mentions: 1 })
    }
  }
  return [...counts.values()]
    .sort((x, y) => y.mentions - x.mentions || (x.entity.id < y.entity.id ? -1 : 1))
    .slice(0, 40)
    .map(({ entity, mentions }) => ({
      entity,
      mentions,
      offices: (desk.engine.parts.knowledge.entities.get(entity.id)?.offices ?? []).map(o =>
        [o.office, o.of, o.from ?? '', o.to ?? ''].join(' ').trim(),
      ),
    }))
}

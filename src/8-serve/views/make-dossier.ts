import type { KeptHappening } from '../../7-store/select-comparison.js'
import type { Difference, Saga, Series, Story } from '../../schema/comparison.js'
import type { Entity } from '../../schema/entity.js'
import type { QuotationStatement, RelationStatement } from '../../schema/statement.js'
import type { Desk } from '../desk.js'
import { type Change, findChanges } from './find-changes.js'
import { indexByMonth, type MonthIndex } from './index-by-month.js'
import { entityMerger } from './merged-entities.js'
import { keptHead, type ReportHead } from './report-head.js'

/** All that is known between two parties, each line with its sentences. */
export interface Dossier {
  readonly a: { readonly code: string; readonly name: Record<string, string> }
  readonly b: { readonly code: string; readonly name: Record<string, string> }
  readonly happenings: readonly KeptHappening[]
  readonly months: readonly MonthIndex[]
  /** Months from which on the level of the index is another one. */
  readonly changes: readonly Change[]
  /** Stories of the listed reports that are episodes of one another, the newest saga first. */
  readonly sagas: readonly (Saga & { readonly episodes: readonly Episode[] })[]
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
  /** How much there is in all; the lists hold the newest of it. */
  readonly totals: { readonly happenings: number; readonly reports: number }
}

/** A story as a dossier lists it. */
export interface Episode {
  readonly id: string
  readonly title: string
  /** Day of its first report (ISO), or null. */
  readonly from: string | null
  readonly reports: number
  readonly origins: number
}

/** What a dossier shows of a dyad of which very much is told: the newest. Quotations, relations and people come from fewer reports than are listed. */
const MOST_HAPPENINGS = 150
const MOST_REPORTS = 200
const MOST_READ = 100
const MOST_SERIES = 100
const MOST_DIFFERENCES = 60
const MOST_QUOTATIONS = 200
const MOST_RELATIONS = 100
const MOST_MONTHS = 1200

/**
 * Puts together the dossier of a dyad of party codes (RUS, KAZ). Parties in any order; happenings newest first. The index by month rests on all
 * happenings of the dyad; the lists hold the newest, and `totals` says how many there are.
 */
export async function makeDossier(desk: Desk, a: string, b: string): Promise<Dossier> {
  const { store } = desk
  const { items: happenings, total } = await store.happeningsOf(a, b, { limit: MOST_HAPPENINGS })
  const { items: involved, total: reports } = await store.reportsBetween(a, b, { limit: MOST_REPORTS, read: MOST_READ })
  const ids = involved.map(({ head }) => head.id)
  const listed = new Set(ids)
  const both = (codes: readonly string[]) => codes.includes(a) && codes.includes(b)
  const stories = [...new Set((await store.storiesOfReports(ids.slice(0, MOST_READ))).values())]
  const series = (await store.seriesOf(a, b, stories, { limit: MOST_SERIES }))
    .filter(s => both(s.subjects) || s.claims.some(c => listed.has(c.report)))
    .sort((x, y) => rank(x) - rank(y))
  const inHappenings = new Set(happenings.flatMap(h => h.claims.map(c => c.statement)))
  const differing = [...new Set(happenings.flatMap(h => h.story ?? []))]
  const differences = (await store.differences({ stories: differing, limit: 10 * MOST_DIFFERENCES }))
    .filter(d => !d.slight && d.sides.some(c => inHappenings.has(c.statement)))
    .slice(0, MOST_DIFFERENCES)
  const months = await store.dyadMonths({ a, b, limit: MOST_MONTHS })
  const told = involved.flatMap(one => (one.told ? [{ ...one.told, report: keptHead(one.head, desk) }] : []))
  const isSide = (code: string) => code === a || code === b
  const quotations = told
    .flatMap(({ quotations, report }) =>
      quotations.filter(({ statement }) => isSide(statement.speaker.code)).map(quotation => ({ ...quotation, report })),
    )
    .slice(0, MOST_QUOTATIONS)
  const relations = told
    .flatMap(({ relations, report }) =>
      relations
        .filter(({ statement }) => isSide(statement.subject.code) || isSide(statement.object.code))
        .map(relation => ({ ...relation, report })),
    )
    .slice(0, MOST_RELATIONS)
  const named = new Set([
    ...quotations.flatMap(q => q.statement.speaker.entity ?? []),
    ...relations.flatMap(r => [r.statement.subject.entity ?? [], r.statement.object.entity ?? []].flat()),
  ])
  const names: Record<string, Record<string, string>> = {}
  for (const report of told) for (const [id, name] of Object.entries(report.names)) if (named.has(id)) names[id] = name
  return {
    a: { code: a, name: desk.nameOf(a) },
    b: { code: b, name: desk.nameOf(b) },
    happenings,
    months: indexByMonth(months),
    changes: findChanges(months.map(({ month, mean, happenings }) => ({ month, mean, count: happenings }))),
    sagas: sagasOf(desk, await store.stories(stories)),
    series,
    quotations,
    differences,
    relations,
    people: peopleOf(
      desk,
      told.flatMap(({ people }) => people),
      isSide,
      await entityMerger(store, id => desk.engine.parts.knowledge.entities.has(id)),
    ),
    reports: involved.map(({ head }) => keptHead(head, desk)),
    names,
    totals: { happenings: total, reports },
  }
}

function sagasOf(desk: Desk, stories: readonly Story[]): Dossier['sagas'] {
  const known = new Map(stories.map(story => [story.id, story]))
  const episode = (story: Story): Episode => ({
    id: story.id,
    title: story.title,
    from: story.episode?.from ?? null,
    reports: story.reports.length,
    origins: story.origins.length,
  })
  return desk.engine.comparing
    .chainSagas(stories)
    .map(saga => ({ ...saga, episodes: saga.stories.flatMap(id => known.get(id) ?? []).map(episode) }))
    .reverse()
}

const VERDICTS = ['contradicts', 'evolves', 'differs', 'adds', 'agree', 'single']
const rank = (series: Series): number => VERDICTS.indexOf(series.verdict)

/** Persons who act for either side, most mentioned first; those judged to be one are counted as one. */
function peopleOf(
  desk: Desk,
  told: readonly { readonly entity: Entity; readonly mentions: number }[],
  isSide: (code: string) => boolean,
  one: (id: string) => string,
): Dossier['people'] {
  const counts = new Map<string, { entity: Entity; mentions: number }>()
  for (const { entity, mentions } of told) {
    if (entity.code === null || !isSide(entity.code)) continue
    const id = one(entity.id)
    const known = counts.get(id)
    if (known) known.mentions += mentions
    else
      counts.set(id, {
        entity: id === entity.id ? entity : (desk.engine.parts.knowledge.entities.get(id) ?? { ...entity, id }),
        mentions,
      })
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

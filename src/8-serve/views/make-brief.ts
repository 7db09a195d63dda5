import type { Claim } from '../../schema/comparison.js'
import { readingChance } from '../../base/reading-chance.js'
import type { Desk } from '../desk.js'
import { type BriefLine, makeLines } from './brief-lines.js'
import { scoreHappening } from './score-happening.js'

export type { BriefLine, Citation } from './brief-lines.js'

export const BRIEF_SECTIONS = ['happenings', 'planned', 'contradictions', 'figures', 'quotations'] as const
export type BriefSection = (typeof BRIEF_SECTIONS)[number]
export interface Brief {
  readonly parties: readonly { readonly code: string; readonly name: Record<string, string> }[]
  readonly since: string
  readonly sections: Readonly<Record<BriefSection, readonly BriefLine[]>>
}

/** Quotations a briefing prints. */
const MOST_QUOTATIONS = 20

/**
 * What reports published on or after a day say of any of the parties (codes), most reported first. Older sentences on the same matter are
 * cited beside the new ones, so that a contradiction shows all its sides.
 */
export async function makeBrief(desk: Desk, codes: readonly string[], since: string): Promise<Brief> {
  const state = await desk.part(await storiesSince(desk, codes, since))
  const { reports, comparison } = state
  const { line, cite, partiesOf: partiesOfClaim, originOf } = makeLines(desk, state)
  const isNew = (id: string): boolean => (reports.get(id)?.article.published?.value ?? '') >= since
  const isOurs = (parties: readonly string[]): boolean => parties.some(code => codes.includes(code))

  const fresh = comparison.happenings
    .filter(h => isOurs([...h.actors, ...h.recipients]) && h.claims.some(c => isNew(c.report)))
    .map(h => scoreHappening(h, reports, originOf))
    .sort(
      (x, y) =>
        isLead(x) - isLead(y) ||
        y.origins - x.origins ||
        y.reports - x.reports ||
        (y.when ?? '').localeCompare(x.when ?? '') ||
        (x.id < y.id ? -1 : 1),
    )
  const happeningLine = (h: (typeof fresh)[number]): BriefLine =>
    line(
      {
        kind: 'happening',
        type: h.type,
        parties: [...h.actors, ...h.recipients],
        status: h.status,
        day: h.when,
        ...(h.confidence === undefined ? {} : { confidence: h.confidence }),
      },
      h.claims,
    )
  const isOpen = (status: string): boolean => status === 'planned' || status === 'called-for'
  const series = comparison.series.filter(
    s => s.claims.some(c => isNew(c.report)) && (isOurs(s.subjects) || s.claims.some(c => isOurs(partiesOfClaim(c)))),
  )
  const differences = comparison.differences.filter(
    d => !d.slight && d.sides.some(c => isNew(c.report)) && d.sides.some(c => isOurs(partiesOfClaim(c))),
  )
  const quotations = [...reports.values()]
    .filter(report => isNew(report.article.id))
    .sort(
      (x, y) =>
        (y.article.published?.value ?? '').localeCompare(x.article.published?.value ?? '') || (x.article.id < y.article.id ? -1 : 1),
    )
    .flatMap(report => report.statements.flatMap(s => (s.kind === 'quotation' && isOurs([s.speaker.code]) ? [{ report, s }] : [])))
    .slice(0, MOST_QUOTATIONS)
  const why = (words: Record<string, string>, claims: readonly Claim[]) => line({ kind: 'why', why: words }, claims)
  return {
    parties: codes.map(code => ({ code, name: desk.nameOf(code) })),
    since,
    sections: {
      happenings: fresh.filter(h => !isOpen(h.status)).map(happeningLine),
      planned: fresh.filter(h => isOpen(h.status)).map(happeningLine),
      contradictions: [
        ...series.filter(s => s.verdict === 'contradicts').map(s => why(s.why, s.claims)),
        ...differences.map(d => why(d.why, d.sides)),
      ],
      figures: series.filter(s => s.verdict === 'evolves').map(s => why(s.why, s.claims)),
      quotations: quotations.map(({ report, s }) => ({
        head: { kind: 'speaker', name: s.speaker.name, code: s.speaker.code },
        reports: 1,
        origins: 1,
        citations: [cite(report, s)],
      })),
    },
  }
}

/** 1 for what is rather read wrong than right: it stands behind all else. */
const isLead = ({ confidence }: { readonly confidence?: number | undefined }): number => Number(readingChance(confidence) === 'lead')

/** Stories in which something may be new: those of new reports about the parties, and those whose happenings and figures new reports tell. */
async function storiesSince(desk: Desk, codes: readonly string[], since: string): Promise<string[]> {
  const { store } = desk
  const about = await store.storiesOfReports(await store.reportsAbout(codes, since))
  return [...new Set([...about.values(), ...(await store.storiesSeen(codes, since))])]
}

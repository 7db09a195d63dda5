import type { Claim } from '../../schema/comparison.js'
import type { Report } from '../../schema/report.js'
import type { Desk, DeskState } from '../desk.js'
import { linkOf } from '../export/export-source.js'
import { sentenceOf } from './report-head.js'
import { originsOf } from './score-happening.js'

/** Where a line of a briefing comes from: no line stands without it. */
export interface Citation {
  readonly sentence: string
  readonly outlet: Record<string, string> | null
  readonly published: string | null
  /** Outermost first. */
  readonly chain: readonly string[]
  readonly link: string
}
export interface BriefLine {
  /** PLOVER type with parties and status, or reasons by language, or a speaker. */
  readonly head:
    | {
        readonly kind: 'happening'
        readonly type: string
        readonly parties: readonly string[]
        readonly status: string
        readonly day: string | null
        /** The chance that it is read right; below 0.5 a lead, to be checked. */
        readonly confidence?: number
      }
    | { readonly kind: 'why'; readonly why: Record<string, string> }
    | { readonly kind: 'speaker'; readonly name: string; readonly code: string }
  readonly reports: number
  readonly origins: number
  readonly citations: readonly Citation[]
}
export interface LineMaker {
  cite(report: Report, claim: Pick<Claim, 'sentence' | 'chain'>): Citation
  /** A line with the sentences of its claims, each once. */
  line(head: BriefLine['head'], claims: readonly Claim[]): BriefLine
  /** Codes of the parties to the statement of a claim. */
  partiesOf(claim: Claim): readonly string[]
  readonly originOf: ReadonlyMap<string, string>
}

/** Makes cited lines of the claims of a state of the desk. */
export function makeLines(desk: Desk, { reports, comparison }: DeskState): LineMaker {
  const originOf = originsOf(comparison.stories)
  const outletOf = (report: Report): Record<string, string> | null => {
    const { outlet } = report.article
    return outlet === null ? null : (desk.engine.parts.knowledge.entities.get(outlet)?.name ?? { en: outlet })
  }
  const cite: LineMaker['cite'] = (report, claim) => ({
    sentence: sentenceOf(report, claim.sentence).replace(/\s+/g, ' ').trim(),
    outlet: outletOf(report),
    published: report.article.published?.value.slice(0, 10) ?? null,
    chain: claim.chain.map(link => link.name),
    link: linkOf(report),
  })
  return {
    cite,
    originOf,
    line(head, claims) {
      const seen = new Set<string>()
      const citations = claims.flatMap(claim => {
        const report = reports.get(claim.report)
        const key = `${claim.report} ${claim.sentence.start}`
        if (!report || seen.has(key)) return []
        seen.add(key)
        return [cite(report, claim)]
      })
      const ids = new Set(claims.map(claim => claim.report))
      return { head, reports: ids.size, origins: new Set([...ids].map(id => originOf.get(id) ?? id)).size, citations }
    },
    partiesOf(claim) {
      const found = reports.get(claim.report)?.statements.find(s => s.id === claim.statement)
      if (found?.kind === 'event') return [...found.actors, ...found.recipients].map(p => p.code)
      if (found?.kind === 'figure') return found.subjects.map(p => p.code)
      return found?.kind === 'quotation' ? [found.speaker.code] : []
    },
  }
}

import { PLOVER_QUADS } from '../../schema/plover-quads.js'
import type { Party } from '../../schema/party.js'
import type { Report } from '../../schema/report.js'
import { type ExportSource, linkOf } from './export-source.js'

const partyOf = (report: Report) => (party: Party) => ({
  code: party.code,
  sector: party.sector,
  entity: party.entity,
  text: report.article.text.slice(party.span.start, party.span.end),
  offsets: [party.span.start, party.span.end],
})

/** Events as PLOVER JSON, one a line, with the sentence and where each party stands (UTF-16 code units of the report's text). */
export async function* toPlover(source: ExportSource): AsyncGenerator<string> {
  for await (const report of source.reports()) {
    const { article } = report
    const party = partyOf(report)
    const lines: string[] = []
    for (const s of report.statements) {
      if (s.kind !== 'event') continue
      lines.push(
        JSON.stringify({
          id: s.id,
          date: s.time?.from ?? null,
          dateTo: s.time?.to ?? null,
          source: s.actors.map(party),
          target: s.recipients.map(party),
          event: s.type,
          mode: s.modes,
          context: s.contexts,
          quad: PLOVER_QUADS[s.type],
          score: s.score,
          status: s.status,
          eventText: article.text.slice(s.trigger.start, s.trigger.end),
          eventOffsets: [s.trigger.start, s.trigger.end],
          text: article.text.slice(s.sentence.start, s.sentence.end),
          textOffsets: [s.sentence.start, s.sentence.end],
          language: article.language,
          publication: article.outlet,
          publicationDate: article.published?.value ?? null,
          chain: s.chain.map(link => link.name),
          confidence: s.confidence,
          coder: `isnad ${source.version}`,
          rule: s.rule,
          report: article.id,
          link: linkOf(report),
        }),
      )
    }
    if (lines.length > 0) yield `${lines.join('\n')}\n`
  }
}

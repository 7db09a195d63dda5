import { Type } from 'typebox'
import { citeClaims, type Tool } from './tool.js'

export const compareTool: Tool = {
  name: 'compare',
  description:
    'Where reports of the record contradict or differ: figures that exclude each other, different status, parties, days or places, denials. All sides with sentence, chain and link.',
  input: Type.Object(
    {
      party: Type.Optional(Type.String({ maxLength: 80, description: 'Only matters of this party code' })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50, default: 20, description: 'How many matters' })),
    },
    { additionalProperties: false },
  ),
  async run(desk, args) {
    // A party's matters are sought among the newest; without a party the first of them are shown anyway.
    const most = { limit: 1000 }
    const series = await desk.store.seriesByVerdict(['contradicts', 'differs', 'evolves'], most)
    const differences = await desk.store.differences(most)
    const ids = new Set([...series.flatMap(s => s.claims), ...differences.flatMap(d => d.sides)].map(claim => claim.report))
    const reports = new Map((await desk.store.reports([...ids])).map(report => [report.article.id, report]))
    const party = typeof args.party === 'string' ? args.party : null
    const isOf = (statement: string, report: string): boolean => {
      const found = reports.get(report)?.statements.find(s => s.id === statement)
      const codes =
        found?.kind === 'event'
          ? [...found.actors, ...found.recipients]
          : found?.kind === 'figure'
            ? found.subjects
            : found?.kind === 'quotation'
              ? [found.speaker]
              : []
      return codes.some(p => p.code === party)
    }
    const matters = [
      ...series.map(s => ({ says: `${s.verdict}: ${s.why.en ?? s.what}`, claims: s.claims })),
      ...differences.map(d => ({ says: `difference of ${d.kind}: ${d.why.en ?? ''}`, claims: d.sides })),
    ].filter(m => party === null || m.claims.some(c => isOf(c.statement, c.report)))
    const shown = matters.slice(0, typeof args.limit === 'number' ? args.limit : 20)
    return {
      summary: `${shown.length} of ${matters.length} matters on which reports differ`,
      items: shown.flatMap(m => citeClaims(reports, m.claims, m.says)),
    }
  },
}

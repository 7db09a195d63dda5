import { Type } from 'typebox'
import { makeDossier } from '../views/make-dossier.js'
import { cite, citeClaims, type Tool } from './tool.js'

const code = Type.String({ pattern: '^[A-Za-z]{2,8}(~[a-z0-9-]{1,60})?$', description: 'Party code: RUS, KAZ, UN, LBN~hezbollah' })

export const dossierTool: Tool = {
  name: 'dossier',
  description:
    'What the record holds between two parties: happenings by day, figures, differences and quotations, each line with sentence, chain and link.',
  input: Type.Object(
    { a: code, b: code, limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 40 })) },
    { additionalProperties: false },
  ),
  async run(desk, args) {
    const upper = (value: unknown) => String(value).replace(/^[^~]+/, part => part.toUpperCase())
    const made = await makeDossier(desk, upper(args.a), upper(args.b))
    const cited = [...made.happenings, ...made.series].flatMap(one => one.claims).concat(made.differences.flatMap(d => d.sides))
    const ids = new Set([...cited.map(claim => claim.report), ...made.quotations.map(q => q.report.id)])
    const reports = new Map((await desk.store.reports([...ids])).map(report => [report.article.id, report]))
    const items = [
      ...made.happenings.flatMap(h =>
        citeClaims(
          reports,
          h.claims,
          `${h.when ?? 'undated'} ${h.type} ${h.actors.join('+')}${h.recipients.length > 0 ? ` -> ${h.recipients.join('+')}` : ''} ${h.status}, score ${h.score}, ${h.reports} reports of ${h.origins} independent origins`,
        ),
      ),
      ...made.series.flatMap(s => citeClaims(reports, s.claims, `figure, ${s.verdict}: ${s.why.en ?? s.what}`)),
      ...made.differences.flatMap(d => citeClaims(reports, d.sides, `difference of ${d.kind}: ${d.why.en ?? ''}`)),
      ...made.quotations.flatMap(q => {
        const report = reports.get(q.report.id)
        return report
          ? [cite(report, q.statement, `quotation of ${q.statement.speaker.name} (${q.statement.speaker.code}): ${q.text}`)]
          : []
      }),
    ]
    const shown = items.slice(0, typeof args.limit === 'number' ? args.limit : 40)
    return {
      summary: `${made.a.code} and ${made.b.code}: ${made.reports.length} reports, ${made.happenings.length} happenings, ${made.series.length} figures, ${made.differences.length} differences, ${made.quotations.length} quotations; ${shown.length} of ${items.length} lines follow`,
      items: shown,
    }
  },
}

import { Type } from 'typebox'
import { citeStatement, type Tool } from './tool.js'

const short = (description: string) => Type.Optional(Type.String({ maxLength: 200, description }))

export const findStatementsTool: Tool = {
  name: 'find_statements',
  description:
    'Finds events, quotations, figures and relations of the kept news record by words of their sentence and by filters. Every result has its sentence as printed, its chain of sources and a link.',
  input: Type.Object(
    {
      words: short('Words that must all stand in the sentence (Arabic spelling and inflection are folded)'),
      kind: short('event, quotation, figure or relation'),
      type: short('PLOVER type of events: CONSULT, AGREE, ACCUSE, ASSAULT ...'),
      party: short('Party code in any role: ISO 3166 alpha-3 (RUS), UN, EU, or ISO3~group'),
      actor: short('Party code of actor, speaker or subject'),
      recipient: short('Party code of recipient'),
      status: short('happened, ongoing, planned, called-for, denied or recalled'),
      from: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'First day of publication' })),
      to: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'Last day of publication' })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 20 })),
    },
    { additionalProperties: false },
  ),
  async run(desk, { limit, ...query }) {
    const { items, total } = await desk.store.statements({ ...query, limit: typeof limit === 'number' ? limit : 20 })
    const reports = new Map((await desk.store.reports([...new Set(items.map(i => i.report))])).map(r => [r.article.id, r]))
    const cited = items.flatMap(({ statement, report: id }) => {
      const report = reports.get(id)
      return report ? [citeStatement(report, statement)] : []
    })
    return { summary: `${cited.length} of ${total} statements`, items: cited }
  },
}

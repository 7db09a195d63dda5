import { Type } from 'typebox'
import { citeStatement, type Tool } from './tool.js'

export const readTextTool: Tool = {
  name: 'read_text',
  description: 'Reads the text of a news report (Arabic) into statements without keeping it. Every statement has its sentence and chain.',
  input: Type.Object(
    {
      text: Type.String({ minLength: 1, maxLength: 200_000 }),
      published: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}', description: 'Day of publication, for relative dates' })),
      url: Type.Optional(Type.String({ maxLength: 2000 })),
      outlet: Type.Optional(Type.String({ maxLength: 200 })),
    },
    { additionalProperties: false },
  ),
  async run(desk, args) {
    const report = desk.engine.read({
      kind: 'text',
      body: String(args.text),
      notices: [],
      ...(typeof args.url === 'string' ? { url: args.url } : {}),
      ...(typeof args.outlet === 'string' ? { outlet: args.outlet } : {}),
      ...(typeof args.published === 'string' ? { published: { value: args.published, basis: 'given' as const } } : {}),
    })
    const notices = report.notices.map(n => n.message).join('; ')
    const link = report.article.url ?? 'the text as given; it was not kept'
    return {
      summary: `${report.statements.length} statements, language ${report.article.language}${notices === '' ? '' : `; ${notices}`}`,
      items: report.statements.map(statement => ({ ...citeStatement(report, statement), link })),
    }
  },
}

import { type Static, Type } from 'typebox'
import { keptHead } from '../../views/report-head.js'
import { pageOf, pageQuery } from '../answers/page-of.js'
import { answers } from '../answers/problem-answer.js'
import { KeptReport } from '../answers/record-answers.js'
import { ReportHead } from '../answers/report-head.js'
import type { RouteMaker } from '../api-parts.js'
import { fromCursor, toCursor } from '../page-by.js'
import { httpError } from '../problem.js'

const query = Type.Object({
  ...pageQuery,
  agency: Type.Optional(Type.String({ maxLength: 100, description: 'Reports that credit this agency (`agencies` of a report)' })),
})

/** GET /reports and /reports/:id: what was received, and one report with all its statements. */
export const reportRoutes: RouteMaker = async (api, { desk }) => {
  api.get<{ Querystring: Static<typeof query> }>(
    '/reports',
    {
      schema: {
        summary: 'Reports, newest first',
        querystring: query,
        response: answers(pageOf(ReportHead)),
      },
      config: { followsRecord: true },
    },
    async request => {
      const { cursor, limit = 50, agency } = request.query
      const page = await desk.store.heads({ limit, ...(agency ? { agency } : {}), ...(cursor ? { after: fromCursor(cursor) } : {}) })
      return { items: page.items.map(head => keptHead(head, desk)), next: page.next === null ? null : toCursor(page.next) }
    },
  )
  api.get<{ Params: { id: string } }>(
    '/reports/:id',
    {
      schema: {
        summary: 'One report with its record',
        params: { type: 'object', properties: { id: { type: 'string', maxLength: 300 } }, required: ['id'] },
        response: answers(KeptReport),
      },
      config: { followsRecord: true },
    },
    async request => {
      const report = await desk.store.report(request.params.id)
      if (!report) throw httpError(404, `No report has the id ${request.params.id}`)
      const names: Record<string, Record<string, string>> = {}
      for (const entity of report.entities) names[entity.id] = entity.name
      const storyOf = await desk.store.storiesOfReports([report.article.id])
      const [story = null] = await desk.store.stories([...storyOf.values()])
      return { id: report.article.id, report, names, origins: story }
    },
  )
}

import type { FastifyInstance } from 'fastify'
import type { Desk } from '../../desk.js'
import { reportHead } from '../../views/report-head.js'
import { httpError } from '../problem.js'

/** GET /reports and /reports/:id: what was received, and one report with all its statements. */
export async function reportRoutes(api: FastifyInstance, desk: Desk): Promise<void> {
  api.get<{ Querystring: { cursor?: string; limit?: number } }>(
    '/reports',
    {
      schema: {
        summary: 'Reports, newest first',
        querystring: {
          type: 'object',
          properties: { cursor: { type: 'string', maxLength: 200 }, limit: { type: 'integer', minimum: 1, maximum: 200, default: 50 } },
        },
      },
    },
    async request => {
      const { cursor, limit = 50 } = request.query
      const page = await desk.store.heads({ limit, ...(cursor === undefined ? {} : { after: cursor }) })
      const reports = await desk.store.reports(page.items.map(item => item.id))
      return { items: reports.map(report => reportHead(report, desk)), next: page.next }
    },
  )
  api.get<{ Params: { id: string } }>(
    '/reports/:id',
    {
      schema: {
        summary: 'One report with its record',
        params: { type: 'object', properties: { id: { type: 'string', maxLength: 300 } }, required: ['id'] },
      },
    },
    async request => {
      const report = await desk.store.report(request.params.id)
      if (!report) throw httpError(404, `No report has the id ${request.params.id}`)
      const names: Record<string, Record<string, string>> = {}
      for (const entity of report.entities) names[entity.id] = entity.name
      const { comparison } = await desk.state()
      const story = comparison.stories.find(s => s.reports.includes(report.article.id)) ?? null
      return { id: report.article.id, report, names, origins: story }
    },
  )
}

import { overviewOf } from '../../views/overview.js'
import { reportHead } from '../../views/report-head.js'
import { answers } from '../answers/problem-answer.js'
import { SummaryAnswer } from '../answers/record-answers.js'
import type { RouteMaker } from '../api-parts.js'

const querystring = { type: 'object', properties: { limit: { type: 'integer', minimum: 1, maximum: 60, default: 60 } } } as const

/** GET /summary: what is new and what needs a look, the first of each list; `totals` counts all, and the lists' own routes give the rest. */
export const summaryRoutes: RouteMaker = async (api, { desk }) => {
  api.get<{ Querystring: { limit?: number } }>(
    '/summary',
    {
      schema: {
        summary: 'Differences, dyads, stories and reports for the home page, with counts of all',
        querystring,
        response: answers(SummaryAnswer),
      },
      config: { followsRecord: true },
    },
    async request => {
      const all = overviewOf(desk, await desk.state())
      const { limit = 60 } = request.query
      const some = Math.min(40, limit)
      const compared = all.series.filter(s => s.verdict !== 'single')
      return {
        reports: all.reports.length,
        statements: all.statements,
        totals: {
          stories: all.stories.length,
          dyads: all.dyads.length,
          differences: all.differences.length,
          figures: all.series.length,
          contradictions: compared.filter(s => s.verdict === 'contradicts').length,
          differing: compared.filter(s => s.verdict === 'differs').length,
          planned: all.planned.length,
        },
        stories: all.stories.slice(0, limit),
        dyads: all.dyads.slice(0, some),
        differences: all.differences.slice(0, limit),
        series: compared.slice(0, limit),
        recent: all.reports.slice(0, some).map(r => reportHead(r, desk)),
        planned: all.planned.slice(0, some),
        changed: all.changed.slice(0, Math.min(20, limit)),
      }
    },
  )
}

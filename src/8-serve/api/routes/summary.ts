import { overviewOf } from '../../views/overview.js'
import { keptHead } from '../../views/report-head.js'
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
      const { store } = desk
      const overview = overviewOf(desk)
      const { limit = 60 } = request.query
      const first = { limit, offset: 0 }
      const some = { limit: Math.min(40, limit), offset: 0 }
      const counts = await desk.once('counts', () => store.comparisonCounts())
      const { reports, statements } = await desk.once('kept', () => store.count())
      const dyads = await overview.dyads(some)
      const differences = await overview.differences(first)
      const recent = (await store.heads(some)).items
      return {
        reports,
        statements,
        totals: {
          stories: counts.stories,
          dyads: dyads.total,
          differences: differences.total,
          figures: Object.values(counts.series).reduce((a, b) => a + b, 0),
          contradictions: counts.series.contradicts ?? 0,
          differing: counts.series.differs ?? 0,
          planned: counts.planned,
        },
        stories: (await overview.stories(first)).items,
        dyads: dyads.items,
        differences: differences.items,
        series: (await overview.series({ ...first, verdicts: ['contradicts', 'differs', 'evolves', 'adds', 'agree'] })).items,
        recent: recent.map(head => keptHead(head, desk)),
        planned: (await overview.planned(some)).items,
        changed: await overview.changed({ limit: Math.min(20, limit), offset: 0 }),
      }
    },
  )
}

import { keptHead } from '../../views/report-head.js'
import { answers } from '../answers/problem-answer.js'
import { SeriesAnswer, StoryAnswer } from '../answers/record-answers.js'
import type { RouteMaker } from '../api-parts.js'
import { httpError } from '../problem.js'

const params = { type: 'object', properties: { id: { type: 'string', maxLength: 200 } }, required: ['id'] } as const

/** GET /stories/:id and /series/:id: reports side by side, and one quantity with its claims. Ids may be given with or without their kind. */
export const storyRoutes: RouteMaker = async (api, { desk }) => {
  api.get<{ Params: { id: string } }>(
    '/stories/:id',
    {
      schema: { summary: 'One story: who reports what, who differs', params, response: answers(StoryAnswer) },
      config: { followsRecord: true },
    },
    async request => {
      const id = request.params.id.replace(/^(story\/)?/, 'story/')
      const kept = await desk.store.storyWithId(id)
      if (!kept) throw httpError(404, `No story has the id ${id}`)
      const reports = await desk.store.headsOf(kept.story.reports)
      const chained = await desk.store.sagaOf(id)
      return { ...kept, reports: reports.map(head => keptHead(head, desk)), saga: chained?.saga ?? null, episodes: chained?.stories ?? [] }
    },
  )
  api.get<{ Params: { id: string } }>(
    '/series/:id',
    {
      schema: { summary: 'One quantity with every claim about it', params, response: answers(SeriesAnswer) },
      config: { followsRecord: true },
    },
    async request => {
      const id = request.params.id.replace(/^(series\/)?/, 'series/')
      const series = await desk.store.seriesWithId(id)
      if (!series) throw httpError(404, `No series has the id ${id}`)
      const reports = await desk.store.headsOf([...new Set(series.claims.map(c => c.report))])
      return { ...series, reports: reports.map(head => keptHead(head, desk)) }
    },
  )
}

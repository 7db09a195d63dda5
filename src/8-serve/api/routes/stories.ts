import { reportHead } from '../../views/report-head.js'
import { originsOf, scoreHappening } from '../../views/score-happening.js'
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
      const { reports, comparison } = await desk.state()
      const id = request.params.id.replace(/^(story\/)?/, 'story/')
      const story = comparison.stories.find(s => s.id === id)
      if (!story) throw httpError(404, `No story has the id ${id}`)
      const originOf = originsOf([story])
      const inStory = new Set(story.reports)
      return {
        story,
        reports: story.reports.flatMap(r => (reports.has(r) ? [reportHead(reports.get(r) as never, desk)] : [])),
        happenings: comparison.happenings.filter(h => h.story === id).map(h => scoreHappening(h, reports, originOf)),
        series: comparison.series.filter(s => s.claims.some(c => inStory.has(c.report))),
        differences: comparison.differences.filter(d => d.story === id),
      }
    },
  )
  api.get<{ Params: { id: string } }>(
    '/series/:id',
    {
      schema: { summary: 'One quantity with every claim about it', params, response: answers(SeriesAnswer) },
      config: { followsRecord: true },
    },
    async request => {
      const { reports, comparison } = await desk.state()
      const id = request.params.id.replace(/^(series\/)?/, 'series/')
      const series = comparison.series.find(s => s.id === id)
      if (!series) throw httpError(404, `No series has the id ${id}`)
      return {
        ...series,
        reports: [...new Set(series.claims.map(c => c.report))].flatMap(r =>
          reports.has(r) ? [reportHead(reports.get(r) as never, desk)] : [],
        ),
      }
    },
  )
}

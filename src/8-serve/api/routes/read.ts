import type { Capture } from '../../../schema/capture.js'
import { Report } from '../../../schema/report.js'
import { answers } from '../answers/problem-answer.js'
import type { RouteMaker } from '../api-parts.js'

interface Body {
  text: string
  title?: string
  published?: string
}
const body = {
  type: 'object',
  additionalProperties: false,
  required: ['text'],
  properties: {
    text: { type: 'string', maxLength: 1_000_000 },
    title: { type: 'string', maxLength: 1000 },
    published: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
  },
} as const

/** POST /read: the record of a pasted text; nothing is kept. */
export const readRoutes: RouteMaker = async (api, { desk }) => {
  api.post<{ Body: Body }>(
    '/read',
    {
      schema: { summary: 'Read a text into a record without keeping it', body, response: answers(Report) },
      config: { rateLimit: { max: 60, timeWindow: '1 minute' } },
    },
    async request => {
      const { text, title, published } = request.body
      const capture: Capture = {
        kind: 'text',
        body: text,
        ...(title === undefined ? {} : { title }),
        ...(published === undefined ? {} : { published: { value: published, basis: 'given' as const } }),
        notices: [],
      }
      return desk.engine.read(capture)
    },
  )
}

import { type Static, Type } from 'typebox'
import { PloverType } from '../../../schema/plover.js'
import { Status } from '../../../schema/statement.js'
import { ScoredHappening } from '../answers/dossier-answer.js'
import { DyadMonth } from '../answers/record-answers.js'
import { pageOf, pageQuery } from '../answers/page-of.js'
import { answers } from '../answers/problem-answer.js'
import type { RouteMaker } from '../api-parts.js'
import { fromCursor, toCursor } from '../page-by.js'
import { httpError } from '../problem.js'

const code = Type.String({ pattern: '^[A-Za-z0-9~_-]{1,80}$', description: 'Party code' })
const day = (description: string) => Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description })
const query = Type.Object({
  ...pageQuery,
  party: Type.Optional(code),
  with: Type.Optional(code),
  type: Type.Optional(PloverType),
  status: Type.Optional(Status),
  from: Type.Optional(day('First day of the happening')),
  to: Type.Optional(day('Last day of the happening')),
})
const month = (description: string) => Type.String({ pattern: '^\\d{4}-\\d{2}$', description })
const monthQuery = Type.Object({
  ...pageQuery,
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000, default: 200 })),
  a: Type.Optional(code),
  b: Type.Optional(code),
  from: Type.Optional(month('First month')),
  to: Type.Optional(month('Last month')),
})

/** GET /happenings and /dyad-months: events merged over reports, and the table of scores by pair and month. */
export const happeningRoutes: RouteMaker = async (api, { desk }) => {
  api.get<{ Querystring: Static<typeof query> }>(
    '/happenings',
    {
      schema: {
        summary: 'Happenings by party, type, status and day, newest first',
        querystring: query,
        response: answers(pageOf(ScoredHappening)),
      },
      config: { followsRecord: true },
    },
    async request => {
      const { cursor, limit = 50, ...filters } = request.query
      const [, day = '', id = ''] = cursor === undefined || cursor === '' ? [] : (/^(\S*) (.*)$/s.exec(fromCursor(cursor)) ?? [])
      if (cursor && id === '') throw httpError(400, 'The cursor is none that was given out; begin without one')
      const found = await desk.store.findHappenings({ ...filters, ...(id === '' ? {} : { after: { day, id } }), limit: limit + 1 })
      const items = found.slice(0, limit)
      const last = items.at(-1)
      return { items, next: last && found.length > limit ? toCursor(`${last.when ?? ''} ${last.id}`) : null }
    },
  )
  api.get<{ Querystring: Static<typeof monthQuery> }>(
    '/dyad-months',
    {
      schema: {
        summary: 'Scores of done happenings by pair of parties and month',
        description:
          'A happening counts once for each pair of its parties; those without a day, over the end of a month, denied, planned or called for are left out. The export happenings-parquet gives the same table in SQL: docs/exports.md.',
        querystring: monthQuery,
        response: answers(pageOf(DyadMonth)),
      },
      config: { followsRecord: true },
    },
    async request => {
      const { cursor, limit = 200, ...filters } = request.query
      const [, a = '', b = '', month = ''] =
        cursor === undefined || cursor === '' ? [] : (/^(\S+) (\S+) (\S+)$/.exec(fromCursor(cursor)) ?? [])
      if (cursor && month === '') throw httpError(400, 'The cursor is none that was given out; begin without one')
      const found = await desk.store.dyadMonths({ ...filters, ...(month === '' ? {} : { after: { a, b, month } }), limit: limit + 1 })
      const items = found.slice(0, limit)
      const last = items.at(-1)
      return { items, next: last && found.length > limit ? toCursor(`${last.a} ${last.b} ${last.month}`) : null }
    },
  )
}

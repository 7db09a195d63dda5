import { type Static, Type } from 'typebox'
import { EntityKind } from '../../../schema/entity.js'
import { createEntityLister } from '../../views/list-entities.js'
import { EntityCount } from '../answers/entity-answers.js'
import { pageOf, pageQuery } from '../answers/page-of.js'
import { answers } from '../answers/problem-answer.js'
import type { RouteMaker } from '../api-parts.js'
import { fromCursor, toCursor } from '../page-by.js'
import { httpError } from '../problem.js'

const query = Type.Object({
  ...pageQuery,
  kind: Type.Optional(EntityKind),
  q: Type.Optional(Type.String({ maxLength: 200, description: 'Part of a name or id, in any language' })),
})
const answer = Type.Object({ ...pageOf(EntityCount).properties, total: Type.Integer() })

/** GET /entities: who and what the record names, most mentioned first. */
export const entityListRoutes: RouteMaker = async (api, { desk }) => {
  const list = createEntityLister(desk)
  api.get<{ Querystring: Static<typeof query> }>(
    '/entities',
    {
      schema: {
        summary: 'Entities with how often they are mentioned, most mentioned first',
        querystring: query,
        response: answers(answer),
      },
      config: { followsRecord: true },
    },
    async request => {
      const { kind, q, limit = 50, cursor } = request.query
      const offset = cursor === undefined ? 0 : Number(fromCursor(cursor))
      if (!Number.isInteger(offset) || offset < 0) throw httpError(400, 'The cursor is none that was given out; begin without one')
      const { items, total } = await list({ kind, q, limit, offset })
      return { items, total, next: offset + items.length < total ? toCursor(String(offset + items.length)) : null }
    },
  )
}

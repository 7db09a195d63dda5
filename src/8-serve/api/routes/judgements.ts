import { type Static, Type } from 'typebox'
import { NewJudgement, Judgement } from '../answers/desk-answers.js'
import { pageOf, pageQuery } from '../answers/page-of.js'
import { answers, noContent } from '../answers/problem-answer.js'
import type { RouteMaker } from '../api-parts.js'
import { pageBy } from '../page-by.js'
import { httpError } from '../problem.js'

const query = Type.Object({
  ...pageQuery,
  of: Type.Optional(Type.String({ maxLength: 300, description: 'An id that stands on either side' })),
  kind: Type.Optional(Type.String({ maxLength: 40 })),
  history: Type.Optional(Type.Boolean({ description: 'Also those that were taken back or followed by another' })),
})
const params = Type.Object({ id: Type.String({ maxLength: 300 }) })

/** GET, POST and DELETE /judgements: what people say of whether two things are one; deleting takes a judgement back and keeps its history. */
export const judgementRoutes: RouteMaker = async (api, { desk }) => {
  api.get<{ Querystring: Static<typeof query> }>(
    '/judgements',
    { schema: { summary: 'Judgements, newest first', querystring: query, response: answers(pageOf(Judgement)) } },
    async request => {
      const { of, kind, history } = request.query
      const all = await desk.store.judgements({
        ...(of === undefined ? {} : { of }),
        ...(kind === undefined ? {} : { kind }),
        ...(history === undefined ? {} : { history }),
      })
      return pageBy(all, judgement => `${judgement.at} ${judgement.id}`, request.query, 'falling')
    },
  )
  api.post<{ Body: NewJudgement }>(
    '/judgements',
    {
      schema: {
        summary: 'Judge whether two things are one',
        body: NewJudgement,
        response: answers(Judgement, 201, 'The judgement as kept'),
      },
      config: { writes: true },
    },
    async (request, reply) => {
      const { a, b } = request.body
      if (a === b) throw httpError(400, 'A thing is always the same as itself: give two ids')
      const id = await desk.store.judge({ ...request.body, by: request.writer })
      const made = (await desk.store.judgements({ of: a })).find(judgement => judgement.id === id)
      return reply.code(201).send(made)
    },
  )
  api.delete<{ Params: Static<typeof params> }>(
    '/judgements/:id',
    {
      schema: { summary: 'Take a judgement back', params, response: noContent('Taken back; its history is kept') },
      config: { writes: true },
    },
    async (request, reply) => {
      if (!(await desk.store.withdraw(request.params.id, request.writer)))
        throw httpError(404, `No judgement in force has the id ${request.params.id}`)
      return reply.code(204).send()
    },
  )
}

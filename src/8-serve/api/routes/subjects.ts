import { randomBytes } from 'node:crypto'
import { type Static, Type } from 'typebox'
import type { Subject } from '../../../7-store/subjects.js'
import { alertFeed } from '../../alerts/alert-feed.js'
import { alertLog } from '../../alerts/run-alerts.js'
import { NewSubject, SavedSubject, type SubjectQuery } from '../answers/desk-answers.js'
import { pageOf, pageQuery } from '../answers/page-of.js'
import { answers, noContent, streams } from '../answers/problem-answer.js'
import type { RouteMaker } from '../api-parts.js'
import { pageBy } from '../page-by.js'
import { httpError } from '../problem.js'

const query = Type.Object(pageQuery)
const params = Type.Object({ id: Type.String({ maxLength: 300 }) })

/** A subject as clients see it: the key of its webhook is left out. */
function shown({ id, name, query: { secret: _, ...rest }, madeAt, changedAt }: Subject) {
  return { id, name, query: rest, feed: `/api/v1/subjects/${encodeURIComponent(id)}/feed`, madeAt, changedAt }
}

/** The query as kept: with a key where a webhook was newly set. */
function withKey(query: SubjectQuery, before: Subject | undefined): { kept: Record<string, unknown>; secret: string | null } {
  if (query.webhook === undefined) return { kept: { ...query }, secret: null }
  if (before && before.query.webhook === query.webhook) return { kept: { ...query, secret: before.query.secret }, secret: null }
  const secret = randomBytes(32).toString('base64url')
  return { kept: { ...query, secret }, secret }
}

/** GET, POST, PUT and DELETE /subjects: questions kept by name, about which alerts are sent. */
export const subjectRoutes: RouteMaker = async (api, { desk }) => {
  const find = async (id: string) => (await desk.store.subjects()).find(subject => subject.id === id)
  api.get<{ Querystring: Static<typeof query> }>(
    '/subjects',
    { schema: { summary: 'Saved subjects, oldest first', querystring: query, response: answers(pageOf(SavedSubject)) } },
    async request => pageBy((await desk.store.subjects()).map(shown), subject => `${subject.madeAt} ${subject.id}`, request.query),
  )
  api.get<{ Params: Static<typeof params> }>(
    '/subjects/:id',
    { schema: { summary: 'One saved subject', params, response: answers(SavedSubject) } },
    async request => {
      const found = await find(request.params.id)
      if (!found) throw httpError(404, `No subject has the id ${request.params.id}`)
      return shown(found)
    },
  )
  api.get<{ Params: Static<typeof params> }>(
    '/subjects/:id/feed',
    {
      schema: { summary: 'The alerts of a subject as an Atom feed', params, response: streams(['application/atom+xml'], 'Atom, RFC 4287') },
    },
    async (request, reply) => {
      const found = await find(request.params.id)
      if (!found) throw httpError(404, `No subject has the id ${request.params.id}`)
      const language = typeof found.query.language === 'string' ? found.query.language : 'ar'
      const words = desk.engine.compareOptions.words[language] ?? { verdicts: {}, differences: {}, statuses: {} }
      const base = `${request.protocol}://${request.host}`
      const self = `${base}${request.url}`
      const alerts = await alertLog(desk, found.id)
      return reply
        .type('application/atom+xml; charset=utf-8')
        .send(
          alertFeed(alerts, { id: found.id, name: found.name, language, words, nameOf: desk.nameOf, base, self, madeAt: found.changedAt }),
        )
    },
  )
  api.post<{ Body: NewSubject }>(
    '/subjects',
    {
      schema: { summary: 'Save a subject', body: NewSubject, response: answers(SavedSubject, 201, 'The subject as saved') },
      config: { writes: true },
    },
    async (request, reply) => {
      const { kept, secret } = withKey(request.body.query, undefined)
      const id = await desk.store.saveSubject({ name: request.body.name, query: kept })
      return reply.code(201).send({ ...shown((await find(id)) as Subject), ...(secret === null ? {} : { secret }) })
    },
  )
  api.put<{ Params: Static<typeof params>; Body: NewSubject }>(
    '/subjects/:id',
    {
      schema: { summary: 'Change a subject', params, body: NewSubject, response: answers(SavedSubject) },
      config: { writes: true },
    },
    async request => {
      const { id } = request.params
      const before = await find(id)
      if (!before) throw httpError(404, `No subject has the id ${id}`)
      const { kept, secret } = withKey(request.body.query, before)
      await desk.store.saveSubject({ id, name: request.body.name, query: kept })
      return { ...shown((await find(id)) as Subject), ...(secret === null ? {} : { secret }) }
    },
  )
  api.delete<{ Params: Static<typeof params> }>(
    '/subjects/:id',
    { schema: { summary: 'Remove a subject', params, response: noContent('Removed') }, config: { writes: true } },
    async (request, reply) => {
      if (!(await desk.store.removeSubject(request.params.id))) throw httpError(404, `No subject has the id ${request.params.id}`)
      return reply.code(204).send()
    },
  )
}

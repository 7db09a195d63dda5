import { type Static, Type } from 'typebox'
import type { Capture } from '../../../schema/capture.js'
import type { Order } from '../add-jobs.js'
import { AddOrder, Job } from '../answers/desk-answers.js'
import { answers } from '../answers/problem-answer.js'
import type { RouteMaker } from '../api-parts.js'
import { httpError } from '../problem.js'

const params = Type.Object({ id: Type.String({ maxLength: 100 }) })
const query = Type.Object({
  name: Type.Optional(Type.String({ maxLength: 300, description: 'Name of the file; its ending helps to tell what it is' })),
  published: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })),
})
/** Files are sent as they are. */
const FILES = [
  'text/plain',
  'text/html',
  'application/xhtml+xml',
  'application/x-ndjson',
  'application/pdf',
  'application/warc',
  'application/gzip',
  'message/rfc822',
  'multipart/related',
  'application/octet-stream',
]
const ENDINGS: Readonly<Record<string, string>> = {
  'text/html': '.html',
  'application/xhtml+xml': '.html',
  'text/plain': '.txt',
  'application/x-ndjson': '.ndjson',
}

/** POST /reports: read and keep a text, a page, a file, an address or a feed. GET /jobs/:id: how far that is. */
export const addingRoutes: RouteMaker = async (api, { jobs }) => {
  const take = (order: Order) => {
    const job = jobs.take(order)
    if (job === null) throw httpError(503, 'Too much waits to be read already; try again in a minute', { 'retry-after': '60' })
    return job
  }
  await api.register(async files => {
    files.addContentTypeParser(FILES, { parseAs: 'buffer', bodyLimit: 32 * 1024 * 1024 }, (_request, body, done) => done(null, body))
    files.post<{ Body: AddOrder | Buffer | undefined; Querystring: Static<typeof query> }>(
      '/reports',
      {
        schema: {
          summary: 'Read and keep a text, a page, a file, an address or a feed',
          description: 'JSON with one of text, html, url, feed; or a file as it is, with its media type and ?name=',
          querystring: query,
          body: { content: { 'application/json': { schema: AddOrder }, ...Object.fromEntries(FILES.map(type => [type, { schema: {} }])) } },
          response: answers(Job, 202, 'Taken; /jobs/:id and /events tell how far it is'),
        },
        config: { writes: true, rateLimit: { max: 120, timeWindow: '1 minute' } },
      },
      async (request, reply) => {
        const { body } = request
        const { published } = request.query
        if (Buffer.isBuffer(body)) {
          if (body.length === 0) throw httpError(400, 'The file is empty')
          const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
          const name = request.query.name?.replace(/^.*[\\/]/, '') || `file${ENDINGS[type] ?? ''}`
          return reply.code(202).send(take({ kind: 'file', name, bytes: body, ...(published === undefined ? {} : { published }) }))
        }
        if (body === undefined || body === null || typeof body !== 'object')
          throw httpError(400, 'Nothing was sent: give text, html, url or feed')
        return reply.code(202).send(take(orderOf(body)))
      },
    )
  })
  api.get<{ Params: Static<typeof params> }>(
    '/jobs/:id',
    { schema: { summary: 'How far something is that is being added', params, response: answers(Job) } },
    async request => {
      const job = jobs.job(request.params.id)
      if (!job) throw httpError(404, 'No job has this id (jobs are forgotten when the server ends)')
      return job
    },
  )
}

function orderOf({ text, html, url, feed, title, published, outlet }: AddOrder): Order {
  if (
    [text !== undefined || html !== undefined, feed !== undefined].filter(Boolean).length > 1 ||
    (text !== undefined && html !== undefined)
  )
    throw httpError(400, 'Give one of text, html, url or feed')
  if (feed !== undefined) return { kind: 'feed', url: webAddress(feed) }
  const body = text ?? html
  if (body === undefined) {
    if (url === undefined) throw httpError(400, 'Give one of text, html, url or feed')
    return { kind: 'url', url: webAddress(url), ...(published === undefined ? {} : { published }) }
  }
  if (body.trim() === '') throw httpError(400, 'The text is empty')
  const capture: Capture = {
    kind: html === undefined ? 'text' : 'html',
    body,
    ...(url === undefined ? {} : { url: webAddress(url) }),
    ...(title === undefined ? {} : { title }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(published === undefined ? {} : { published: { value: published, basis: 'given' as const } }),
    notices: [],
  }
  return { kind: 'capture', capture, name: title ?? url ?? 'text' }
}

function webAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || !/^https?:$/.test(url.protocol)) throw httpError(400, `${text.slice(0, 100)} is no http or https address`)
  return url.href
}

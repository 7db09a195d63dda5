import { Readable } from 'node:stream'
import { readCaptures } from '../../../intake.js'
import type { Capture } from '../../../schema/capture.js'
import { Report } from '../../../schema/report.js'
import { answers } from '../answers/problem-answer.js'
import type { RouteMaker } from '../api-parts.js'
import { httpError } from '../problem.js'

/** Bytes of a request with many texts. */
const MOST = 32 * 1024 * 1024

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

/** POST /read: the record of a pasted text, or of many as NDJSON, one a line in and one a line out; nothing is kept. */
export const readRoutes: RouteMaker = async (api, { desk }) => {
  async function* lines(bytes: Uint8Array): AsyncGenerator<string> {
    for await (const found of readCaptures([{ name: 'request', bytes }], { input: 'ndjson' })) {
      yield `${JSON.stringify('error' in found ? { error: found.error } : desk.engine.read(found.capture))}\n`
      // Reading is work of this thread: others get their turn after each document.
      await new Promise(resolve => setImmediate(resolve))
    }
  }
  await api.register(async scope => {
    scope.addContentTypeParser('application/x-ndjson', { parseAs: 'buffer', bodyLimit: MOST }, (_request, bytes, done) => done(null, bytes))
    scope.post<{ Body: Body | Buffer }>(
      '/read',
      {
        schema: {
          summary: 'Read a text into a record without keeping it',
          description:
            'As NDJSON, {id, url?, title?, published?, outlet?, text | html} a line: the records come one a line, in order, and `error` for a line that cannot be read',
          body: { content: { 'application/json': { schema: body }, 'application/x-ndjson': { schema: {} } } },
          response: answers(Report, 200, 'The record', Report),
        },
        config: { rateLimit: { max: 60, timeWindow: '1 minute' } },
      },
      async (request, reply) => {
        if (Buffer.isBuffer(request.body)) return reply.type('application/x-ndjson').send(Readable.from(lines(request.body)))
        // A body of a type without a schema comes unchecked.
        if (request.body === null || typeof request.body !== 'object') throw httpError(415, 'Send JSON or NDJSON')
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
  })
}

import { PassThrough } from 'node:stream'
import { type Static, Type } from 'typebox'
import { streams } from '../answers/problem-answer.js'
import type { RouteMaker } from '../api-parts.js'
import type { News } from '../news-feed.js'
import { httpError } from '../problem.js'

/** Listeners at once; milliseconds between two signs of life, so that proxies keep the line open. */
const MOST_LISTENERS = 200
const SIGN_OF_LIFE = 20_000
/** Bytes that may wait for a listener that does not read. */
const MOST_WAITING = 1_000_000
const headers = Type.Object({ 'last-event-id': Type.Optional(Type.String({ maxLength: 200 })) })

/** GET /events: new reports, progress of what is being added, and alerts, as server-sent events. */
export const eventRoutes: RouteMaker = async (api, { news }) => {
  const open = new Set<PassThrough>()
  api.addHook('preClose', async () => {
    for (const stream of open) stream.end()
  })
  api.get<{ Headers: Static<typeof headers> }>(
    '/events',
    {
      schema: {
        summary: 'What is new, as it comes (server-sent events)',
        description:
          'Events: `hello` and `reports` (with id: send it back as Last-Event-ID to miss nothing), `progress` (a Job), `alert` (an alert of a saved subject).',
        headers,
        response: streams(['text/event-stream'], 'Server-sent events'),
      },
      config: { isLongLived: true, rateLimit: { max: 60, timeWindow: '1 minute' } },
      compress: false,
    },
    async (request, reply) => {
      if (news.listeners >= MOST_LISTENERS) throw httpError(503, 'Too many listen already', { 'retry-after': '30' })
      const stream = new PassThrough()
      open.add(stream)
      const send = (text: string) => {
        if (stream.writableLength > MOST_WAITING) stream.destroy()
        else if (stream.writable) stream.write(text)
      }
      const last = request.headers['last-event-id']
      send('retry: 3000\n\n')
      const stop = news.listen(item => send(line(item)), last === undefined || last === '' ? undefined : last)
      const beat = setInterval(() => send(': here\n\n'), SIGN_OF_LIFE)
      beat.unref()
      stream.once('close', () => {
        stop()
        clearInterval(beat)
        open.delete(stream)
      })
      return reply
        .type('text/event-stream; charset=utf-8')
        .header('cache-control', 'no-cache, no-transform')
        .header('x-accel-buffering', 'no')
        .send(stream)
    },
  )
}

function line(news: News): string {
  const id = 'id' in news ? `id: ${news.id}\n` : ''
  return `event: ${news.event}\n${id}data: ${JSON.stringify(news.data)}\n\n`
}

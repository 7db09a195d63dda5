import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import { Type } from 'typebox'
import { READING } from '../../worker/open-queue.js'
import { answers } from '../answers/problem-answer.js'
import type { RouteMaker } from '../api-parts.js'
import { httpError } from '../problem.js'

const ReadyAnswer = Type.Object(
  { status: Type.Literal('ready'), store: Type.String({ description: 'sqlite or postgres' }) },
  { description: 'The server answers, and so does its store' },
)

/** GET /ready and /metrics: whether requests may be sent here, and figures for Prometheus. Neither says anything of what the record holds. */
export const metricsRoutes: RouteMaker = async (api, { desk }) => {
  const register = new Registry()
  collectDefaultMetrics({ register })
  const requests = new Counter({
    name: 'isnad_http_requests_total',
    help: 'Answers by route and status',
    labelNames: ['method', 'route', 'status'] as const,
    registers: [register],
  })
  const seconds = new Histogram({
    name: 'isnad_http_request_seconds',
    help: 'Time to answer by route',
    labelNames: ['route'] as const,
    buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10],
    registers: [register],
  })
  const { store } = desk
  new Gauge({
    name: 'isnad_reports',
    help: 'Reports in the store',
    registers: [register],
    async collect() {
      this.set((await desk.once('kept', () => store.count())).reports)
    },
  })
  new Gauge({
    name: 'isnad_queue_jobs',
    help: 'Jobs of the reading queue in the store, by state',
    labelNames: ['state'] as const,
    registers: [register],
    async collect() {
      for (const [state, count] of Object.entries(await store.queue(READING).status())) this.set({ state }, count)
    },
  })
  api.addHook('onResponse', async (request, reply) => {
    // The pattern of the route, not the address: addresses are without number.
    const route = request.routeOptions.url ?? 'none'
    requests.inc({ method: request.method, route, status: String(reply.statusCode) })
    seconds.observe({ route }, reply.elapsedTime / 1000)
  })
  api.get(
    '/ready',
    { schema: { summary: 'May requests be sent here?', response: answers(ReadyAnswer) }, config: { isVital: true } },
    async () => {
      try {
        await store.version()
      } catch {
        throw httpError(503, 'The store does not answer')
      }
      return { status: 'ready' as const, store: store.engine }
    },
  )
  api.get('/metrics', { schema: { hide: true }, config: { isVital: true } }, async (_request, reply) =>
    reply.type(register.contentType).send(await register.metrics()),
  )
}

import { join } from 'node:path'
import compress from '@fastify/compress'
import etag from '@fastify/etag'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify'
import { packageRoot } from '../../base/package-root.js'
import { packageVersion } from '../cli/package-version.js'
import type { Desk } from '../desk.js'
import { type AlertServiceOptions, createAlertService } from '../alerts/alert-service.js'
import { createAddJobs } from './add-jobs.js'
import { NAMED_SCHEMAS } from './answers/named-schemas.js'
import { HealthAnswer } from './answers/record-answers.js'
import { answers } from './answers/problem-answer.js'
import { type DocumentedApi, docsPage } from './docs-page.js'
import { nameSchemas } from './name-schemas.js'
import { createNewsFeed } from './news-feed.js'
import { problem } from './problem.js'
import { makeRecordTag } from './record-tag.js'
import { refuseOddValues } from './refuse-odd-values.js'
import { addingRoutes } from './routes/adding.js'
import { dossierRoutes } from './routes/dossiers.js'
import { entityListRoutes } from './routes/entity-list.js'
import { entityRoutes } from './routes/entities.js'
import { eventRoutes } from './routes/events.js'
import { exportRoutes } from './routes/export.js'
import { happeningRoutes } from './routes/happenings.js'
import { judgementRoutes } from './routes/judgements.js'
import { listRoutes } from './routes/lists.js'
import { metricsRoutes } from './routes/metrics.js'
import { readRoutes } from './routes/read.js'
import { reportRoutes } from './routes/reports.js'
import { sourceRoutes } from './routes/sources.js'
import { statementRoutes } from './routes/statements.js'
import { storyRoutes } from './routes/stories.js'
import { subjectRoutes } from './routes/subjects.js'
import { summaryRoutes } from './routes/summary.js'
import { serveWeb } from './serve-web.js'
import { type LoadLimits, shedLoad } from './shed-load.js'
import { whoWrites } from './write-gate.js'

export interface ServerOptions {
  readonly desk: Desk
  /** Folder of the built web application; null serves the API alone. */
  readonly web?: string | null
  /** Requests a minute and address; default 600. */
  readonly rate?: number
  /** Pages of this server that are open on this machine may write without a token; true only where the server listens on loopback. */
  readonly localWrites?: boolean
  /** Origins of other sites whose pages may read the API; none. */
  readonly allowOrigins?: readonly string[]
  /** `host:port` pairs of one's own network from which reports may be fetched; none. */
  readonly trusted?: readonly string[]
  readonly load?: LoadLimits
  /** How alerts of saved subjects are sent; without it the server looks for none. */
  readonly alerts?: Omit<AlertServiceOptions, 'onAlert'>
  /** Milliseconds between two looks for reports that other processes added; default 2000. */
  readonly newsEvery?: number
}

const ROUTES = [
  metricsRoutes,
  summaryRoutes,
  dossierRoutes,
  reportRoutes,
  addingRoutes,
  storyRoutes,
  listRoutes,
  statementRoutes,
  happeningRoutes,
  entityListRoutes,
  entityRoutes,
  sourceRoutes,
  judgementRoutes,
  subjectRoutes,
  eventRoutes,
  readRoutes,
  exportRoutes,
]

/**
 * The application as one server: the API under /api/v1 and the web application beside it. Every answer carries a strict content security
 * policy; errors are problem+json; writing wants a token or a page of this server on this machine.
 */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { desk, web = join(packageRoot(), 'web/dist'), rate = 600, localWrites = false, allowOrigins = [] } = options
  const server = Fastify({
    logger: false,
    bodyLimit: 2_000_000,
    trustProxy: false,
    routerOptions: { maxParamLength: 400 },
    // Addresses that no route gets to see: broken escapes, parameters that are too long.
    frameworkErrors: (error, _request, reply) => {
      const status = error.statusCode ?? 400
      const plain = reply as unknown as FastifyReply
      plain
        .code(status)
        .type('application/problem+json')
        .send(JSON.stringify(problem(status, error.message)))
    },
  })
  // Answers are written whole: a field that a schema does not name yet is not lost on its way. Tests hold answers to their schemas.
  server.setSerializerCompiler(() => data => JSON.stringify(data))
  shedLoad(server, options.load)
  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: false,
    crossOriginEmbedderPolicy: false,
  })
  await server.register(compress, { global: true, encodings: ['br', 'gzip'], threshold: 1024 })
  await server.register(etag, { weak: true })
  // Only the API is limited: a page of the application asks for some thirty files.
  await server.register(rateLimit, { max: rate, timeWindow: '1 minute', allowList: request => !request.url.startsWith('/api/') })
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Isnad',
        version: packageVersion(),
        description: 'A sourced, dated record of relations between states, read from news reports',
        license: { name: 'Apache-2.0' },
      },
      components: { securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'Made by: isnad token add NAME' } } },
    },
    transform: ({ schema, url, route }) => ({
      schema: route.config?.writes ? { ...schema, security: [{ token: [] }] } : schema,
      url,
    }),
    transformObject: document =>
      'openapiObject' in document ? nameSchemas(document.openapiObject, NAMED_SCHEMAS) : document.swaggerObject,
  })
  server.setErrorHandler((error: Error & { statusCode?: number; headers?: Record<string, string> }, request, reply) => {
    const status = error.statusCode ?? 500
    const detail = status < 500 || error.headers ? error.message : 'The server could not answer; its log says why'
    if (status >= 500 && !error.headers) console.error(`isnad: ${request.method} ${request.url}: ${error.stack ?? error.message}`)
    reply
      .code(status)
      .headers(error.headers ?? {})
      .removeHeader('etag')
      .type('application/problem+json')
      .send(problem(status, detail))
  })
  const news = createNewsFeed(desk, options.newsEvery)
  const jobs = createAddJobs(desk, {
    trusted: options.trusted ?? [],
    onProgress(job) {
      news.tell({ event: 'progress', data: job })
      if (job.state === 'done' || job.state === 'failed') news.look()
    },
  })
  const alerts = options.alerts
    ? createAlertService(desk, { ...options.alerts, onAlert: alert => news.tell({ event: 'alert', data: alert }) })
    : null
  alerts?.start()
  server.addHook('onClose', async () => {
    news.close()
    await alerts?.close()
    await jobs.close()
  })
  await server.register(
    async api => {
      api.decorateRequest('writer', '')
      api.addHook('onRequest', async (request, reply) => {
        const { origin } = request.headers
        if (origin === undefined || !allowOrigins.includes(origin)) return
        reply.header('access-control-allow-origin', origin).header('vary', 'origin').header('access-control-expose-headers', 'etag')
      })
      api.addHook('onRequest', async request => {
        if (request.routeOptions.config.writes) request.writer = await whoWrites(request, desk.store, localWrites)
      })
      api.addHook('onRequest', makeRecordTag(desk))
      api.addHook('preHandler', async ({ params, query, body }) => refuseOddValues({ params, query, body }))
      for (const routes of ROUTES) await routes(api, { desk, jobs, news })
      api.get('/openapi.json', { schema: { hide: true } }, async () => server.swagger())
      api.get('/docs', { schema: { hide: true } }, async (_request, reply) =>
        reply.type('text/html; charset=utf-8').send(docsPage(server.swagger() as unknown as DocumentedApi)),
      )
      api.get(
        '/health',
        { schema: { summary: 'Is the server up and its store open?', response: answers(HealthAnswer) }, config: { isVital: true } },
        async () => ({ status: 'ok', ...(await desk.store.count()) }),
      )
    },
    { prefix: '/api/v1' },
  )
  await serveWeb(server, web)
  return server
}

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import compress from '@fastify/compress'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import statics from '@fastify/static'
import swagger from '@fastify/swagger'
import Fastify, { type FastifyInstance } from 'fastify'
import { packageRoot } from '../../base/package-root.js'
import { packageVersion } from '../cli/package-version.js'
import type { Desk } from '../desk.js'
import { problem } from './problem.js'
import { dossierRoutes } from './routes/dossiers.js'
import { entityRoutes } from './routes/entities.js'
import { exportRoutes } from './routes/export.js'
import { readRoutes } from './routes/read.js'
import { reportRoutes } from './routes/reports.js'
import { sourceRoutes } from './routes/sources.js'
import { statementRoutes } from './routes/statements.js'
import { storyRoutes } from './routes/stories.js'
import { summaryRoutes } from './routes/summary.js'

export interface ServerOptions {
  readonly desk: Desk
  /** Folder of the built web application; null serves the API alone. */
  readonly web?: string | null
  /** Requests a minute and address; default 600. */
  readonly rate?: number
}

/**
 * The application as one server: the API under /api/v1 and the web application beside it. Every answer carries a strict content security
 * policy; errors are problem+json; nothing is written through it.
 */
export async function createServer({ desk, web = join(packageRoot(), 'web/dist'), rate = 600 }: ServerOptions): Promise<FastifyInstance> {
  const server = Fastify({ logger: false, bodyLimit: 2_000_000, trustProxy: false, routerOptions: { maxParamLength: 400 } })
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
  // Only the API is limited: a page of the application asks for some thirty files.
  await server.register(rateLimit, { max: rate, timeWindow: '1 minute', allowList: request => !request.url.startsWith('/api/') })
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Isnad',
        version: packageVersion(),
        description: 'A sourced, dated record of relations between states, read from news reports',
      },
    },
  })
  server.setErrorHandler((error: Error & { statusCode?: number; validation?: unknown }, _request, reply) => {
    const status = error.statusCode ?? 500
    const detail = status < 500 ? error.message : 'The server could not answer; its log says why'
    if (status >= 500) console.error(`isnad: ${error.stack ?? error.message}`)
    reply.code(status).type('application/problem+json').send(problem(status, detail))
  })
  await server.register(
    async api => {
      for (const routes of [
        summaryRoutes,
        dossierRoutes,
        reportRoutes,
        storyRoutes,
        statementRoutes,
        entityRoutes,
        sourceRoutes,
        readRoutes,
        exportRoutes,
      ])
        await routes(api, desk)
      api.get('/openapi.json', { schema: { hide: true } }, async () => server.swagger())
      api.get('/health', { schema: { summary: 'Is the server up and its store open?' } }, async () => ({
        status: 'ok',
        ...(await desk.store.count()),
      }))
    },
    { prefix: '/api/v1' },
  )
  const index = web ? join(web, 'index.html') : ''
  if (web && existsSync(index)) {
    const page = readFileSync(index, 'utf8')
    await server.register(statics, {
      root: web,
      wildcard: true,
      index: ['index.html'],
      cacheControl: false,
      // Files under assets/ are named by their content; the others must be asked for again after an update.
      setHeaders: (reply, path) => {
        const hashed = /[\\/]assets[\\/]/.test(path)
        reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
    // Deep links are the application's own: any path that is no file and no API gets its page.
    server.setNotFoundHandler((request, reply) => {
      const path = request.url.split('?')[0] ?? ''
      if (request.method === 'GET' && !path.startsWith('/api/') && !/\.[a-z0-9]{1,8}$/i.test(path))
        return reply.header('cache-control', 'no-cache').type('text/html').send(page)
      return reply
        .code(404)
        .type('application/problem+json')
        .send(problem(404, `Nothing is at ${path}`))
    })
  } else {
    server.setNotFoundHandler((request, reply) =>
      reply
        .code(404)
        .type('application/problem+json')
        .send(problem(404, `Nothing is at ${request.url.split('?')[0]}`)),
    )
  }
  return server
}

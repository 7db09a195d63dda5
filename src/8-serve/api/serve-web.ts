import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import statics from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { problem } from './problem.js'

/** The web application beside the API where it is built; what is neither is told as a problem. */
export async function serveWeb(server: FastifyInstance, web: string | null): Promise<void> {
  const index = web === null ? '' : join(web, 'index.html')
  const page = web !== null && existsSync(index) ? readFileSync(index, 'utf8') : null
  if (web !== null && page !== null) {
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
  }
  server.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? ''
    // Deep links are the application's own: any path that is no file and no API gets its page.
    if (page !== null && request.method === 'GET' && !path.startsWith('/api/') && !/\.[a-z0-9]{1,8}$/i.test(path))
      return reply.header('cache-control', 'no-cache').type('text/html').send(page)
    return reply
      .code(404)
      .type('application/problem+json')
      .send(problem(404, `Nothing is at ${path.slice(0, 200)}`))
  })
}

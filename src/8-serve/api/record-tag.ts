import type { FastifyReply, FastifyRequest } from 'fastify'
import { contentHash } from '../../base/hash.js'
import type { Desk } from '../desk.js'

/**
 * The entity tag of what follows from the record alone: version of the store and of the engine's data. A client that has it already is
 * answered 304 before anything is computed.
 */
export function makeRecordTag(desk: Desk): (request: FastifyRequest, reply: FastifyReply) => Promise<unknown> {
  let known = { version: '', tag: '' }
  return async (request, reply) => {
    if (!request.routeOptions.config.followsRecord || (request.method !== 'GET' && request.method !== 'HEAD')) return
    const version = await desk.store.version()
    if (version !== known.version) {
      const { packs, knowledge, version: engine } = desk.engine.parts
      const text = [version, engine, knowledge.digest, ...packs.map(pack => pack.digest)].join('\n')
      known = { version, tag: `W/"${contentHash(text).slice(0, 20)}"` }
    }
    reply.header('etag', known.tag).header('cache-control', 'no-cache')
    const asked = request.headers['if-none-match']
    if (asked !== undefined && (asked.trim() === '*' || asked.split(',').some(tag => tag.trim() === known.tag)))
      return reply.code(304).send()
  }
}

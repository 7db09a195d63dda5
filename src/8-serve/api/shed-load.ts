import { Socket } from 'node:net'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { problem } from './problem.js'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The answer goes on for as long as the client listens: it takes no place among the requests under way. */
    isLongLived?: boolean
    /** Must answer also when the server is busy: health and figures of the server itself. */
    isVital?: boolean
  }
}

export interface LoadLimits {
  /** Requests under way at once; default 256. */
  readonly underWay?: number
  /** Milliseconds that one round of the event loop may spend on answers before the rest of the round is turned away; default 300. */
  readonly round?: number
}

/** Seconds after which a client that was turned away may come again. */
const RETRY_AFTER = 2
/** A round with fewer requests than this is never cut: one slow answer is no crowd. */
const CROWD = 16

/**
 * Turns requests away with 503 and Retry-After while more come than can be answered, so that those under way are still answered in time.
 * Two measures: how many are under way, and how long the present round of the event loop has been answering (most answers come from memory or
 * an embedded store and never leave their round; whoever stands at the end of a long round has waited for all before). Lag of the loop alone
 * is no measure: one long comparison would turn the next reader away. Register before anything that costs time.
 */
export function shedLoad(server: FastifyInstance, { underWay = 256, round = 300 }: LoadLimits = {}): void {
  let open = 0
  let inRound = 0
  let began = 0
  const refuse = (reply: FastifyReply) =>
    reply
      .code(503)
      .header('retry-after', String(RETRY_AFTER))
      .type('application/problem+json')
      .send(problem(503, 'The server has more to do than it can; ask again in a moment'))
  server.addHook('onRequest', async (request, reply) => {
    const { isVital, isLongLived } = request.routeOptions.config
    // What did not come over a socket (a request injected by a test) stood in no queue.
    if (!(request.raw.socket instanceof Socket)) return
    if (inRound++ === 0) {
      began = performance.now()
      setImmediate(() => {
        inRound = 0
      })
    }
    if (isVital) return
    if (open >= underWay || (inRound > CROWD && performance.now() - began > round)) return refuse(reply)
    if (isLongLived) return
    open++
    let isOpen = true
    const close = () => {
      if (isOpen) open--
      isOpen = false
    }
    reply.raw.once('finish', close)
    reply.raw.once('close', close)
  })
}

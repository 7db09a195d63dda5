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
  /** Requests that are answered at once; default 8. */
  readonly atOnce?: number
  /** Requests that may wait for their turn; default 256. */
  readonly waiting?: number
  /** Milliseconds that a request may wait for its turn; default 2000. */
  readonly patience?: number
}
interface Waiting {
  readonly socket: Socket
  readonly since: number
  readonly go: (may: boolean) => void
}

/** Seconds after which a client that was turned away may come again. */
const RETRY_AFTER = 2
/** Turns of the event loop without a new request after which all that stood at the door has come in, and milliseconds that are waited for it. */
const QUIET = 2
const DOOR_OPEN = 25

/**
 * Turns requests away with 503 and Retry-After while more come than can be answered, so that those under way are still answered in time. A few
 * requests are answered at once, the others wait in the order in which they came. Whoever has waited too long is turned away, whoever has gone
 * meanwhile is forgotten: nothing is computed for nobody.
 *
 * The event loop lets in one connection a turn, and an answer out of the embedded store takes a whole turn: the queue would stand outside, where
 * nobody sees it. So before each answer the loop goes round until nobody new comes in. Register before anything that costs time.
 */
export function shedLoad(server: FastifyInstance, { atOnce = 8, waiting = 256, patience = 2000 }: LoadLimits = {}): void {
  let open = 0
  let queue: Waiting[] = []
  let arrived = 0
  let isPumping = false
  const refuse = (reply: FastifyReply) =>
    reply
      .code(503)
      .header('retry-after', String(RETRY_AFTER))
      .type('application/problem+json')
      .send(problem(503, 'The server has more to do than it can; ask again in a moment'))
  function plan(): void {
    if (isPumping) return
    isPumping = true
    letIn(arrived, 0, performance.now())
  }
  function letIn(seen: number, quiet: number, since: number): void {
    setImmediate(() => {
      const isQuiet = arrived === seen
      if ((isQuiet && quiet + 1 >= QUIET) || performance.now() - since > DOOR_OPEN) answerNext()
      else letIn(arrived, isQuiet ? quiet + 1 : 0, since)
    })
  }
  function answerNext(): void {
    isPumping = false
    while (open < atOnce && queue.length > 0) {
      const { socket, since, go } = queue.shift() as Waiting
      const may = !socket.destroyed && performance.now() - since <= patience
      if (may) open++
      go(may)
      if (may) break
    }
    if (open < atOnce && queue.length > 0) plan()
  }
  server.addHook('onRequest', async (request, reply) => {
    const { isVital, isLongLived } = request.routeOptions.config
    const { socket } = request.raw
    // What did not come over a socket (a request injected by a test) stands in no queue.
    if (isVital || !(socket instanceof Socket)) return
    arrived++
    if (open + queue.length >= atOnce + waiting) {
      // Clients that have gone make room.
      for (const one of queue) if (one.socket.destroyed) one.go(false)
      queue = queue.filter(one => !one.socket.destroyed)
      if (open + queue.length >= atOnce + waiting) return refuse(reply)
    }
    const may = await new Promise<boolean>(go => {
      queue.push({ socket, since: performance.now(), go })
      plan()
    })
    if (!may) return refuse(reply)
    let isOpen = true
    const close = () => {
      if (!isOpen) return
      isOpen = false
      open--
      plan()
    }
    // What goes on for long gives its place free as soon as it has begun.
    if (isLongLived || reply.raw.destroyed) return close()
    reply.raw.once('finish', close)
    reply.raw.once('close', close)
  })
}

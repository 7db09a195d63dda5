import { openNatsQueue } from '../../7-store/nats-queue.js'
import type { Queue, QueueOptions } from '../../7-store/queue.js'
import type { Store } from '../../7-store/store.js'

/** The name of the queue of documents to be read. */
export const READING = 'read'

/** Opens the reading queue: `store` (in the store itself), or the addresses of a NATS cluster, `nats://a:4222,nats://b:4222`. */
export async function openQueue(where: string, store: Store, options: QueueOptions & { readonly replicas?: number }): Promise<Queue> {
  if (where === 'store') return store.queue(READING, options)
  const servers = where.split(',').map(server => server.trim())
  if (!servers.every(server => /^(nats|tls):\/\//.test(server)))
    throw new Error(`--queue is "store" or addresses such as nats://host:4222, not "${where}"`)
  return openNatsQueue(READING, { servers, ...options })
}

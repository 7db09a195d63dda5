import { setTimeout as sleep } from 'node:timers/promises'
import { gunzipSync, gzipSync } from 'node:zlib'
import {
  AckPolicy,
  type Consumer,
  DiscardPolicy,
  JetStreamApiError,
  type JsMsg,
  jetstream,
  jetstreamManager,
  RetentionPolicy,
  StorageType,
} from '@nats-io/jetstream'
import { connect, headers, type NatsConnection } from '@nats-io/transport-node'
import { type DeadJob, type Lease, pauseAfter, type Queue, type QueueOptions, queueFull } from './queue.js'

export interface NatsQueueOptions extends QueueOptions {
  /** Servers of one cluster, `nats://host:port`. */
  readonly servers: readonly string[]
  /** On how many servers a job is kept; 3 survives the loss of one. */
  readonly replicas?: number
}

/** Within this time JetStream itself knows a job's id again; after it the store does, which keeps a report once. In nanoseconds. */
const KNOWN_FOR = 2 * 3_600_000 * 1e6
/** How long a call waits for a cluster that is choosing a leader, in milliseconds. */
const PATIENCE = 60_000
/** JetStream's own number of "maximum messages exceeded". */
const FULL = 10077
/** Headers: the id of the job, how its body is packed, why it died. */
const JOB = 'Isnad-Job'
const REASON = 'Isnad-Reason'
const ATTEMPTS = 'Isnad-Attempts'
const DIED = 'Isnad-Died'

const isFull = (error: unknown): boolean => error instanceof JetStreamApiError && error.code === FULL

/** Asks again while a cluster has lost a node: what is asked here may be asked twice. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  const started = performance.now()
  for (let pause = 50; ; pause = Math.min(pause * 2, 1000)) {
    try {
      return await work()
    } catch (error) {
      if (isFull(error) || performance.now() - started > PATIENCE) throw error
      await sleep(pause)
    }
  }
}

/**
 * A queue on NATS JetStream, for workers on several machines. The message id is the id of the job (the hash of its content), so that a put
 * whose answer was lost may be repeated. Dead jobs lie in a stream of their own with their reason. Throws where no server answers.
 */
export async function openNatsQueue(queue: string, options: NatsQueueOptions): Promise<Queue> {
  const { leaseMs = 60_000, maxAttempts = 5, limit = 100_000, backoffMs = 1000, replicas = 1, now = () => new Date() } = options
  if (!/^[a-z0-9-]+$/.test(queue)) throw new Error(`a queue's name is of a-z, 0-9 and "-", not "${queue}"`)
  const connection = await connect({ servers: [...options.servers], maxReconnectAttempts: -1, reconnectTimeWait: 200, timeout: 5000 })
  const [stream, deadStream] = [`ISNAD_${queue}`, `ISNAD_${queue}_dead`]
  const [subject, deadSubject] = [`isnad.${queue}`, `isnad-dead.${queue}`]
  const client = jetstream(connection, { timeout: 5000 })
  const manager = await patiently(() => jetstreamManager(connection, { timeout: 5000 }))
  const consumer = await patiently(() => makeStreams(connection))
  const held = new Map<string, JsMsg>()

  async function makeStreams(_: NatsConnection): Promise<Consumer> {
    const common = { storage: StorageType.File, num_replicas: replicas, duplicate_window: KNOWN_FOR }
    const streams = (await manager.streams.names().next()) as string[]
    if (!streams.includes(stream))
      await manager.streams.add({
        ...common,
        name: stream,
        subjects: [subject],
        retention: RetentionPolicy.Workqueue,
        discard: DiscardPolicy.New,
        max_msgs: limit,
      })
    if (!streams.includes(deadStream))
      await manager.streams.add({ ...common, name: deadStream, subjects: [deadSubject], retention: RetentionPolicy.Limits })
    await manager.consumers.add(stream, {
      durable_name: 'workers',
      ack_policy: AckPolicy.Explicit,
      ack_wait: leaseMs * 1e6,
      max_deliver: -1,
      max_ack_pending: 10_000,
    })
    return client.consumers.get(stream, 'workers')
  }

  const pack = (body: string): Uint8Array => {
    const bytes = gzipSync(body, { level: 1 })
    const most = connection.info?.max_payload ?? 1_048_576
    if (bytes.length > most)
      throw new Error(`a job of ${bytes.length} bytes is larger than the server takes (${most}); queue its file, or raise max_payload`)
    return bytes
  }
  const unpack = (bytes: Uint8Array): string => gunzipSync(bytes).toString('utf8')

  /** Sets a job aside: first it is in the stream of the dead, then it leaves the queue; cut off between, it is set aside once more, as the same. */
  async function bury(message: JsMsg, id: string, attempts: number, reason: string): Promise<void> {
    const about = headers()
    about.set(JOB, id)
    about.set(ATTEMPTS, String(attempts))
    about.set(REASON, encodeURIComponent(reason.slice(0, 2000)))
    about.set(DIED, now().toISOString())
    await patiently(() => client.publish(deadSubject, message.data, { msgID: `${id}/${message.seq}`, headers: about }))
    message.term()
  }
  async function deadAt(seq: number): Promise<{ job: DeadJob; data: Uint8Array } | null> {
    const stored = await manager.streams.getMessage(deadStream, { seq })
    if (!stored) return null
    const about = stored.header
    const job = {
      id: about.get(JOB),
      body: unpack(stored.data),
      attempts: Number(about.get(ATTEMPTS)),
      reason: decodeURIComponent(about.get(REASON)),
      diedAt: about.get(DIED),
    }
    return { job, data: stored.data }
  }
  async function* eachDead(): AsyncGenerator<{ seq: number; job: DeadJob; data: Uint8Array }> {
    const { state } = await manager.streams.info(deadStream)
    for (let seq = state.last_seq; seq >= state.first_seq && seq > 0; seq--) {
      const found = await deadAt(seq).catch(() => null) // replayed ones leave gaps
      if (found) yield { seq, ...found }
    }
  }

  return {
    async put(jobs) {
      let added = 0
      for (const { id, body } of jobs) {
        const about = headers()
        about.set(JOB, id)
        const data = pack(body)
        try {
          const ack = await patiently(() => client.publish(subject, data, { msgID: id, headers: about }))
          if (!ack.duplicate) added++
        } catch (error) {
          if (!isFull(error)) throw error
          throw queueFull((await manager.streams.info(stream)).state.messages, limit)
        }
      }
      return added
    },
    async take(most, waitMs) {
      const leases: Lease[] = []
      const accept = async (message: JsMsg): Promise<void> => {
        const id = message.headers?.get(JOB) ?? ''
        const attempts = message.info.deliveryCount
        if (attempts > maxAttempts) return bury(message, id, attempts - 1, `its worker fell silent ${attempts - 1} times`)
        const token = `${message.seq}/${attempts}`
        held.set(token, message)
        leases.push({ id, body: unpack(message.data), attempts, token })
      }
      try {
        // A fetch waits until it is full or out of time: first one message, then as many more as are known to lie there.
        const first = await consumer.next({ expires: Math.max(1000, waitMs) })
        if (!first) return leases
        await accept(first)
        const more = Math.min(most - 1, first.info.pending)
        if (more > 0) for await (const message of await consumer.fetch({ max_messages: more, expires: 1000 })) await accept(message)
      } catch (error) {
        // A node is gone and its cluster chooses another: what was handed out meanwhile is worked on, the rest comes again.
        if (connection.isClosed()) throw error
        await sleep(200)
      }
      return leases
    },
    async extend(leases) {
      for (const { token } of leases) held.get(token)?.working()
    },
    async done(leases) {
      for (const { token } of leases) {
        // Without the server's answer the job may come again; that is harmless.
        await held
          .get(token)
          ?.ackAck({ timeout: 5000 })
          .catch(() => false)
        held.delete(token)
      }
    },
    async fail(lease, reason) {
      const message = held.get(lease.token)
      if (!message) return
      held.delete(lease.token)
      if (lease.attempts >= maxAttempts) await bury(message, lease.id, lease.attempts, reason)
      else message.nak(pauseAfter(lease.attempts, backoffMs))
    },
    async status() {
      const info = await patiently(() => consumer.info())
      const { state } = await patiently(() => manager.streams.info(deadStream))
      return { waiting: info.num_pending, working: info.num_ack_pending, dead: state.messages }
    },
    async dead(most = 100) {
      const jobs: DeadJob[] = []
      for await (const { job } of eachDead()) if (jobs.push(job) >= most) break
      return jobs
    },
    async replay(ids) {
      let replayed = 0
      for await (const { seq, job, data } of eachDead()) {
        if (ids && !ids.includes(job.id)) continue
        const about = headers()
        about.set(JOB, job.id)
        await patiently(() => client.publish(subject, data, { msgID: `${job.id}/again/${seq}`, headers: about }))
        await manager.streams.deleteMessage(deadStream, seq)
        replayed++
      }
      return replayed
    },
    close: () => connection.close(),
  }
}

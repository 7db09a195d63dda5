import { defineCommand } from 'citty'
import { loadEngine } from '../../../load-engine.js'
import { openQueue } from '../../worker/open-queue.js'
import { readJob } from '../../worker/read-job.js'
import { runWorker } from '../../worker/run-worker.js'
import { writeLog } from '../../worker/write-log.js'
import { EXIT } from '../exit-codes.js'
import { queueArguments, takeQueueArguments } from '../queue-arguments.js'
import { openNamedStore, storeArguments } from '../store-arguments.js'

/** `isnad worker`: takes documents from the queue, reads them, and keeps the reports. Any number may run, on any number of machines. */
export const worker = defineCommand({
  meta: { name: 'worker', description: 'Take documents from the queue, read them and keep the reports; any number may run at once' },
  args: {
    ...storeArguments,
    ...queueArguments,
    batch: { type: 'string', default: '4', description: 'Jobs taken at once' },
    once: { type: 'boolean', default: false, description: 'End when the queue is empty' },
  },
  async run({ args }) {
    const taken = takeQueueArguments(args)
    const batch = Number(args.batch)
    const problem = 'problem' in taken ? taken.problem : Number.isInteger(batch) && batch > 0 ? null : '--batch is a whole number above 0'
    if ('problem' in taken || problem !== null) {
      console.error(`isnad worker: ${problem}`)
      process.exitCode = EXIT.usage
      return
    }
    const engine = await loadEngine()
    const store = await openNamedStore(args, engine)
    const queue = await openQueue(taken.where, store, taken.options)
    const stopping = new AbortController()
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort())
    writeLog('info', 'worker-started', {
      queue: taken.where,
      store: store.engine,
      packs: engine.parts.packs.map(p => `${p.code} ${p.digest.slice(0, 8)}`),
    })
    const before = process.cpuUsage()
    const started = performance.now()
    const { leaseMs } = taken.options
    const done = await runWorker({
      read: body => readJob(engine, body),
      store,
      queue,
      log: writeLog,
      signal: stopping.signal,
      batch,
      leaseMs,
      once: args.once,
    })
    const { user, system } = process.cpuUsage(before)
    writeLog('info', 'worker-stopped', {
      ...done,
      seconds: tenths(performance.now() - started),
      cpuSeconds: tenths((user + system) / 1000),
    })
    await queue.close()
    await store.close()
  },
})

/** Milliseconds as seconds with one decimal. */
const tenths = (ms: number): number => Math.round(ms / 100) / 10

import { setTimeout as sleep } from 'node:timers/promises'
import { openNatsQueue } from '../../src/7-store/nats-queue.js'
import { openStore } from '../../src/7-store/store.js'
import { jobBodyOf } from '../../src/8-serve/worker/job-body.js'
import { runWorker } from '../../src/8-serve/worker/run-worker.js'
import { plainTerms } from '../support/make-report.js'
import { trialReport } from './trial-report.js'

// A process that a trial ends without warning: `writer STORE FROM TO` or `worker STORE QUEUE`.

const terms = () => plainTerms
const [role, where = '', ...rest] = process.argv.slice(2)
if (role === 'writer') {
  const store = await openStore(where, { terms })
  const [from = 0, to = 0] = rest.map(Number)
  for (let i = from; i < to; i += 5) {
    const reports = Array.from({ length: Math.min(5, to - i) }, (_, k) => trialReport(i + k))
    await store.add(reports)
    // What is said here was acknowledged: it must be there whatever happens now.
    process.stdout.write(`${i + reports.length}\n`)
  }
  await store.close()
} else {
  const store = await openStore(where, { terms })
  const options = { leaseMs: 1000, maxAttempts: 1000 }
  const queue = rest[0]?.startsWith('nats')
    ? await openNatsQueue('trial', { servers: rest[0].split(','), ...options })
    : store.queue('trial', options)
  async function* read(text: string) {
    const body = jobBodyOf(text)
    if (body.kind === 'captures') for (const capture of body.captures) yield trialReport(Number(capture.body))
  }
  process.stdout.write('ready\n')
  const slow = {
    add: async (reports: Parameters<typeof store.add>[0]) => {
      await sleep(2)
      const added = await store.add(reports)
      await sleep(2)
      return added
    },
  }
  await runWorker({
    read,
    store: slow,
    queue,
    log: () => undefined,
    signal: new AbortController().signal,
    batch: 3,
    leaseMs: 1000,
    once: true,
  })
  await queue.close()
  await store.close()
}
process.exit(0)

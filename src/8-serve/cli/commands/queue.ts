import { defineCommand } from 'citty'
import type { Queue } from '../../../7-store/queue.js'
import { readCaptures } from '../../../intake.js'
import { loadEngine } from '../../../load-engine.js'
import type { Capture } from '../../../schema/capture.js'
import { fillQueue, putPatiently } from '../../worker/fill-queue.js'
import { jobOf } from '../../worker/job-body.js'
import { openQueue } from '../../worker/open-queue.js'
import { EXIT } from '../exit-codes.js'
import { inputArguments, positionals, type TakenInput, takeInput } from '../input-arguments.js'
import { createProgress } from '../progress.js'
import { queueArguments, takeQueueArguments } from '../queue-arguments.js'
import type { CaptureResult } from '../read-reports.js'
import { openNamedStore, storeArguments } from '../store-arguments.js'

const ACTIONS = ['put', 'status', 'dead', 'replay'] as const

/** `isnad queue put|status|dead|replay`: fill the queue of the workers, look at it, and let dead jobs try anew. */
export const queue = defineCommand({
  meta: { name: 'queue', description: 'put FILE..., status, dead, or replay [ID...]: the work that isnad worker takes' },
  args: {
    ...inputArguments,
    ...storeArguments,
    ...queueArguments,
    each: { type: 'string', default: '4', description: 'put: documents a job' },
    files: { type: 'boolean', default: false, description: 'put: a job a file, which workers must reach under the same path' },
  },
  async run({ args }) {
    const [action, ...rest] = positionals(args)
    const wanted = ACTIONS.find(name => name === action)
    const taken = takeQueueArguments(args)
    const input = wanted === 'put' ? takeInput(args, rest) : null
    const problem =
      (wanted ? null : `say what to do: ${ACTIONS.join(', ')}`) ??
      ('problem' in taken ? taken.problem : null) ??
      (input && 'problem' in input ? input.problem : null)
    if (problem !== null || 'problem' in taken || (input && 'problem' in input)) {
      console.error(`isnad queue: ${problem}`)
      process.exitCode = EXIT.usage
      return
    }
    const store = await openNamedStore(args, await loadEngine())
    const opened = await openQueue(taken.where, store, taken.options)
    try {
      if (input) await put(opened, input, Number(args.each) || 1, args.files)
      else if (wanted === 'status') console.log(JSON.stringify(await opened.status()))
      else if (wanted === 'dead') for (const job of await opened.dead()) console.log(JSON.stringify(job))
      else console.log(`${await opened.replay(rest.length > 0 ? rest : undefined)} jobs try anew`)
    } finally {
      await opened.close()
      await store.close()
    }
  },
})

async function put(queue: Queue, { sources, options }: TakenInput, each: number, files: boolean): Promise<void> {
  const progress = createProgress('queue')
  let told = false
  const waiting = () => {
    if (!told) progress.note('isnad queue: the queue is full; waiting for the workers')
    told = true
  }
  if (files) {
    const jobs = sources.map(path => jobOf({ v: 1, kind: 'file', path, ...options }))
    console.log(`${jobs.length} jobs, ${await putPatiently(queue, jobs, waiting)} new`)
    return
  }
  let read = 0
  let failed = 0
  async function* captures(results: AsyncIterable<CaptureResult>): AsyncGenerator<Capture> {
    for await (const result of results) {
      if ('error' in result) {
        failed++
        progress.note(
          `isnad: ${result.error.source}${result.error.line === undefined ? '' : `:${result.error.line}`}: ${result.error.message}`,
        )
      } else {
        read++
        yield result.capture
      }
      progress.step(read, failed)
    }
  }
  const { jobs, added } = await fillQueue(queue, captures(readCaptures(sources, options)), { each, waiting })
  progress.end()
  console.log(`${read} documents in ${jobs} jobs, ${added} new, ${failed} failed`)
  if (failed > 0) process.exitCode = EXIT.partial
}

import { Tinypool } from 'tinypool'
import type { Capture } from '../../schema/capture.js'
import type { CaptureResult, Progress } from './read-reports.js'

/** Documents that a thread is given at a time: fewer, and handing them over costs more than it brings. */
const BATCH = 8
/** Batches that wait or are read, for each thread: one more than it works on, so that none stands idle. */
const AHEAD = 2

type Errors = readonly Extract<CaptureResult, { error: unknown }>['error'][]

/** What is under way, in input order: documents being read, or what kept some from being read. */
type Step = { readonly reports: Promise<readonly string[]>; readonly errors: Errors }

/**
 * Reads documents on several threads into reports as JSON, in input order: the same lines as on one, since reading is a function of the
 * document alone. Memory stays bounded: no more than some batches for each thread are under way. A document that cannot be read is told in its
 * place, and the run goes on.
 *
 * @param threads how many, 1 or more; each loads an engine of its own (half a second and about 200 MB)
 */
export async function* readOnThreads(
  threads: number,
  captures: AsyncIterable<CaptureResult>,
  tell: (message: string) => void,
  progress?: Progress,
): AsyncGenerator<string, { read: number; failed: number }> {
  const pool = new Tinypool({ filename: fileOfBatch(), minThreads: threads, maxThreads: threads, runtime: 'worker_threads' })
  const steps: Step[] = []
  let batch: Capture[] = []
  let errors: Extract<CaptureResult, { error: unknown }>['error'][] = []
  let read = 0
  let failed = 0
  const close = (): void => {
    const reports: Promise<readonly string[]> = batch.length > 0 ? pool.run(batch, { name: 'readBatch' }) : Promise.resolve([])
    // A thread that fails is told when its turn comes.
    reports.catch(() => undefined)
    steps.push({ reports, errors })
    batch = []
    errors = []
  }
  async function* take(step: Step): AsyncGenerator<string> {
    for (const report of await step.reports) {
      read++
      yield report
      progress?.(read, failed)
    }
    for (const { source, line, message } of step.errors) {
      failed++
      tell(`isnad: ${source}${line === undefined ? '' : `:${line}`}: ${message}`)
      progress?.(read, failed)
    }
  }
  try {
    for await (const result of captures) {
      if ('error' in result) {
        errors.push(result.error)
        close()
      } else if (batch.push(result.capture) >= BATCH) close()
      while (steps.length > threads * AHEAD) yield* take(steps.shift() as Step)
    }
    close()
    for (const step of steps) yield* take(step)
  } finally {
    await pool.destroy()
  }
  return { read, failed }
}

/** Threads run compiled files: from source (`npm run isnad`) there is one. */
export const canThread = (): boolean => !import.meta.url.endsWith('.ts')

const fileOfBatch = (): string => new URL('./read-batch.js', import.meta.url).href

import { setTimeout as sleep } from 'node:timers/promises'
import { isQueueFull, type NewJob, type Queue } from '../../7-store/queue.js'
import type { Capture } from '../../schema/capture.js'
import { jobOf } from './job-body.js'

/** Code units of documents beyond which a job takes no more: packed, it stays well below what a NATS server takes by default. */
const LARGEST = 1_000_000
/** Jobs put in at once. */
const BATCH = 50

/**
 * Puts documents into the queue, `each` of them a job (fewer where they are long), and waits where the queue is full: whoever brings them is
 * slowed down to the speed of the workers. Returns how many jobs were put in and how many of these were new.
 */
export async function fillQueue(
  queue: Queue,
  captures: AsyncIterable<Capture>,
  { each = 4, waiting }: { readonly each?: number; readonly waiting?: () => void } = {},
): Promise<{ jobs: number; added: number }> {
  let jobs = 0
  let added = 0
  let batch: NewJob[] = []
  let group: Capture[] = []
  let size = 0
  const flush = async () => {
    if (batch.length > 0) added += await putPatiently(queue, batch, waiting)
    jobs += batch.length
    batch = []
  }
  const close = async () => {
    if (group.length > 0) batch.push(jobOf({ v: 1, kind: 'captures', captures: group }))
    group = []
    size = 0
    if (batch.length >= BATCH) await flush()
  }
  for await (const capture of captures) {
    if (group.length > 0 && size + capture.body.length > LARGEST) await close()
    group.push(capture)
    size += capture.body.length
    if (group.length >= each) await close()
  }
  await close()
  await flush()
  return { jobs, added }
}

/** Puts jobs in, waiting while the queue is full. */
export async function putPatiently(queue: Queue, jobs: readonly NewJob[], waiting?: () => void): Promise<number> {
  for (let pause = 200; ; pause = Math.min(pause * 2, 5000)) {
    try {
      return await queue.put(jobs)
    } catch (error) {
      if (!isQueueFull(error)) throw error
      waiting?.()
      await sleep(pause)
    }
  }
}

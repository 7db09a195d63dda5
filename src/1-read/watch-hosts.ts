/** Runs requests so that a host sees one at a time, with a pause between, while different hosts go on side by side. */
export interface HostQueue {
  run<T>(host: string, pause: number, task: () => Promise<T>): Promise<T>
}

export interface Clock {
  now(): number
  /** Resolves after a while, or at once when the signal fires. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise(resolve => {
      if (signal?.aborted === true) return resolve()
      const timer = setTimeout(done, ms)
      function done(): void {
        clearTimeout(timer)
        signal?.removeEventListener('abort', done)
        resolve()
      }
      signal?.addEventListener('abort', done)
    }),
}

/** Makes a queue with at most `width` requests under way over all hosts. */
export function makeHostQueue(clock: Clock, width: number, signal?: AbortSignal): HostQueue {
  const tails = new Map<string, Promise<unknown>>()
  const freeAt = new Map<string, number>()
  let running = 0
  const waiting: (() => void)[] = []
  const enter = async (): Promise<void> => {
    if (running >= width) await new Promise<void>(resolve => waiting.push(resolve))
    else running++
  }
  const leave = (): void => {
    const next = waiting.shift()
    if (next === undefined) running--
    else next()
  }
  return {
    run: (host, pause, task) => {
      const before = tails.get(host) ?? Promise.resolve()
      const mine = before.then(async () => {
        const wait = (freeAt.get(host) ?? 0) - clock.now()
        if (wait > 0) await clock.sleep(wait, signal)
        await enter()
        try {
          return await task()
        } finally {
          leave()
          freeAt.set(host, clock.now() + pause)
        }
      })
      const settled = mine.then(
        () => undefined,
        () => undefined,
      )
      tails.set(host, settled)
      void settled.then(() => {
        if (tails.get(host) === settled) tails.delete(host)
      })
      return mine
    },
  }
}

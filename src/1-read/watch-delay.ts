const LEAST = 60_000
const MOST = 24 * 3_600_000

/** Milliseconds that a `Retry-After` header asks for: seconds or a date; null where it says nothing. */
export function readRetryAfter(value: string | undefined, now: number): number | null {
  if (value === undefined) return null
  if (/^\s*\d+\s*$/.test(value)) return Math.min(MOST, Number(value) * 1000)
  const date = Date.parse(value)
  return Number.isNaN(date) ? null : Math.min(MOST, Math.max(0, date - now))
}

/**
 * How long to wait before the next poll: the interval, doubled with each failure in a row up to a day, never less than `Retry-After` asks, and
 * with up to a fifth of jitter so that sources do not fall into step.
 */
export function nextDelay(interval: number, failures: number, retryAfter: number | null, random: () => number): number {
  const backoff = failures === 0 ? interval : Math.min(MOST, Math.max(interval, LEAST) * 2 ** Math.min(failures - 1, 10))
  return Math.max(Math.min(backoff, MOST) * (1 + 0.2 * random()), retryAfter ?? 0)
}

/** A piece of work. Its id names its content, so that the same work is queued once however often it is put. */
export interface NewJob {
  readonly id: string
  readonly body: string
}
/** A job that was handed to a worker until its lease ends. */
export interface Lease extends NewJob {
  /** How often it was handed out, this time counted. */
  readonly attempts: number
  readonly token: string
}
/** A job that failed too often, with the last reason. */
export interface DeadJob extends NewJob {
  readonly attempts: number
  readonly reason: string
  /** ISO date-time. */
  readonly diedAt: string
}
export interface QueueStatus {
  /** Jobs that no worker holds, those that wait for another try among them. */
  readonly waiting: number
  /** Jobs that a worker holds. */
  readonly working: number
  readonly dead: number
}
export interface QueueOptions {
  /** How long a worker may be silent before its jobs go to another, in milliseconds; default 60,000. */
  readonly leaseMs?: number
  /** How often a job is handed out before it is set aside as dead; default 5. */
  readonly maxAttempts?: number
  /** Waiting jobs beyond which `put` refuses; default 100,000. */
  readonly limit?: number
  /** Pause before the second try, doubled for each further one, in milliseconds; default 1,000. */
  readonly backoffMs?: number
  readonly now?: () => Date
}

/**
 * Work that several processes share. At least once: a job is handed out again when its worker falls silent, so what a worker writes must be
 * the same when written twice. Nothing that `put` has acknowledged is lost, whoever is killed.
 */
export interface Queue {
  /** Puts jobs in and returns how many were new; an id that is in the queue or was done already changes nothing. Throws `QueueFull` where too many wait. */
  put(jobs: readonly NewJob[]): Promise<number>
  /** Hands out up to `most` jobs, waiting up to `waitMs` for the first; none is no error. */
  take(most: number, waitMs: number): Promise<Lease[]>
  /** Says that the worker is alive; the leases begin anew. */
  extend(leases: readonly Lease[]): Promise<void>
  done(leases: readonly Lease[]): Promise<void>
  /** Gives a job back with the reason; it is tried again after a pause, or is dead where it had its last try. */
  fail(lease: Lease, reason: string): Promise<void>
  status(): Promise<QueueStatus>
  /** Dead jobs, the latest first. */
  dead(most?: number): Promise<DeadJob[]>
  /** Lets dead jobs try anew: those with the ids, or all; returns how many. */
  replay(ids?: readonly string[]): Promise<number>
  close(): Promise<void>
}

/** Too many jobs wait: whoever puts them in must wait too, or come back later. */
export interface QueueFull extends Error {
  readonly code: 'EQUEUEFULL'
}

/** Makes the error of a full queue. */
export function queueFull(waiting: number, limit: number): QueueFull {
  return Object.assign(new Error(`the queue is full: ${waiting} jobs wait, ${limit} may`), { code: 'EQUEUEFULL' as const })
}

/** Whether an error says that the queue is full. */
export function isQueueFull(error: unknown): error is QueueFull {
  return (error as { code?: unknown } | null)?.code === 'EQUEUEFULL'
}

/** The pause before the next try of a job that was handed out `attempts` times, at most an hour, in milliseconds. */
export function pauseAfter(attempts: number, backoffMs: number): number {
  return Math.min(backoffMs * 2 ** Math.max(0, attempts - 1), 3_600_000)
}

import type { Desk } from '../desk.js'
import type { Alert } from './alert.js'
import { deliverAlerts, type DeliveryOptions } from './deliver-alerts.js'
import { OUTBOX, outboxOptions, runAlerts } from './run-alerts.js'

export interface AlertServiceOptions extends Omit<DeliveryOptions, 'now'> {
  readonly now?: () => Date
  /** Milliseconds between two looks; 60,000. */
  readonly every?: number
  readonly onAlert?: (alert: Alert) => void
  readonly onProblem?: (message: string) => void
}
export interface AlertService {
  /** One look for news and one round of sending. */
  round(): Promise<{ found: number; sent: number; failed: number }>
  start(): void
  close(): Promise<void>
}

/** Looks for news of saved subjects and sends it, again and again. Several processes may do so over one store: each message is sent by one of them. */
export function createAlertService(desk: Desk, options: AlertServiceOptions): AlertService {
  const { now = () => new Date(), every = 60_000, onAlert, onProblem = message => console.error(`isnad: ${message}`) } = options
  const outbox = desk.store.queue(OUTBOX, outboxOptions)
  let timer: NodeJS.Timeout | null = null
  let running: Promise<unknown> | null = null
  let isClosed = false
  async function round() {
    const alerts = await runAlerts(desk, outbox, now())
    for (const alert of alerts) onAlert?.(alert)
    const { sent, failed } = await deliverAlerts(desk, outbox, { ...options, now })
    if (failed > 0) onProblem(`${failed} alerts could not be sent and will be tried again`)
    return { found: alerts.length, sent, failed }
  }
  function plan(): void {
    if (isClosed) return
    timer = setTimeout(() => {
      running = round()
        .catch(error => onProblem(`alerts: ${error instanceof Error ? error.message : String(error)}`))
        .finally(() => {
          running = null
          plan()
        })
    }, every)
    timer.unref()
  }
  return {
    round,
    start: plan,
    async close() {
      isClosed = true
      if (timer !== null) clearTimeout(timer)
      await running
      await outbox.close()
    },
  }
}
